import * as z from 'zod/mini';
import { call } from './ipc/channel';

const address = z.string().check(z.maxLength(2000));

/** What stands at an address, as far as it tells somebody who names nobody. */
export const findingSchema = z.discriminatedUnion('state', [
  z.strictObject({ state: z.literal('vault'), server: address, isHealthy: z.boolean() }),
  /** A tenant of the platform: its vault has an address of its own, which it tells to those who are signed in. */
  z.strictObject({ state: z.literal('platform'), server: address }),
  /** Something answers that is none. `instead`: the address nearby at which one does. */
  z.strictObject({ state: z.literal('elsewhere'), server: address, instead: z.nullable(address) }),
  z.strictObject({ state: z.literal('unreachable'), server: address }),
  /** Somebody answers, and there is no telling who. */
  z.strictObject({ state: z.literal('untrusted'), server: address }),
]);

export type Finding = Readonly<z.infer<typeof findingSchema>>;

export const channels = {
  /** Looks without credentials. The newest question alone is answered: the ones before it fail with `cancelled`. */
  look: call(z.strictObject({ server: address }), findingSchema),
  stop: call(z.undefined(), z.null()),
} as const;
