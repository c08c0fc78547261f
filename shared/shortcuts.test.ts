import { describe, expect, it } from 'vitest';
import {
  acceleratorOf,
  isPressed,
  LIST_KEYS,
  MENU_KEYS,
  pressedOf,
  QUICK_KEYS,
  SEARCH_KEYS,
  SECRET_KEYS,
  type Keys,
  type Pressed,
  type Ways,
} from './shortcuts';

const nothingHeld = { ctrlKey: false, metaKey: false, shiftKey: false, altKey: false };
const pressed = (change: Partial<Pressed>): Pressed => ({ ...nothingHeld, key: '', code: '', ...change });
const textOf = ({ mod, shift, key }: Keys) => [mod && 'mod', shift && 'shift', key].filter(Boolean).join(' ');

describe('what was pressed', () => {
  it.each([
    ['Ctrl', { ctrlKey: true }],
    ['Cmd', { metaKey: true }],
  ])('is a shortcut with %s, in either case of the letter', (_, held) => {
    expect(isPressed(SEARCH_KEYS.search, pressed({ ...held, key: 'k' }))).toBe(true);
    expect(isPressed(SEARCH_KEYS.search, pressed({ ...held, key: 'F' }))).toBe(true);
  });

  it.each([
    ['nothing', {}],
    ['Alt too', { ctrlKey: true, altKey: true }],
    ['Shift too', { ctrlKey: true, shiftKey: true }],
    ['both', { ctrlKey: true, metaKey: true }],
  ])('is none with %s held', (_, held) => {
    expect(isPressed(SEARCH_KEYS.search, pressed({ ...held, key: 'k' }))).toBe(false);
  });

  it('goes by what the key writes, and by its place only where it writes no such letter', () => {
    const held = { ctrlKey: true, shiftKey: true };
    expect(pressedOf(SECRET_KEYS, pressed({ ...held, key: 'C', code: 'KeyI' }))).toBe('copyPassword');
    expect(pressedOf(SECRET_KEYS, pressed({ ...held, key: 'J', code: 'KeyC' }))).toBeUndefined();
    expect(pressedOf(SECRET_KEYS, pressed({ ...held, key: '\u0421', code: 'KeyC' }))).toBe('copyPassword');
  });

  it('is a sign whatever has to be held to write it', () => {
    const sign: Ways = [{ key: '?' }];
    expect(isPressed(sign, pressed({ key: '?' }))).toBe(true);
    expect(isPressed(sign, pressed({ key: '?', shiftKey: true }))).toBe(true);
    expect(isPressed(sign, pressed({ key: '?', ctrlKey: true }))).toBe(false);
  });
});

describe('the shortcuts', () => {
  it.each([
    ['the window', { ...MENU_KEYS, ...SEARCH_KEYS, ...SECRET_KEYS }],
    ['a list', LIST_KEYS],
    ['quick access', QUICK_KEYS],
  ])('of %s mean one thing each', (_, shortcuts) => {
    const all = Object.values<Ways>(shortcuts).flatMap((ways) => ways.map(textOf));
    expect(new Set(all).size).toBe(all.length);
  });

  it('are never a letter alone', () => {
    const window = { ...MENU_KEYS, ...SEARCH_KEYS, ...SECRET_KEYS };
    const bare = Object.values<Ways>(window).flatMap((ways) => ways.filter(({ mod }) => !mod));
    expect(bare.map(textOf)).toEqual(['F5', 'F1', '?']);
  });

  it.each([
    [{ mod: true, shift: true, key: 'L' }, 'CmdOrCtrl+Shift+L'],
    [{ mod: true, key: '+' }, 'CmdOrCtrl+Plus'],
    [{ key: 'F1' }, 'F1'],
  ] as const)('are %o in a menu', (keys, accelerator) => {
    expect(acceleratorOf(keys)).toBe(accelerator);
  });
});
