import { describe, expect, it } from 'vitest';
import { treeActOf, typedTo, type TreeRow } from './tree-keys';

/** Two blanks before a name for each level below the first; `+` opens, `-` is open, and what has neither is a leaf. */
const rowsOf = (...lines: readonly string[]): readonly TreeRow[] =>
  lines.map((line) => {
    const [, indent = '', sign = '', label = ''] = /^((?: {2})*)([+-]?)(.*)$/u.exec(line) ?? [];
    const isOpen = sign === '' ? undefined : sign === '-';
    return { key: label, label, level: indent.length / 2 + 1, place: 1, places: 1, isOpen };
  });

const ROWS = rowsOf('-Infrastructure', '  -Network', '    Core', '  +Servers', '+Personal', 'Éclair');

const press = (
  key: string,
  at: number,
  change: { readonly isTyping?: boolean; readonly ctrlKey?: boolean } = {},
) =>
  treeActOf(
    { key, ctrlKey: change.ctrlKey ?? false, metaKey: false, altKey: false },
    { rows: ROWS, at, page: 4, isTyping: change.isTyping ?? false },
  );

describe('a key in a tree', () => {
  it.each([
    ['ArrowDown', 0, 1],
    ['ArrowDown', 5, 5],
    ['ArrowUp', 1, 0],
    ['ArrowUp', 0, 0],
    ['Home', 4, 0],
    ['End', 0, 5],
    ['PageDown', 0, 4],
    ['PageUp', 5, 1],
    ['ArrowRight', 0, 1],
    ['ArrowLeft', 2, 1],
    ['ArrowLeft', 3, 0],
  ])('%s leads from row %i to row %i', (key, at, to) => {
    expect(press(key, at)).toEqual({ do: 'move', to });
  });

  it.each([
    ['ArrowRight', 3, 'open'],
    ['ArrowLeft', 1, 'close'],
    ['Enter', 2, 'press'],
    [' ', 2, 'press'],
  ])('%s on row %i asks to %s', (key, at, act) => {
    expect(press(key, at)).toEqual({ do: act });
  });

  it.each([
    ['ArrowRight', 2],
    ['ArrowLeft', 5],
    ['Tab', 0],
    ['F5', 0],
    ['Escape', 0],
  ])('%s on row %i is none of its business', (key, at) => {
    expect(press(key, at)).toBeUndefined();
  });

  it('with Ctrl is a shortcut of somebody else', () => {
    expect(press('k', 0, { ctrlKey: true })).toBeUndefined();
    expect(press('Home', 3, { ctrlKey: true })).toBeUndefined();
  });

  it('that writes a letter looks for a name, and so does a blank in the middle of one', () => {
    expect(press('s', 0)).toEqual({ do: 'find', letter: 's' });
    expect(press(' ', 0, { isTyping: true })).toEqual({ do: 'find', letter: ' ' });
  });

  it('finds nothing in a tree without rows', () => {
    const pressed = { key: 'End', ctrlKey: false, metaKey: false, altKey: false };
    expect(treeActOf(pressed, { rows: [], at: 0, page: 1, isTyping: false })).toBeUndefined();
  });
});

describe('what is typed in a tree', () => {
  const names = rowsOf('Sales', 'Servers', '  Shop', 'Élan', ' storage');

  it.each([
    ['the next that begins with a letter', { at: 0, typed: 's', to: 1 }],
    ['the one after that for the same letter again', { at: 1, typed: 'ss', to: 2 }],
    ['round the end, past blanks before a name', { at: 2, typed: 's', to: 4 }],
    ['the same row while it fits', { at: 1, typed: 'se', to: 1 }],
    ['a name in whatever case and form it is written', { at: 0, typed: 'E\u0301LA', to: 3 }],
    ['a name whose accents are left out', { at: 0, typed: 'ela', to: 3 }],
  ])('leads to %s', (_, { at, typed, to }) => {
    expect(typedTo(names, at, typed)).toBe(to);
  });

  it('leads nowhere where no name begins so', () => {
    expect(typedTo(names, 0, 'x')).toBeUndefined();
    expect(typedTo(names, 0, '')).toBeUndefined();
    expect(typedTo(names, 0, '\u0301')).toBeUndefined();
    expect(typedTo([], 0, 's')).toBeUndefined();
  });
});
