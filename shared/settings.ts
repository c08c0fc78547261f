import * as z from 'zod/mini';
import {
  CLIPBOARD_SECONDS,
  CLOSE_ACTIONS,
  DATE_FORMATS,
  KEEP_HOURS,
  LANGUAGE_CHOICES,
  LIST_COLUMNS,
  LOCK_IDLE_MINUTES,
  THEMES,
} from './choices';
import { call, event } from './ipc/channel';
import { isShortcut } from './shortcut';

/** `catch` is left out on purpose: a file with a bad value is set aside and told, never silently mended. */
export const settingsSchema = z.strictObject({
  language: z.enum(LANGUAGE_CHOICES),
  theme: z.enum(THEMES),
  dateFormat: z.enum(DATE_FORMATS),
  closeAction: z.enum(CLOSE_ACTIONS),
  /** A session that is in use lasts as long as the server lets it. */
  extendAutomatically: z.boolean(),
  /** How long a secret stays on the clipboard. */
  clipboardSeconds: z.enum(CLIPBOARD_SECONDS),
  /** Programs that keep what was copied are asked to leave secrets out. */
  hideFromHistories: z.boolean(),
  /** Those of a list that has room for them. */
  listColumns: z.readonly(z.array(z.enum(LIST_COLUMNS)).check(z.maxLength(LIST_COLUMNS.length))),
  /** How long what a rotation has replaced can still be put back. */
  keepHours: z.enum(KEEP_HOURS),
  /** No window at a start, where there is a tray to open one from. */
  startInTray: z.boolean(),
  startAtLogin: z.boolean(),
  /** The user has agreed to a window that is minimised, since there is no tray, when it is closed. */
  minimisesKnowingly: z.boolean(),
  /** The menu of the tray is seen by whoever looks over a shoulder. */
  masksTrayNames: z.boolean(),
  /** After how many minutes in which nobody uses the computer. */
  lockIdleMinutes: z.enum(LOCK_IDLE_MINUTES),
  /** With the screen, and as the computer goes to sleep or to another user. */
  lockWithScreen: z.boolean(),
  lockOnClose: z.boolean(),
  /** A rotation of many goes on while the app is locked. */
  runsWhileLocked: z.boolean(),
  /** What was taken out is given back with the lock. */
  checkInOnLock: z.boolean(),
  /** No picture of the screen shows the window, where the system can do that. */
  hidesFromCapture: z.boolean(),
  /** Pictures may show it until then all the same, by the clock, in milliseconds since 1970; null where they may not. */
  captureShownUntil: z.nullable(z.number()),
  /** Opens quick access from anywhere; null where none does. */
  quickShortcut: z.nullable(z.string().check(z.maxLength(50), z.refine(isShortcut, 'is not a shortcut'))),
  /** Whoever is here for the first time has been told where to begin, and has begun. */
  isWelcomed: z.boolean(),
});

export type Settings = Readonly<z.infer<typeof settingsSchema>>;
export type Theme = Settings['theme'];
export type DateFormat = Settings['dateFormat'];
export type ListColumn = Settings['listColumns'][number];

export const DEFAULT_SETTINGS: Settings = {
  language: 'system',
  theme: 'system',
  dateFormat: 'system',
  closeAction: 'quit',
  extendAutomatically: true,
  clipboardSeconds: '30',
  hideFromHistories: true,
  listColumns: ['template', 'folder', 'heartbeat'],
  keepHours: '24',
  startInTray: false,
  startAtLogin: false,
  minimisesKnowingly: false,
  masksTrayNames: false,
  lockIdleMinutes: '5',
  lockWithScreen: true,
  lockOnClose: false,
  runsWhileLocked: false,
  checkInOnLock: false,
  hidesFromCapture: true,
  captureShownUntil: null,
  quickShortcut: null,
  isWelcomed: false,
};

/** A setting that has lasted beyond this run, or the reason why it has not. */
const settingsChangeSchema = z
  .partial(settingsSchema)
  .check(z.refine((change) => Object.keys(change).length > 0, 'names no setting'));

/** What became of the shortcut that was set. */
const SHORTCUT_STATES = ['off', 'held', 'given', 'taken', 'desktop'] as const;

const shortcutSchema = z.strictObject({
  /** Given by the desktop, with keys that its user may have changed; taken by another program; or left to the desktop, which gives none to programs. */
  state: z.enum(SHORTCUT_STATES),
  /** What a desktop can run by a shortcut of its own instead. */
  command: z.string().check(z.maxLength(20_000)),
});

export type ShortcutState = (typeof SHORTCUT_STATES)[number];
export type Shortcut = Readonly<z.infer<typeof shortcutSchema>>;

export const channels = {
  change: call(settingsChangeSchema, settingsSchema),
  shortcut: call(z.undefined(), shortcutSchema),
  changed: event(settingsSchema),
} as const;
