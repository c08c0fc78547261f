import type { KeyturnDoubles } from '../../shared/ipc/contract';
import { createSessionStore } from '../features/session';
import { createClientDouble } from './client-double';

/** The store of the session over a main process for tests, and what it told of its attempts. */
export const createSessionDouble = (session: KeyturnDoubles['session'] = {}) => {
  const { client, events } = createClientDouble({}, { session });
  const attempts: string[] = [];
  const store = createSessionStore({
    ...client.session,
    lock: client.lock.now,
    failed: (attempt, { code }) => attempts.push(`${attempt} failed: ${code}`),
    worked: (attempt) => attempts.push(`${attempt} worked`),
  });
  return { store, event: events.session, attempts };
};
