import type { Reply } from '../../../shared/ipc/reply';
import { NO_PROFILES, type Profile, type ProfileChange, type Profiles } from '../../../shared/profiles';
import { createKeptValue } from '../kept-value';
import type { Document, Found, Random } from '../ports';
import { changed, findProfile, moved, remembered, removed, withApproval, type Proven } from './profile-list';

interface ProfileKeeperDeps {
  readonly document: Document<Profiles>;
  readonly random: Random;
  readonly onChanged: (profiles: Profiles) => void;
}

export interface ProfileKeeper {
  readonly start: () => Promise<Found<Profiles>>;
  readonly current: () => Profiles;
  readonly find: (sought: Pick<Proven, 'server' | 'account'>) => Profile | undefined;
  readonly remember: (proven: Proven) => Promise<Reply<Profiles>>;
  readonly change: (change: ProfileChange) => Promise<Reply<Profiles>>;
  /** What it runs may always be run. */
  readonly approve: (id: string, mark: string) => Promise<Reply<Profiles>>;
  readonly move: (id: string, by: 'up' | 'down') => Promise<Reply<Profiles>>;
  readonly remove: (id: string) => Promise<Reply<Profiles>>;
  readonly settled: () => Promise<unknown>;
}

const ID_BYTES = 12;

const hexOf = (bytes: Uint8Array): string =>
  Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');

/** The saved sign-ins, in the order of the user. */
export const createProfileKeeper = ({ document, random, onChanged }: ProfileKeeperDeps): ProfileKeeper => {
  const kept = createKeptValue({ document, initial: NO_PROFILES, onChanged });
  const newId = () => hexOf(random.bytes(ID_BYTES));

  return {
    start: kept.start,
    current: kept.current,
    find: (sought) => findProfile(kept.current(), sought),
    remember: (proven) => kept.change((profiles) => remembered(profiles, proven, newId)),
    change: (change) => kept.change((profiles) => changed(profiles, change)),
    approve: (id, mark) => kept.change((profiles) => withApproval(profiles, id, mark)),
    move: (id, by) => kept.change((profiles) => moved(profiles, id, by)),
    remove: (id) => kept.change((profiles) => removed(profiles, id)),
    settled: kept.settled,
  };
};
