import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isShortcut, MODIFIERS, shortcutOf } from './shortcut';

describe('a shortcut that holds everywhere', () => {
  it.each([
    [['Alt', 'Ctrl'], 'K', 'Ctrl+Alt+K'],
    [['Super'], 'Space', 'Super+Space'],
    [['Shift'], 'F9', 'Shift+F9'],
    [['Super', 'Shift', 'Alt', 'Ctrl'], '7', 'Ctrl+Alt+Shift+Super+7'],
  ] as const)('of %j and %s is %s', (held, key, text) => {
    expect(shortcutOf(held, key)).toBe(text);
  });

  it.each([
    ['the copying of every program', ['Ctrl'], 'C'],
    ['a capital letter', ['Shift'], 'K'],
    ['a letter alone', [], 'K'],
    ['a function key alone', [], 'F5'],
    ['no key of its own', ['Ctrl', 'Alt'], 'Alt'],
    ['a key that is called otherwise on each keyboard', ['Ctrl', 'Alt'], 'ö'],
  ] as const)('is not to be %s', (_, held, key) => {
    expect(shortcutOf(held, key)).toBeUndefined();
  });

  it('is written in one way, however its keys were pressed', () => {
    const held = fc.uniqueArray(fc.constantFrom(...MODIFIERS), { minLength: 2 });
    fc.assert(
      fc.property(held, fc.constantFrom('A', '0', 'F24', 'Space'), (modifiers, key) => {
        const text = shortcutOf(modifiers, key) ?? '';
        expect(isShortcut(text)).toBe(true);
        expect(shortcutOf(modifiers.toReversed(), key)).toBe(text);
      }),
    );
  });

  it.each([
    '',
    'K',
    'Ctrl+C',
    'Alt+Ctrl+K',
    'Ctrl+Ctrl+K',
    'Ctrl+Alt+',
    'Ctrl+Alt+F25',
    'Ctrl+Alt+K+K',
    'ctrl+alt+k',
  ])('is none where it is written as %j', (text) => {
    expect(isShortcut(text)).toBe(false);
  });
});
