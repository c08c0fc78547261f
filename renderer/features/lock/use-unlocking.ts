import { useRef, useState, type RefObject } from 'react';
import type { Failure } from '../../../shared/ipc/reply';
import type { Lock, LockedAccount } from '../../../shared/lock';
import type { LockStore } from './store';

export type Locked = Extract<Lock, { readonly state: 'locked' }>;

/** What has to be typed, if anything: else the system or a program vouches for the user. */
type Typed = Exclude<LockedAccount['by'], 'command' | 'windows'>;

const typedOf = ({ by }: LockedAccount): Typed | undefined =>
  by === 'command' || by === 'windows' ? undefined : by;

/** Only of these has the server said that it does not know whoever typed: the rest stays as it was typed. */
const isRefusal = ({ code }: Failure): boolean => code !== 'code-needed' && code !== 'code-wrong';

type Problem = { readonly kind: 'missing' } | { readonly kind: 'failed'; readonly failure: Failure };

interface Unlocking extends Pick<LockStore, 'unlock'> {
  readonly locked: Locked;
  readonly onFailed: (failure: Failure) => void;
}

const taken = ({ current }: RefObject<HTMLInputElement | null>): string => current?.value ?? '';

const empty = ({ current }: RefObject<HTMLInputElement | null>): void => {
  if (current) current.value = '';
};

/**
 * What is typed stands in its fields alone, from which it is handed on: whatever draws them keeps what it drew last, and
 * a password that was refused would be among it for as long as the lock is there.
 */
export const useUnlocking = ({ locked, unlock, onFailed }: Unlocking) => {
  const secret = useRef<HTMLInputElement>(null);
  const code = useRef<HTMLInputElement>(null);
  const [problem, setProblem] = useState<Problem>();
  const typed = typedOf(locked.account);

  const submit = async () => {
    if (locked.isTrying) return;
    if (typed && taken(secret) === '') {
      setProblem({ kind: 'missing' });
      return;
    }
    setProblem(undefined);
    const failure = await unlock({ secret: taken(secret), code: taken(code) });
    empty(code);
    if (failure === undefined || isRefusal(failure)) empty(secret);
    setProblem(failure && { kind: 'failed', failure });
    if (failure) onFailed(failure);
  };

  return { secret, code, problem, typed, submit };
};
