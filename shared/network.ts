import { z } from 'zod';
import { call } from './ipc/channel';

const systemProxySchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('none') }),
  z.strictObject({ kind: z.literal('proxy'), address: z.string().max(300) }),
]);

export type SystemProxy = Readonly<z.infer<typeof systemProxySchema>>;

export const channels = {
  systemProxy: call(z.undefined(), systemProxySchema),
} as const;
