import { identityOf, type Account } from '../../../shared/profile-identity';
import { MAX_PROFILES, type Profile, type ProfileChange, type Profiles } from '../../../shared/profiles';
import { fail, succeed, type Reply } from '../../../shared/ipc/reply';
import { freeName, tidyName, usualNames } from './profile-names';

/** A sign-in that has worked. */
export interface Proven {
  readonly server: string;
  readonly account: Account;
  /** Who the server said it is. */
  readonly user: string;
  /** Null when nobody has said: what was said before stays. */
  readonly refreshesAllowed: number | null;
  /** The mark of its command, where that may always run. */
  readonly approved?: string | undefined;
}

const isEqual = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);

const storedAccount = (account: Account): Profile['account'] =>
  account.method === 'command' ? { ...account, arguments: [...account.arguments] } : account;

const namesBeside = (list: readonly Profile[], id: string): readonly string[] =>
  list.filter((each) => each.id !== id).map(({ name }) => name);

export const findProfile = (
  { list }: Profiles,
  { server, account }: Pick<Proven, 'server' | 'account'>,
): Profile | undefined => {
  const wanted = identityOf(server, account);
  return list.find((each) => identityOf(each.server, each.account) === wanted);
};

const added = (profiles: Profiles, proven: Proven, id: string): Reply<Profiles> => {
  const { list } = profiles;
  if (list.length >= MAX_PROFILES) return fail('profiles-full');
  const { server, account, refreshesAllowed, approved } = proven;
  const name = freeName(usualNames(proven), namesBeside(list, id));
  const profile = { id, name, server, account: storedAccount(account), refreshesAllowed, approved };
  return succeed({ list: [...list, profile], lastUsed: id });
};

/** One that is there already is brought up to date in its place; a new one comes last. */
export const remembered = (profiles: Profiles, proven: Proven, newId: () => string): Reply<Profiles> => {
  const known = findProfile(profiles, proven);
  if (!known) return added(profiles, proven, newId());

  const { account, refreshesAllowed, approved } = proven;
  const kept = {
    ...known,
    account: storedAccount(account),
    refreshesAllowed: refreshesAllowed ?? known.refreshesAllowed,
    approved: approved ?? known.approved,
  };
  if (profiles.lastUsed === known.id && isEqual(kept, known)) return succeed(profiles);
  const list = profiles.list.map((each) => (each.id === known.id ? kept : each));
  return succeed({ list, lastUsed: known.id });
};

const replaced = (profiles: Profiles, known: Profile, kept: Profile): Reply<Profiles> => {
  if (isEqual(kept, known)) return succeed(profiles);
  return succeed({ ...profiles, list: profiles.list.map((each) => (each.id === kept.id ? kept : each)) });
};

/** A name that is taken gets a number, and one of blanks stays as it was. */
export const changed = (
  profiles: Profiles,
  { id, name, refreshesAllowed }: ProfileChange,
): Reply<Profiles> => {
  const known = profiles.list.find((each) => each.id === id);
  if (!known) return fail('profile-gone');

  const tidy = tidyName(name);
  const free = tidy === '' ? known.name : freeName([tidy], namesBeside(profiles.list, id));
  return replaced(profiles, known, { ...known, name: free, refreshesAllowed });
};

export const withApproval = (profiles: Profiles, id: string, mark: string): Reply<Profiles> => {
  const known = profiles.list.find((each) => each.id === id);
  return known ? replaced(profiles, known, { ...known, approved: mark }) : fail('profile-gone');
};

/** At either end it stays where it is. */
export const moved = (profiles: Profiles, id: string, by: 'up' | 'down'): Reply<Profiles> => {
  const from = profiles.list.findIndex((each) => each.id === id);
  const profile = profiles.list[from];
  if (!profile) return fail('profile-gone');

  const to = by === 'up' ? from - 1 : from + 1;
  if (to < 0 || to >= profiles.list.length) return succeed(profiles);
  return succeed({ ...profiles, list: profiles.list.toSpliced(from, 1).toSpliced(to, 0, profile) });
};

/** What is gone already needs no removing. */
export const removed = (profiles: Profiles, id: string): Reply<Profiles> => {
  const list = profiles.list.filter((each) => each.id !== id);
  if (list.length === profiles.list.length) return succeed(profiles);
  return succeed({ list, lastUsed: profiles.lastUsed === id ? null : profiles.lastUsed });
};
