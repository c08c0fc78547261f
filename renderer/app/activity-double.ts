import type { Call, CallNews, CallSum } from '../../shared/activity';
import type { KeyturnClient } from '../../shared/ipc/contract';
import { succeed } from '../../shared/ipc/reply';
import { createActivityStore, type ActivityStore } from '../features/activity';

const noCalls: CallSum = { calls: 0, lastMs: null };

/** A main process that has called nobody. */
export const exampleActivity: Omit<KeyturnClient['activity'], 'onChanged'> = {
  sum: () => Promise.resolve(succeed(noCalls)),
  list: () => Promise.resolve(succeed([])),
  clear: () => Promise.resolve(succeed(noCalls)),
  copy: () => Promise.resolve(succeed(true)),
};

export const exampleCall = (change: Partial<Call> = {}): Call => ({
  id: 1,
  action: 1,
  why: 'sign-in',
  at: new Date(2026, 10, 21, 14, 2, 9).getTime(),
  method: 'GET',
  server: 'https://vault.corp.example/SecretServer',
  path: '/api/v1/users/current',
  shows: 'token',
  carried: { kind: 'nothing' },
  isRepeat: false,
  result: { kind: 'answer', status: 200 },
  durationMs: 84,
  bytes: 40,
  requestId: null,
  ...change,
});

/** The list of calls over a main process for tests, and how to tell it of more. */
export const createActivityDouble = (change: Partial<typeof exampleActivity> = {}) => {
  const listeners = new Set<(news: CallNews) => void>();
  const store: ActivityStore = createActivityStore({
    ...exampleActivity,
    ...change,
    failed: () => undefined,
    worked: () => undefined,
    onChanged: (listener) => {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
  });
  const send = (added: readonly Call[]) => {
    const sum = { calls: added.length, lastMs: added.at(-1)?.durationMs ?? null };
    for (const listener of listeners) listener({ sum, added, isCleared: false });
  };
  return { store, send };
};
