import { createServerFinder, type ServerFinder } from '../domain/finder/server-finder';
import { createHealthCheck } from '../secret-server/health';
import type { Transport } from '../secret-server/transport';

/** Read in once somebody types an address: a start needs none of it. */
export const composeFinder = (transport: Transport): ServerFinder =>
  createServerFinder({ health: createHealthCheck({ transport }) });
