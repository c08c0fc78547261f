/** What a setting can be. Apart from its schema, so that the page can list the choices without carrying zod. */

/** The languages that there are words in; `system` is the one of them that the system would rather have. */
export const LANGUAGES = ['en', 'de'] as const;
export const LANGUAGE_CHOICES = ['system', ...LANGUAGES] as const;
export const THEMES = ['system', 'light', 'dark', 'contrast'] as const;
export const DATE_FORMATS = ['system', 'iso', 'day-first', 'month-first'] as const;
export const CLOSE_ACTIONS = ['quit', 'keep-running'] as const;
/** What a wide list can tell of a secret beside its name, in this order. */
export const LIST_COLUMNS = ['template', 'folder', 'heartbeat', 'last-used', 'expires'] as const;
/** How long a secret stays on the clipboard. */
export const CLIPBOARD_SECONDS = ['5', '10', '20', '30', '60', '120', 'never'] as const;
/** For how many hours passwords that were replaced are kept sealed. */
export const KEEP_HOURS = ['none', '1', '24', '168'] as const;
/** After so many minutes without anybody at the computer the app locks itself. */
export const LOCK_IDLE_MINUTES = ['1', '2', '5', '10', '15', '30', 'never'] as const;
/** What an organisation can set, and lock, for everybody on a computer. */
export const MANAGED_SETTINGS = [
  'clipboardSeconds',
  'hideFromHistories',
  'lockIdleMinutes',
  'lockWithScreen',
  'lockOnClose',
  'runsWhileLocked',
  'checkInOnLock',
  'extendAutomatically',
  'keepHours',
  'masksTrayNames',
  'hidesFromCapture',
] as const;
/** What goes on behind a lock, and is told of after it. */
export const BEHIND_LOCK_DEEDS = ['exportAudits', 'saveFile', 'sendFile', 'removeFile'] as const;
export type BehindLockDeed = (typeof BEHIND_LOCK_DEEDS)[number];
/** Why the policy of an organisation is not followed as it stands. */
export const POLICY_FAULTS = [
  'not-read',
  'not-a-file',
  'too-large',
  'other-owner',
  'others-write',
  'not-json',
  'unknown-name',
  'bad-value',
] as const;
export const SIGN_IN_METHODS = ['credentials', 'token', 'command', 'windows', 'client'] as const;
