import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Unsubscribe } from '../../../shared/ipc/channel';
import type { Failure, Reply } from '../../../shared/ipc/reply';
import type { Profile, ProfileChange, Profiles } from '../../../shared/profiles';
import { createNewest } from '../../app/newest';

export interface KnownProfiles extends Profiles {
  /** Until the main process has said which there are, that there are none is not known either. */
  readonly isKnown: boolean;
}

export interface ProfilesStore {
  readonly store: StoreApi<KnownProfiles>;
  /** Gives what went wrong: the dialog says it, beside what it is about. */
  readonly change: (change: ProfileChange) => Promise<Failure | undefined>;
  readonly remove: (id: Profile['id']) => Promise<Failure | undefined>;
  /** Whether it stands elsewhere now. */
  readonly move: (id: Profile['id'], by: 'up' | 'down') => Promise<boolean>;
  readonly fromSnapshot: (profiles: Profiles) => void;
  readonly follow: () => Unsubscribe;
}

interface Verbs {
  readonly change: (change: ProfileChange) => Promise<Reply<Profiles>>;
  readonly move: (where: { readonly id: string; readonly by: 'up' | 'down' }) => Promise<Reply<Profiles>>;
  readonly remove: (which: { readonly id: string }) => Promise<Reply<Profiles>>;
  readonly onChanged: (listener: (profiles: Profiles) => void) => Unsubscribe;
  readonly onNotSaved: (listener: (failure: Failure) => void) => Unsubscribe;
  readonly failed: (attempt: 'save-sign-in' | 'change-profile', failure: Failure) => void;
  readonly worked: (attempt: 'save-sign-in' | 'change-profile') => void;
}

export const createProfilesStore = (verbs: Verbs): ProfilesStore => {
  const store = createStore<KnownProfiles>()(() => ({ isKnown: false, list: [], lastUsed: null }));
  const newest = createNewest<Profiles>((profiles) => {
    store.setState({ isKnown: true, ...profiles }, true);
  });

  const ask = async (verb: () => Promise<Reply<Profiles>>): Promise<Failure | undefined> => {
    const question = newest.ask();
    const reply = await verb();
    if (!reply.ok) return reply.failure;
    verbs.worked('change-profile');
    newest.fromAnswer(question, reply.value);
    return undefined;
  };

  return {
    store,
    change: (change) => ask(() => verbs.change(change)),
    remove: (id) => ask(() => verbs.remove({ id })),
    move: async (id, by) => {
      const failure = await ask(() => verbs.move({ id, by }));
      if (failure) verbs.failed('change-profile', failure);
      return failure === undefined;
    },
    fromSnapshot: newest.fromSnapshot,
    follow: () => {
      const ends = [
        verbs.onChanged((profiles) => {
          verbs.worked('save-sign-in');
          newest.fromEvent(profiles);
        }),
        verbs.onNotSaved((failure) => {
          verbs.failed('save-sign-in', failure);
        }),
      ];
      return () => {
        for (const end of ends) end();
      };
    },
  };
};
