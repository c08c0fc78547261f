import { fail } from '../../../shared/ipc/reply';
import type { Answered } from '../ports';

/** A call that breaks is a call that failed: a session must not hang in the middle for a mistake elsewhere. */
export const answered = async <T>(ask: () => Promise<Answered<T>>): Promise<Answered<T>> => {
  try {
    return await ask();
  } catch {
    return fail('internal');
  }
};
