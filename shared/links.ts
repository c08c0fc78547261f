import * as z from 'zod/mini';
import { call, event } from './ipc/channel';
import { LAST_ID } from './secret-id';

/** What somebody else wants to be shown here: another program, a page, a shortcut of the user's own. */
const linkSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('secret'),
    id: z.int().check(z.gte(1), z.lte(LAST_ID)),
    /** The address of the site, put right; null for whichever one is signed in to. */
    server: z.nullable(z.string().check(z.maxLength(2000))),
  }),
  /** It began like a link of ours. What it said is shown to nobody. */
  z.strictObject({ kind: z.literal('not-understood') }),
]);

/** The newest one that nobody has opened or put aside. */
export const waitingSchema = z.nullable(linkSchema);

export type Link = Readonly<z.infer<typeof linkSchema>>;
export type SecretLink = Extract<Link, { readonly kind: 'secret' }>;
export type WaitingLink = Readonly<z.infer<typeof waitingSchema>>;

export const channels = {
  /** It has been opened, or is not to be. */
  drop: call(z.undefined(), z.null()),
  changed: event(waitingSchema),
} as const;
