/**
 * Every shortcut of the windows, once. The menu takes its accelerators from here, the page asks here what was pressed,
 * and the sheet of shortcuts is this list in words: what is on it works, and what works is on it.
 */
export interface Keys {
  /** Ctrl, and Cmd on a Mac. */
  readonly mod?: boolean;
  readonly shift?: boolean;
  /** As a browser names it; a letter is a capital. */
  readonly key: string;
}

/** The first way is the one that the menu names. */
export type Ways = readonly [Keys, ...Keys[]];

const plain = (key: string): Keys => ({ key });
const mod = (key: string): Keys => ({ mod: true, key });
const modShift = (key: string): Keys => ({ mod: true, shift: true, key });

/** Of the menu of the app, which hears them wherever the focus is; each has its words by the same name. */
export const MENU_KEYS = {
  vault: [mod('1')],
  bulk: [mod('2')],
  ticketKeys: [mod('3')],
  activity: [mod('4')],
  settings: [mod(',')],
  lock: [modShift('L')],
  clearClipboard: [modShift('X')],
  reload: [plain('F5'), mod('R')],
  zoomIn: [mod('+'), mod('=')],
  zoomOut: [mod('-')],
  zoomReset: [mod('0')],
  shortcuts: [plain('F1'), mod('/'), plain('?')],
  closeWindow: [mod('W')],
  quit: [mod('Q')],
} as const satisfies Readonly<Record<string, Ways>>;

/** Of the search above the lists. */
export const SEARCH_KEYS = {
  search: [mod('K'), mod('F')],
} as const satisfies Readonly<Record<string, Ways>>;

/** Between the parts of the window. */
export const PANE_KEYS = {
  nextPane: [plain('F6')],
  previousPane: [{ shift: true, key: 'F6' }],
} as const satisfies Readonly<Record<string, Ways>>;

/** Of the secret that is open. */
export const SECRET_KEYS = {
  copyPassword: [modShift('C')],
  copyUser: [modShift('U')],
  copyCode: [modShift('T')],
  reveal: [modShift('E')],
  rotate: [modShift('R')],
} as const satisfies Readonly<Record<string, Ways>>;

/** Of the list of secrets, while the focus is in it. */
export const LIST_KEYS = {
  move: [plain('ArrowUp'), plain('ArrowDown')],
  ends: [plain('Home'), plain('End')],
  open: [plain('Enter')],
  extend: [
    { shift: true, key: 'ArrowUp' },
    { shift: true, key: 'ArrowDown' },
  ],
  toggle: [mod(' ')],
  all: [mod('A')],
  none: [plain('Escape')],
} as const satisfies Readonly<Record<string, Ways>>;

/** Of quick access. */
export const QUICK_KEYS = {
  password: [plain('Enter')],
  user: [mod('U')],
  code: [mod('T')],
  open: [mod('O')],
  rotate: [mod('R')],
  close: [plain('Escape')],
} as const satisfies Readonly<Record<string, Ways>>;

export interface Pressed {
  readonly key: string;
  readonly code: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly shiftKey: boolean;
  readonly altKey: boolean;
}

const LETTER = /^[A-Z]$/u;
const SIGN = /^[^A-Z0-9]$/u;

/** By what the key writes; on a keyboard that writes no such letters, by where it is. */
const writes = (key: string, pressed: Pressed): boolean => {
  const written = pressed.key.toUpperCase();
  if (!LETTER.test(key)) return pressed.key === key;
  return LETTER.test(written) ? written === key : pressed.code === `Key${key}`;
};

/** What is held for a sign differs from keyboard to keyboard: only the sign counts. */
const holds = ({ mod: isWithMod = false, shift = false, key }: Keys, pressed: Pressed): boolean =>
  !pressed.altKey &&
  (pressed.ctrlKey !== pressed.metaKey) === isWithMod &&
  !(pressed.ctrlKey && pressed.metaKey) &&
  (SIGN.test(key) || pressed.shiftKey === shift);

export const isPressed = (ways: Ways, pressed: Pressed): boolean =>
  ways.some((keys) => holds(keys, pressed) && writes(keys.key, pressed));

/** Which of these shortcuts it is that was pressed. */
export const pressedOf = <Name extends string>(
  shortcuts: Readonly<Record<Name, Ways>>,
  pressed: Pressed,
): Name | undefined => (Object.keys(shortcuts) as Name[]).find((name) => isPressed(shortcuts[name], pressed));

/** What Electron calls it in a menu. */
export const acceleratorOf = ({ mod: isWithMod, shift, key }: Keys): string =>
  [...(isWithMod ? ['CmdOrCtrl'] : []), ...(shift ? ['Shift'] : []), key === '+' ? 'Plus' : key].join('+');
