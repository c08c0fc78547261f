import type { KeyturnClient } from '../../shared/ipc/contract';
import { succeed } from '../../shared/ipc/reply';

const nothing = () => Promise.resolve(succeed({ step: 'none' } as const));

/** Nothing is planned, and nothing was. */
export const exampleBulk: Omit<KeyturnClient['bulk'], 'onChanged'> = {
  state: nothing,
  check: nothing,
  leave: nothing,
  start: nothing,
  go: nothing,
  pause: nothing,
  stop: nothing,
  checkAgain: nothing,
  savePlan: () => Promise.resolve(succeed({ outcome: 'saved' })),
  saveReport: () => Promise.resolve(succeed({ outcome: 'saved' })),
};
