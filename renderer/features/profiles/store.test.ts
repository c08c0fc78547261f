import { describe, expect, it } from 'vitest';
import { fail, succeed } from '../../../shared/ipc/reply';
import { createProfilesDouble, exampleProfiles, manyProfiles } from '../../app/profiles-double';

const [first] = exampleProfiles.list;
const id = first?.id ?? '';

describe('what the page knows of the saved sign-ins', () => {
  it('is nothing until the snapshot says it, and then what the newest event says', () => {
    const { store, event } = createProfilesDouble();
    store.follow();
    expect(store.store.getState()).toMatchObject({ isKnown: false });
    store.fromSnapshot(exampleProfiles);
    expect(store.store.getState()).toEqual({ isKnown: true, ...exampleProfiles });
    event.send(manyProfiles(2));
    store.fromSnapshot(exampleProfiles);
    expect(store.store.getState().list).toHaveLength(2);
  });

  it('is what the answer to a change says, and the change is told to have worked', async () => {
    const { store, attempts } = createProfilesDouble({
      move: () => Promise.resolve(succeed(manyProfiles(3))),
    });
    expect(await store.move(id, 'down')).toBe(true);
    expect(store.store.getState().list).toHaveLength(3);
    expect(attempts).toEqual(['change-profile worked']);
  });

  it('stays what it was when a change fails: who asked says why', async () => {
    const { store, attempts } = createProfilesDouble({
      change: () => Promise.resolve(fail('disk-full')),
      remove: () => Promise.resolve(fail('disk-refused')),
      move: () => Promise.resolve(fail('profile-gone')),
    });
    store.fromSnapshot(exampleProfiles);
    const change = { id, name: 'Other', refreshesAllowed: null };
    expect(await store.change(change)).toEqual({ code: 'disk-full' });
    expect(await store.remove(id)).toEqual({ code: 'disk-refused' });
    expect(await store.move(id, 'up')).toBe(false);
    expect(store.store.getState().list).toEqual(exampleProfiles.list);
    expect(attempts).toEqual(['change-profile failed: profile-gone']);
  });
});

describe('a sign-in that could not be saved', () => {
  it('is told, until one is saved again', () => {
    const { store, event, notSaved, attempts } = createProfilesDouble();
    const end = store.follow();
    notSaved.send({ code: 'disk-full' });
    event.send(exampleProfiles);
    expect(attempts).toEqual(['save-sign-in failed: disk-full', 'save-sign-in worked']);
    end();
    expect([event.listeners.size, notSaved.listeners.size]).toEqual([0, 0]);
  });
});
