import type { KeyturnDoubles } from '../../shared/ipc/contract';
import { createTrustStore } from '../features/trust';
import { createClientDouble } from './client-double';

/** What servers show, and what is made of it, for tests of views. */
export const createTrustDouble = (trust: NonNullable<KeyturnDoubles['trust']> = {}) => {
  const { client } = createClientDouble({}, { trust });
  return createTrustStore({ ...client.trust, failed: () => undefined, worked: () => undefined });
};
