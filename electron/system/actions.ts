import { AsyncLocalStorage } from 'node:async_hooks';
import type { Action, Timers } from '../domain/ports';

export interface Actions {
  /** What is done in here, and whatever waits for that, is done in the name of this action. */
  readonly within: <T>(name: string, run: () => T) => T;
  readonly current: () => Action | undefined;
  /** A timer goes off because time has passed, whoever it was that set it. */
  readonly outside: (timers: Timers) => Timers;
}

export const createActions = (): Actions => {
  const running = new AsyncLocalStorage<Action | undefined>();
  let last = 0;

  return {
    within: (name, run) => {
      last += 1;
      return running.run({ number: last, name }, run);
    },
    current: () => running.getStore(),
    outside: ({ after }) => ({
      after: (delayMs, run) =>
        after(delayMs, () => {
          running.run(undefined, run);
        }),
    }),
  };
};
