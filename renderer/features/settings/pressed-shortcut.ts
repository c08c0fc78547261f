import { shortcutOf, type Modifier } from '../../../shared/shortcut';

type Pressed = Pick<KeyboardEvent, 'key' | 'code' | 'ctrlKey' | 'altKey' | 'shiftKey' | 'metaKey'>;

type Meant =
  | { readonly kind: 'nothing' }
  /** Modifiers, and the key is still to come. */
  | { readonly kind: 'holding' }
  | { readonly kind: 'clear' }
  | { readonly kind: 'refused' }
  | { readonly kind: 'shortcut'; readonly shortcut: string };

const HELD: ReadonlySet<string> = new Set(['Control', 'Alt', 'AltGraph', 'Shift', 'Meta']);

const heldIn = ({ ctrlKey, altKey, shiftKey, metaKey }: Pressed): readonly Modifier[] => [
  ...(ctrlKey ? (['Ctrl'] as const) : []),
  ...(altKey ? (['Alt'] as const) : []),
  ...(shiftKey ? (['Shift'] as const) : []),
  ...(metaKey ? (['Super'] as const) : []),
];

/** By what is printed on it; where the modifiers make another letter of it, by where it stands. */
const keyOf = ({ key, code }: Pressed): string => {
  if (/^[a-z0-9]$/iu.test(key)) return key.toUpperCase();
  return /^(?:Key|Digit)(.)$/u.exec(code)?.[1] ?? (code === 'Space' ? 'Space' : key);
};

/** What somebody means who presses this where a shortcut is asked for. Without a modifier keys do what they do anywhere. */
export const meantBy = (pressed: Pressed): Meant => {
  if (HELD.has(pressed.key)) return { kind: 'holding' };
  const held = heldIn(pressed);
  if (held.length === 0) {
    return { kind: pressed.key === 'Backspace' || pressed.key === 'Delete' ? 'clear' : 'nothing' };
  }
  if (pressed.key === 'Tab') return { kind: 'nothing' };
  const shortcut = shortcutOf(held, keyOf(pressed));
  return shortcut === undefined ? { kind: 'refused' } : { kind: 'shortcut', shortcut };
};
