import * as z from 'zod/mini';
import { call, event } from './ipc/channel';

const label = z.string().check(z.maxLength(200));

/** What Keyturn has put on the clipboard and will take off again. What others have put there is none of its business. */
export const clipboardSchema = z.discriminatedUnion('state', [
  z.strictObject({ state: z.literal('empty') }),
  /** Called by the label, and cleared at that time, in milliseconds since 1970; null where only the user clears it. */
  z.strictObject({ state: z.literal('holding'), label, clearsAt: z.nullable(z.number()) }),
  /** It was to be cleared, and is still there. */
  z.strictObject({ state: z.literal('stuck'), label }),
]);

/** What has just happened there. */
const newsSchema = z.discriminatedUnion('what', [
  /** A secret, which stays for so many seconds; null for as long as its user leaves it there. */
  z.strictObject({ what: z.literal('copied'), label, seconds: z.nullable(z.int()) }),
  /** No secret: it stays for as long as nobody copies something else. */
  z.strictObject({ what: z.literal('copied-openly'), label }),
  z.strictObject({ what: z.literal('cleared') }),
  /** Something else was put in the place of this secret, by whomever. */
  z.strictObject({ what: z.literal('taken'), label }),
  /** Asked to clear it, and nothing of ours is there. */
  z.strictObject({ what: z.literal('nothing') }),
  z.strictObject({ what: z.literal('not-cleared') }),
]);

/** What this computer lets us do. */
const abilitiesSchema = z.strictObject({
  /** Saying, in the same write, that a text belongs in no history. */
  hides: z.boolean(),
  /** There is a second clipboard, of what is selected. */
  primary: z.boolean(),
  /** It may be read and cleared only while a window of the app has the focus, as Wayland has it. */
  needsFocus: z.boolean(),
});

export type ClipboardState = Readonly<z.infer<typeof clipboardSchema>>;
export type ClipboardNews = Readonly<z.infer<typeof newsSchema>>;
export type ClipboardAbilities = Readonly<z.infer<typeof abilitiesSchema>>;

export const channels = {
  state: call(z.undefined(), clipboardSchema),
  abilities: call(z.undefined(), abilitiesSchema),
  /** Takes off what is ours, now. `nothing`: nothing of ours was there. */
  clear: call(z.undefined(), z.enum(['cleared', 'nothing'])),
  changed: event(clipboardSchema),
  told: event(newsSchema),
} as const;
