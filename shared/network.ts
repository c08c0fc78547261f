import * as z from 'zod/mini';
import { call } from './ipc/channel';

const systemProxySchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('none') }),
  z.strictObject({ kind: z.literal('proxy'), address: z.string().check(z.maxLength(300)) }),
]);

export type SystemProxy = Readonly<z.infer<typeof systemProxySchema>>;

export const channels = {
  systemProxy: call(z.undefined(), systemProxySchema),
} as const;
