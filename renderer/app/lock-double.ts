import type { KeyturnClient } from '../../shared/ipc/contract';
import { succeed } from '../../shared/ipc/reply';
import type { Lock } from '../../shared/lock';

const unlocked = () => Promise.resolve(succeed({ state: 'unlocked' } as const));

export const lockSettings = {
  lockIdleMinutes: '5',
  lockWithScreen: true,
  lockOnClose: false,
  runsWhileLocked: false,
  checkInOnLock: false,
  hidesFromCapture: true,
  captureShownUntil: null,
  quickShortcut: null,
} as const;

/** Nothing is locked, and it opens to everybody. */
export const exampleLock: Omit<KeyturnClient['lock'], 'onChanged'> = {
  look: unlocked,
  now: unlocked,
  unlock: unlocked,
};

export const lockedBy = (change: Partial<Extract<Lock, { state: 'locked' }>> = {}): Lock => ({
  state: 'locked',
  why: 'hand',
  since: new Date(2025, 10, 21, 14, 20).getTime(),
  wrongTries: 0,
  mostTries: 5,
  mayTryAt: null,
  isTrying: false,
  run: null,
  account: { host: 'vault.corp.example', user: 'adm-ops7', by: 'password', endsAt: null, hasEnded: false },
  ...change,
});
