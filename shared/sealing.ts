import * as z from 'zod/mini';
import { call, event } from './ipc/channel';
import { MAX_PASSPHRASE } from './passphrase';

/**
 * Who protects sealed records on this computer.
 * `key-store`: the system's own key store, named. `passphrase`: ours, from what the user typed in this run.
 * `none`: nothing protects them, so nothing may be sealed until a passphrase is given.
 */
export const sealingSchema = z.discriminatedUnion('by', [
  z.strictObject({ by: z.literal('key-store'), name: z.string().check(z.maxLength(80)) }),
  z.strictObject({ by: z.literal('passphrase') }),
  z.strictObject({ by: z.literal('none'), passphrase: z.enum(['not-chosen', 'not-given']) }),
]);

export type Sealing = Readonly<z.infer<typeof sealingSchema>>;

export const channels = {
  /** Asked only where the answer is needed: a locked key store may ask the user before it answers. */
  ask: call(z.undefined(), sealingSchema),
  givePassphrase: call(
    z.strictObject({ passphrase: z.string().check(z.maxLength(MAX_PASSPHRASE)) }),
    sealingSchema,
  ),
  changed: event(sealingSchema),
} as const;
