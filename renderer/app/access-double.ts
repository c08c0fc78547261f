import type { Access } from '../../shared/access';
import type { KeyturnClient } from '../../shared/ipc/contract';
import { succeed } from '../../shared/ipc/reply';

const openAccess: Access = { gate: 'open', checkout: null };

const done = () => Promise.resolve(succeed({ outcome: 'done' as const, failure: null, access: openAccess }));

/** Nothing stands in the way, and whatever is wanted is done. */
export const exampleAccess: Omit<KeyturnClient['access'], 'onActed'> = {
  look: () => Promise.resolve(succeed(openAccess)),
  checkOut: done,
  checkIn: done,
  extend: done,
  leaveReason: done,
  tickets: () => Promise.resolve(succeed([])),
  ask: done,
  request: () => Promise.resolve(succeed(null)),
  withdraw: done,
  unlock: done,
  reactivate: done,
  held: () => Promise.resolve(succeed([])),
  mine: () => Promise.resolve(succeed([])),
  checkInAll: () => Promise.resolve(succeed({ left: 0 })),
};
