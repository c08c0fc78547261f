import * as z from 'zod/mini';
import { call } from './ipc/channel';

const text = (longest: number) => z.string().check(z.maxLength(longest));

/** Whom this computer would show to a server that asks for a Windows account. */
const accountSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('windows'), name: text(600) }),
  /** Elsewhere a Kerberos ticket says the same. */
  z.strictObject({ kind: z.literal('ticket'), principal: text(600), endsAt: z.number() }),
  z.strictObject({ kind: z.literal('no-ticket') }),
  /** There is no way to find out before it is tried. */
  z.strictObject({ kind: z.literal('unknown') }),
]);

const programSchema = z.nullable(text(4000));

export type SystemAccount = Readonly<z.infer<typeof accountSchema>>;

/** What signing in without a password needs to know of this computer. */
export const channels = {
  account: call(z.undefined(), accountSchema),
  /** Lets the user look for a program, beginning at this one; null when none was taken. */
  chooseProgram: call(text(4000), programSchema),
} as const;
