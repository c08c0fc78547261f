import { describe, expect, it } from 'vitest';
import { succeed } from '../../../shared/ipc/reply';
import { BEGIN } from '../session/testing/led-time';
import { createLedGuard, SECONDS } from './testing/led-guard';

describe('a secret that is copied', () => {
  it('is on the clipboard until its time is up, and then nothing is there in its place', async () => {
    const { copySecret, guard, pass, texts, writes } = createLedGuard();
    expect(await copySecret('s3cret')).toEqual(succeed({ clearsAt: BEGIN + SECONDS * 1000 }));
    expect(guard.state()).toEqual({ state: 'holding', label: 'Password', clearsAt: BEGIN + SECONDS * 1000 });
    await pass(SECONDS - 1);
    expect(texts.clipboard).toBe('s3cret');
    await pass(1);
    expect(texts.clipboard).toBe('');
    expect(writes).toEqual(['hidden s3cret']);
    expect(guard.state()).toEqual({ state: 'empty' });
  });

  it('is told of when it is there and when it is gone, each once', async () => {
    const { copySecret, pass, states, told } = createLedGuard();
    await copySecret('s3cret');
    await pass(SECONDS * 2);
    expect(told).toEqual([{ what: 'copied', label: 'Password', seconds: SECONDS }, { what: 'cleared' }]);
    expect(states.map(({ state }) => state)).toEqual(['holding', 'empty']);
  });

  it('is in nothing that is told of it', async () => {
    const { copySecret, guard, pass, states, told, warnings } = createLedGuard();
    await copySecret('s3cret');
    await pass(SECONDS);
    expect(JSON.stringify([guard.state(), states, told, warnings])).not.toContain('s3cret');
  });

  it('is taken off the selection of an X11 desktop too', async () => {
    const { copySecret, pass, put, texts } = createLedGuard();
    await copySecret('s3cret');
    put('primary', 's3cret');
    await pass(SECONDS);
    expect(texts).toEqual({ clipboard: '', primary: '' });
  });

  it('stays no longer because somebody sets the clock back', async () => {
    const { copySecret, pass, texts, time } = createLedGuard();
    await copySecret('s3cret');
    time.turnClock(-3_600_000);
    await pass(SECONDS);
    expect(texts.clipboard).toBe('');
  });

  it('goes soon after the computer wakes, when its time came during the sleep', async () => {
    const { copySecret, pass, texts, time } = createLedGuard();
    await copySecret('s3cret');
    time.turnClock(3_600_000);
    await pass(5);
    expect(texts.clipboard).toBe('');
  });

  it('starts its time anew when it is copied again', async () => {
    const { copySecret, pass, texts } = createLedGuard();
    await copySecret('s3cret');
    await pass(SECONDS - 1);
    await copySecret('s3cret');
    await pass(SECONDS - 1);
    expect(texts.clipboard).toBe('s3cret');
    await pass(1);
    expect(texts.clipboard).toBe('');
  });

  it('goes in its own time, though another secret was copied after it and then brought back by a history', async () => {
    const { copySecret, pass, put, texts } = createLedGuard();
    await copySecret('first');
    await pass(10);
    await copySecret('second');
    put('primary', 'first');
    await pass(SECONDS - 10);
    expect(texts).toEqual({ clipboard: 'second', primary: '' });
    await pass(10);
    expect(texts.clipboard).toBe('');
  });

  it('may be kept by histories where the user says so', async () => {
    const { copySecret, showInHistories, writes } = createLedGuard();
    showInHistories();
    await copySecret('s3cret');
    expect(writes).toEqual(['plain s3cret']);
  });
});

describe('what others copy', () => {
  it('stays when the time of a secret is up', async () => {
    const { copySecret, pass, put, takenOff, texts, told } = createLedGuard();
    await copySecret('s3cret');
    put('clipboard', 'a shopping list');
    await pass(SECONDS);
    expect(texts.clipboard).toBe('a shopping list');
    expect(takenOff).toEqual([]);
    expect(told.map(({ what }) => what)).toEqual(['copied', 'taken']);
  });

  it('stays when the user asks to clear, who hears that nothing of ours was there', async () => {
    const { copySecret, guard, put, texts, told } = createLedGuard();
    await copySecret('s3cret');
    put('clipboard', 'a shopping list');
    expect(await guard.clearNow()).toEqual(succeed('nothing'));
    expect(texts.clipboard).toBe('a shopping list');
    expect(told.at(-1)).toEqual({ what: 'nothing' });
  });

  it('stays when nothing was ever copied here', async () => {
    const { guard, put, texts } = createLedGuard();
    put('clipboard', 'a shopping list');
    expect(await guard.clear()).toEqual(succeed('nothing'));
    expect(texts.clipboard).toBe('a shopping list');
  });
});

