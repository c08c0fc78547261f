import type { Publish } from '../../shared/ipc/channel';
import type { KeyturnContract, KeyturnHandlers } from '../../shared/ipc/contract';
import { fail } from '../../shared/ipc/reply';

type Verb = (...input: readonly unknown[]) => unknown;
type Verbs = Readonly<Record<string, Readonly<Record<string, Verb>>>>;

/** All that is answered while the app is locked, whoever asks. */
const ANSWERED: ReadonlySet<string> = new Set([
  ...['lock.look', 'lock.now', 'lock.unlock', 'session.signOut'],
  // The popup says that it is locked, and leads to where it is unlocked.
  ...['quick.look', 'quick.enter', 'quick.hide'],
]);

/** Refuses everything else while it is locked: a page that does not know of the lock is held by it all the same. */
export const behindLock = (handlers: KeyturnHandlers, isLocked: () => boolean): KeyturnHandlers => {
  const guarded = (name: string, verb: Verb): Verb => {
    if (ANSWERED.has(name)) return verb;
    return (...input) => (isLocked() ? fail('locked') : verb(...input));
  };
  return Object.fromEntries(
    Object.entries(handlers as unknown as Verbs).map(([feature, verbs]) => [
      feature,
      Object.fromEntries(
        Object.entries(verbs).map(([name, verb]) => [name, guarded(`${feature}.${name}`, verb)]),
      ),
    ]),
  ) as unknown as KeyturnHandlers;
};

/** Tells a page that is locked of the lock alone: names of secrets, or files, would else come into it by events. */
export const mutedByLock =
  (publish: Publish<KeyturnContract>, isLocked: () => boolean): Publish<KeyturnContract> =>
  (feature, name, payload) => {
    if (feature === 'lock' || !isLocked()) publish(feature, name, payload);
  };
