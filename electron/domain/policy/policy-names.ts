import { CLIPBOARD_SECONDS, KEEP_HOURS, LOCK_IDLE_MINUTES, SIGN_IN_METHODS } from '../../../shared/choices';
import { readServerAddress } from '../../../shared/server-address';
import type { SignIn } from '../../../shared/session';

/** Gives what is meant; nothing where that cannot be told. */
type Reader<T> = (value: unknown) => T | undefined;

const MOST = 200;
const LONGEST = 2000;

const listOf =
  <T>(read: Reader<T>): Reader<readonly T[]> =>
  (value) => {
    if (!Array.isArray(value) || value.length > MOST) return undefined;
    const items = value.map(read);
    return items.every((item) => item !== undefined) ? items : undefined;
  };

const oneOf =
  <T extends string>(choices: readonly T[]): Reader<T> =>
  (value) =>
    choices.find((choice) => choice === value);

/** One of the times that a user can choose, as a number. That it never comes is no time: a policy takes no protection away. */
const time =
  <T extends string>(choices: readonly T[]): Reader<T> =>
  (value) =>
    typeof value === 'number' ? choices.find((choice) => choice === String(value)) : undefined;

/** The registry of Windows has numbers where others have yes and no. */
const flag: Reader<boolean> = (value) => {
  if (value === true || value === 1) return true;
  return value === false || value === 0 ? false : undefined;
};

/** A protection can be turned on for everybody, and not off. */
const on: Reader<true> = (value) => (flag(value) === true ? true : undefined);

/** The same of what protects less while it is on. */
const off: Reader<false> = (value) => (flag(value) === false ? false : undefined);

const address: Reader<string> = (value) => {
  if (typeof value !== 'string' || value.length > LONGEST) return undefined;
  const read = readServerAddress(value);
  return read.state === 'usable' ? read.url : undefined;
};

/** 32 bytes in base64: a key of ed25519 as it is, without anything around it. */
const key: Reader<string> = (value) =>
  typeof value === 'string' && /^[A-Za-z0-9+/]{43}=$/u.test(value) ? value : undefined;

/** All that a policy can say, under the names that it says it by, wherever it is kept. */
const READERS = {
  allowedServers: listOf(address),
  presetServer: address,
  signInMethods: listOf(oneOf<SignIn['method']>(SIGN_IN_METHODS)),
  clipboardSeconds: time(CLIPBOARD_SECONDS),
  hideFromHistories: on,
  lockIdleMinutes: time(LOCK_IDLE_MINUTES),
  lockWithScreen: on,
  lockOnClose: on,
  runsWhileLocked: off,
  checkInOnLock: on,
  extendAutomatically: off,
  keepHours: time(KEEP_HOURS),
  masksTrayNames: on,
  hidesFromCapture: on,
  practiceVault: flag,
  updates: flag,
  updateFeed: address,
  updateKey: key,
} as const satisfies Readonly<Record<string, Reader<unknown>>>;

type Readers = typeof READERS;
export type PolicyName = keyof Readers;

/** As far as it could be read. */
export type Said = { readonly [N in PolicyName]?: Exclude<ReturnType<Readers[N]>, undefined> };

const isName = (name: string): name is PolicyName => Object.hasOwn(READERS, name);

export type SaidOfOne =
  | { readonly is: 'read'; readonly said: Said }
  | { readonly is: 'unknown-name' }
  | { readonly is: 'bad-value' };

export const readOne = (name: string, value: unknown): SaidOfOne => {
  if (!isName(name)) return { is: 'unknown-name' };
  const read = READERS[name](value);
  return read === undefined ? { is: 'bad-value' } : { is: 'read', said: { [name]: read } };
};
