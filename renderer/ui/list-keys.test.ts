import { describe, expect, it } from 'vitest';
import { LIST_KEYS, type Keys } from '../../shared/shortcuts';
import { actOf, type ListAct } from './list-keys';

const plain = { ctrlKey: false, metaKey: false, shiftKey: false, altKey: false };
const place = { at: 5, length: 30, page: 10 };

describe('a key in a list in which many can be taken', () => {
  it.each([
    ['ArrowDown', { do: 'go', to: 6 }],
    ['ArrowUp', { do: 'go', to: 4 }],
    ['PageDown', { do: 'go', to: 15 }],
    ['PageUp', { do: 'go', to: 0 }],
    ['Home', { do: 'go', to: 0 }],
    ['End', { do: 'go', to: 29 }],
    ['Enter', { do: 'enter', to: 5 }],
    ['Escape', { do: 'none' }],
    ['x', { do: 'find', letter: 'x' }],
    ['\u{1f511}', { do: 'find', letter: '\u{1f511}' }],
    ['F5', undefined],
    ['Tab', undefined],
    ['constructor', undefined],
  ])('%s alone', (key, act) => {
    expect(actOf({ ...plain, key }, place)).toEqual(act);
  });

  it.each([
    ['ArrowDown', { do: 'move', to: 6 }],
    ['End', { do: 'move', to: 29 }],
    [' ', { do: 'toggle', to: 5 }],
    ['a', { do: 'all' }],
    ['r', undefined],
    ['Enter', undefined],
  ])('%s with Ctrl, or with the key that stands for it on a Mac', (key, act) => {
    expect(actOf({ ...plain, key, ctrlKey: true }, place)).toEqual(act);
    expect(actOf({ ...plain, key, metaKey: true }, place)).toEqual(act);
  });

  it('takes more and more with Shift, and no further than the ends', () => {
    expect(actOf({ ...plain, key: 'ArrowDown', shiftKey: true }, place)).toEqual({ do: 'extend', to: 6 });
    expect(actOf({ ...plain, key: 'PageDown', shiftKey: true }, { ...place, at: 25 })).toEqual({
      do: 'extend',
      to: 29,
    });
  });

  it('means nothing with Alt, nor in a list that is empty', () => {
    expect(actOf({ ...plain, key: 'Home', altKey: true }, place)).toBeUndefined();
    expect(actOf({ ...plain, key: 'Home' }, { ...place, length: 0 })).toBeUndefined();
  });
});

/** What the sheet of shortcuts promises of a list. */
const PROMISED: Readonly<Record<keyof typeof LIST_KEYS, ListAct['do']>> = {
  move: 'go',
  ends: 'go',
  open: 'enter',
  extend: 'extend',
  toggle: 'toggle',
  all: 'all',
  none: 'none',
};

describe('the shortcuts of a list', () => {
  it.each(Object.keys(PROMISED) as (keyof typeof LIST_KEYS)[])('do what is said of %s', (name) => {
    for (const { key, mod = false, shift = false } of LIST_KEYS[name] as readonly Keys[]) {
      const held = { ...plain, key, ctrlKey: mod, shiftKey: shift };
      expect(actOf(held, place)?.do).toBe(PROMISED[name]);
    }
  });
});
