import type { Keys } from '../../shared/shortcuts';
import type { Translate, WordKey } from '../../shared/words/keys';

/** Those that do not write what they are called. */
const NAMED = {
  ArrowUp: 'shortcuts.keys.up',
  ArrowDown: 'shortcuts.keys.down',
  Home: 'shortcuts.keys.home',
  End: 'shortcuts.keys.end',
  Enter: 'quick.enterKey',
  Escape: 'quick.escapeKey',
  ' ': 'shortcuts.keys.space',
} as const satisfies Readonly<Record<string, WordKey>>;

/** Signs, and the same in any language. */
const ON_MAC = { mod: '\u2318', shift: '\u21e7' } as const;

const isNamed = (key: string): key is keyof typeof NAMED => Object.hasOwn(NAMED, key);

/** What stands on the keys, in the order in which they are pressed. */
export const keyNames = (t: Translate, { mod, shift, key }: Keys, isMac = false): readonly string[] => [
  ...(mod ? [isMac ? ON_MAC.mod : t('shortcuts.keys.mod')] : []),
  ...(shift ? [isMac ? ON_MAC.shift : t('shortcuts.keys.shift')] : []),
  isNamed(key) ? t(NAMED[key]) : key,
];
