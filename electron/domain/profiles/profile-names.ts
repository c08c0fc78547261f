import { MAX_PROFILE_NAME, nameKeyOf, type Account } from '../../../shared/profile-identity';

/** Half a letter would come back from the disk as another one. */
const cut = (text: string, longest: number): string =>
  text
    .slice(0, longest)
    .replace(/\p{Cs}$/u, '')
    .trimEnd();

/** On one line, without what cannot be seen, and as long as a name may be. */
export const tidyName = (name: string): string =>
  cut(name.replace(/[\p{C}\s]+/gu, ' ').trim(), MAX_PROFILE_NAME);

const hostOf = (server: string): string =>
  /^https?:\/\/(?<host>[^/]+)/u.exec(server)?.groups?.['host'] ?? server;

export interface Named {
  readonly server: string;
  readonly account: Account;
  /** Who the server said is signed in: the only name where nobody types one. */
  readonly user: string;
}

/** What it may be called, the shortest first. */
export const usualNames = ({ server, account, user }: Named): readonly string[] => {
  const who = account.method === 'credentials' ? account.userName : user;
  const host = hostOf(server);
  return [host, `${host}, ${who}`].map(tidyName);
};

const numbered = (name: string, number: number): string => {
  const mark = ` ${number}`;
  return `${cut(name, MAX_PROFILE_NAME - mark.length)}${mark}`;
};

/** The first of these names that is not taken; if all are, the last one with a number. */
export const freeName = (wanted: readonly string[], taken: readonly string[]): string => {
  const keys = new Set(taken.map(nameKeyOf));
  const isFree = (name: string) => name !== '' && !keys.has(nameKeyOf(name));
  const found = wanted.find(isFree);
  if (found !== undefined) return found;

  const last = wanted.at(-1) ?? '';
  let number = 2;
  while (!isFree(numbered(last, number))) number += 1;
  return numbered(last, number);
};
