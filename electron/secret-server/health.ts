import type { HealthCheck } from '../domain/ports';
import { failureOf } from './failures';
import { namelessRequest } from './requests';
import type { Transport } from './transport';
import { healthIn } from './wire';

const ASKED = { call: 'look', hadCode: false, secrets: [] } as const;
/** A server that is not well says so with a status of its own. */
const STATUSES: readonly number[] = [200, 503];

/** Asked once: whoever types is looked after again with the next key. */
export const createHealthCheck =
  ({ transport }: { readonly transport: Transport }): HealthCheck =>
  async (url, cancel) => {
    const came = await transport.send(namelessRequest(url), cancel);
    if (came.kind === 'nothing') return { kind: 'nothing', failure: failureOf(came, ASKED) };
    const isHealthy = STATUSES.includes(came.status) ? healthIn(came.body) : undefined;
    return isHealthy === undefined ? { kind: 'other' } : { kind: 'tells', isHealthy };
  };
