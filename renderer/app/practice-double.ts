import type { KeyturnDoubles } from '../../shared/ipc/contract';
import { createClientDouble } from './client-double';
import { createPracticeStore } from '../features/practice';

/** The store of the practice vault over a main process for tests, and what it told of its attempts. */
export const createPracticeDouble = (practice: KeyturnDoubles['practice'] = {}) => {
  const { client, events } = createClientDouble({}, { practice });
  const attempts: string[] = [];
  const store = createPracticeStore({
    ...client.practice,
    failed: (attempt, { code }) => attempts.push(`${attempt} failed: ${code}`),
    worked: (attempt) => attempts.push(`${attempt} worked`),
  });
  return { store, event: events.practice, attempts };
};
