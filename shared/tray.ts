import * as z from 'zod/mini';
import { placeSchema } from './app';
import { call, event } from './ipc/channel';

/** Whether this desktop shows the icons of programs that run without a window. */
const panelSchema = z.strictObject({ isThere: z.boolean() });

/** What somebody wants of the window who is outside of it. */
const wishSchema = z.nullable(
  z.discriminatedUnion('what', [
    z.strictObject({ what: z.literal('place'), place: placeSchema }),
    z.strictObject({ what: z.literal('practice') }),
    /** With this saved sign-in, for which something has to be typed. */
    z.strictObject({ what: z.literal('sign-in'), profile: z.string().check(z.maxLength(100)) }),
    /** The way to another password of this secret. */
    z.strictObject({ what: z.literal('rotate'), id: z.int().check(z.gte(1)) }),
    /** There is something to be asked before. */
    z.strictObject({ what: z.literal('sign-out') }),
  ]),
);

export type PanelState = Readonly<z.infer<typeof panelSchema>>;
export type Wish = Readonly<z.infer<typeof wishSchema>>;

export const channels = {
  panel: call(z.undefined(), panelSchema),
  panelChanged: event(panelSchema),
  /** The newest one; it is nobody else's after that. It waits for a page that is not there yet. */
  takeWish: call(z.undefined(), wishSchema),
  wished: event(z.null()),
} as const;
