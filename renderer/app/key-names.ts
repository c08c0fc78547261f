import type { Keys } from '../../shared/shortcuts';
import type { Translate } from '../../shared/words/keys';

/** Those that do not write what they are called. */
const NAMED = {
  ArrowUp: 'up',
  ArrowDown: 'down',
  Home: 'home',
  End: 'end',
  Enter: 'enter',
  Escape: 'escape',
  ' ': 'space',
} as const;

const isNamed = (key: string): key is keyof typeof NAMED => Object.hasOwn(NAMED, key);

/** What stands on the keys, in the order in which they are pressed. */
export const keyNames = (t: Translate, { mod, shift, key }: Keys, isMac?: boolean): readonly string[] => [
  ...(mod ? [t(isMac ? 'shortcuts.keys.modMac' : 'shortcuts.keys.mod')] : []),
  ...(shift ? [t(isMac ? 'shortcuts.keys.shiftMac' : 'shortcuts.keys.shift')] : []),
  isNamed(key) ? t(`shortcuts.keys.${NAMED[key]}`) : key,
];