describe('a secret whose place something else takes', () => {
  it('is said to be gone soon after, once, and its countdown ends', async () => {
    const { copySecret, guard, pass, put, told } = createLedGuard();
    await copySecret('s3cret');
    put('clipboard', 'a shopping list');
    await pass(1);
    expect(guard.state()).toEqual({ state: 'empty' });
    await pass(5);
    expect(told).toEqual([
      { what: 'copied', label: 'Password', seconds: SECONDS },
      { what: 'taken', label: 'Password' },
    ]);
  });

  it('is taken off the selection of an X11 desktop then', async () => {
    const { copySecret, pass, put, texts } = createLedGuard();
    await copySecret('s3cret');
    put('primary', 's3cret');
    put('clipboard', 'a shopping list');
    await pass(1);
    expect(texts).toEqual({ clipboard: 'a shopping list', primary: '' });
  });

  it('is cleared in its time all the same, when a history brings it back', async () => {
    const { copySecret, pass, put, texts } = createLedGuard();
    await copySecret('s3cret');
    put('clipboard', 'a shopping list');
    await pass(5);
    put('clipboard', 's3cret');
    await pass(SECONDS - 5);
    expect(texts.clipboard).toBe('');
  });

  it('is not said to be gone while nobody can tell what is there', async () => {
    const { become, copySecret, guard, pass, told } = createLedGuard();
    await copySecret('s3cret');
    become('unreadable');
    await pass(5);
    expect(guard.state()).toMatchObject({ state: 'holding' });
    expect(told.map(({ what }) => what)).toEqual(['copied']);
  });
});

describe('a secret that no time clears', () => {
  it('stays until its user clears it, a session ends, or something takes its place', async () => {
    const { clearNever, copySecret, guard, pass, texts, time } = createLedGuard();
    clearNever();
    expect(await copySecret('s3cret')).toEqual(succeed({ clearsAt: null }));
    expect(guard.state()).toEqual({ state: 'holding', label: 'Password', clearsAt: null });
    time.turnClock(864_000_000);
    await pass(3600);
    expect(texts.clipboard).toBe('s3cret');
    expect(await guard.clear()).toEqual(succeed('cleared'));
    await pass(5);
    expect(time.waiting()).toBe(0);
  });

  it('is waited for no more once something else is there', async () => {
    const { clearNever, copySecret, pass, put, time } = createLedGuard();
    clearNever();
    await copySecret('s3cret');
    put('clipboard', 'a shopping list');
    await pass(5);
    expect(time.waiting()).toBe(0);
  });
});

describe('what is copied and is no secret', () => {
  it('stays for as long as nobody copies something else', async () => {
    const { copyName, guard, pass, told, writes } = createLedGuard();
    expect(await copyName('ada')).toEqual(succeed({ clearsAt: null }));
    await pass(SECONDS * 3);
    expect(await guard.clear()).toEqual(succeed('nothing'));
    expect(writes).toEqual(['plain ada']);
    expect(told).toEqual([{ what: 'copied-openly', label: 'User name' }]);
  });

  it('takes the place of a secret, which is not on the clipboard from then on', async () => {
    const { copyName, copySecret, guard, pass, texts } = createLedGuard();
    await copySecret('s3cret');
    await copyName('ada');
    expect(guard.state()).toEqual({ state: 'empty' });
    await pass(SECONDS);
    expect(texts.clipboard).toBe('ada');
  });
});

describe('a user who asks to clear, a lock, a sign-out and the end', () => {
  it('take a secret off at once', async () => {
    const { copySecret, guard, put, texts, told } = createLedGuard();
    await copySecret('s3cret');
    put('primary', 's3cret');
    expect(await guard.clear()).toEqual(succeed('cleared'));
    expect(texts).toEqual({ clipboard: '', primary: '' });
    expect(told.at(-1)).toEqual({ what: 'cleared' });
  });

  it('wait for a copy that is being made, and take that off too', async () => {
    const { copySecret, guard, texts } = createLedGuard();
    const copying = copySecret('s3cret');
    const clearing = guard.clear();
    await Promise.all([copying, clearing]);
    expect(texts.clipboard).toBe('');
  });

  it('leave no timer behind, once it is certain that it does not come back', async () => {
    const { copySecret, guard, pass, time } = createLedGuard();
    await copySecret('s3cret');
    await guard.clear();
    await pass(5);
    expect(time.waiting()).toBe(0);
  });
});
