import type { KeyturnDoubles } from '../../shared/ipc/contract';
import { createComputerStore } from '../features/sign-in';
import { createClientDouble } from './client-double';

/** The store of what this computer has to sign in with, over a main process for tests. */
export const createComputerDouble = (computer: KeyturnDoubles['computer'] = {}) =>
  createComputerStore({
    ...createClientDouble({}, { computer }).client.computer,
    failed: () => undefined,
    worked: () => undefined,
  });
