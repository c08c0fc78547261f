import type { Outgoing } from '../ports';

/** By which way a request goes out: each kind waits for its own kind at most. */
export type Lane = 'questions' | 'grants' | 'orders';

/**
 * Only a question may be sent a second time by whoever is on the way. A code and a refresh token are good for one time, and
 * their second time locks an account or ends a session. No order holds them up: a session may end while a file goes out.
 */
export const laneOf = ({
  method,
  isOrder,
  isQuestion,
}: Pick<Outgoing, 'method' | 'isOrder' | 'isQuestion'>): Lane => {
  if (method === 'GET' || isQuestion === true) return 'questions';
  return isOrder === true ? 'orders' : 'grants';
};
