import { expect, it } from 'vitest';
import { succeed } from '../../shared/ipc/reply';
import type { Wish } from '../../shared/tray';
import { createWishStore } from './wish-store';

const open = async (first: Wish) => {
  let waiting = first;
  let tell: () => void = () => undefined;
  const done: string[] = [];
  const wishes = createWishStore({
    takeWish: () => {
      const taken = waiting;
      waiting = null;
      return Promise.resolve(succeed(taken));
    },
    onWished: (listener) => {
      tell = listener;
      return () => undefined;
    },
    goTo: (place) => done.push(place),
    rotate: (id) => done.push(`rotate ${id}`),
    signOut: () => {
      done.push('signed out');
      return Promise.resolve();
    },
  });
  wishes.follow();
  await Promise.resolve();
  const wish = async (wanted: Wish) => {
    waiting = wanted;
    tell();
    await Promise.resolve();
    await Promise.resolve();
  };
  await Promise.resolve();
  return { wishes, done, wish };
};

it('does what was asked for before there was a page', async () => {
  const { done } = await open({ what: 'place', place: 'settings' });
  expect(done).toEqual(['settings']);
});

it('signs out by way of the page, and keeps what the sign-in screen is to do until that has it', async () => {
  const { wishes, done, wish } = await open(null);
  await wish({ what: 'sign-out' });
  await wish({ what: 'practice' });
  expect(done).toEqual(['signed out', 'sign-in']);
  expect(wishes.store.getState().wanted).toEqual({ what: 'practice' });
  wishes.taken();
  expect(wishes.store.getState().wanted).toBeNull();
});
