import type { KeyturnDoubles } from '../../shared/ipc/contract';
import { createFinderStore, type FinderStore } from '../features/finder';
import { createClientDouble } from './client-double';

/** What looks for servers, over a main process for tests. */
export const createFinderDouble = (finder: KeyturnDoubles['finder'] = {}): FinderStore =>
  createFinderStore(createClientDouble({}, { finder }).client.finder);
