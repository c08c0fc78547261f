import type { KeyturnClient } from '../../shared/ipc/contract';
import { readKeysStore, type KeysStore } from '../features/ticket-keys';
import { createLater, type Later } from './later';

/** Made, and read in, once somebody goes to the ticket keys. */
export const createTicketKeysLater = (client: KeyturnClient): Later<KeysStore> =>
  createLater(async () => {
    const createKeysStore = await readKeysStore();
    const keys = createKeysStore(client.ticketKeys);
    keys.follow();
    return keys;
  });
