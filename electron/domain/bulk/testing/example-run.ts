import type { RunOrder } from '../run-machine';
import { createRun } from '../run-machine';
import { NO_NOTE, type KeptRun, type RunHeader } from '../run-record';

const ORDER: RunOrder = { canary: 0, second: 0, stopAt: 3, pauses: false, concurrency: 2 };

export const headerOf = (count: number, order: Partial<RunOrder> = {}): RunHeader => ({
  name: 'Quarterly rotation',
  server: 'https://vault.corp.example/SecretServer',
  user: 'adm',
  scope: 'vault',
  order: { ...ORDER, ...order },
  reason: null,
  startedAt: 0,
  places: Array.from({ length: count }, (_, item) => ({
    id: item + 1,
    name: `secret ${item + 1}`,
    slug: 'password',
    field: 'Password',
  })),
});

export const fresh = ({ order, places }: RunHeader): KeptRun => ({
  state: createRun(order, places.length),
  notes: places.map(() => NO_NOTE),
});

export const silent = { info: () => undefined, warn: () => undefined, error: () => undefined };
