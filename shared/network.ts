import * as z from 'zod/mini';
import { call, event } from './ipc/channel';

const systemProxySchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('none') }),
  z.strictObject({ kind: z.literal('proxy'), address: z.string().check(z.maxLength(300)) }),
]);

export type SystemProxy = Readonly<z.infer<typeof systemProxySchema>>;

export const channels = {
  systemProxy: call(z.undefined(), systemProxySchema),
  /** For a proxy that has asked. It crosses once, and stays in the memory of the main process until the app ends. */
  signInToProxy: call(
    z.strictObject({
      host: z.string().check(z.maxLength(300)),
      userName: z.string().check(z.maxLength(300)),
      password: z.string().check(z.maxLength(2000)),
    }),
    z.literal(true),
  ),
  /** It wants somebody named, and nobody is known, or whoever was named it has refused. */
  proxyAsked: event(z.strictObject({ host: z.string().check(z.maxLength(300)), isRefused: z.boolean() })),
} as const;
