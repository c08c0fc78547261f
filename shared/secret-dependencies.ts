import * as z from 'zod/mini';
import { call } from './ipc/channel';

export const MOST_DEPENDENCIES = 500;
const text = z.string().check(z.maxLength(1_000));

/** Something elsewhere that signs in with the password of a secret. In words of its server. */
const dependencySchema = z.strictObject({
  id: z.int(),
  type: text,
  name: text,
  machine: text,
  isEnabled: z.boolean(),
  /** How it took the last new password; empty where the server does not say. */
  result: text,
});

export type Dependency = Readonly<z.infer<typeof dependencySchema>>;

export const dependencyChannels = {
  dependencies: call(
    z.strictObject({ id: z.int().check(z.gte(1)) }),
    z.strictObject({
      records: z.readonly(z.array(dependencySchema).check(z.maxLength(MOST_DEPENDENCIES))),
      total: z.int().check(z.gte(0)),
    }),
  ),
} as const;
