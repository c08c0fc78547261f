import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { beginsLike, fold } from './fold';

const LAST_CODE_POINT = 0x10_ff_ff;

const EVERY_LETTER = Array.from({ length: LAST_CODE_POINT + 1 }, (_, code) =>
  String.fromCodePoint(code),
).filter((character) => /^\p{L}$/u.test(character));

describe('a folded text', () => {
  it.each([
    ['Straße', 'STRASSE'],
    ['İstanbul', 'istanbul'],
    ['ÉCLAIR', 'e\u0301clair'],
    ['ﬁle', 'FILE'],
    ['Ｗeb', 'web'],
    ['STRAẞE', 'straße'],
    ['ΟΔΟΣ', 'οδος'],
  ])('is the same for %s and %s', (one, other) => {
    expect(fold(one)).toBe(fold(other));
  });

  it('is folded already, whatever it was', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(fold(fold(text))).toBe(fold(text));
      }),
    );
  });

  it('is folded already, the same in capitals, and found in a longer word, for each letter there is', () => {
    const wrong: string[] = [];
    for (const letter of EVERY_LETTER) {
      const folded = fold(letter);
      const isRight =
        fold(folded) === folded &&
        fold(letter.toUpperCase()) === folded &&
        fold(letter.toLowerCase()) === folded &&
        fold(`a${letter}`) === `a${folded}` &&
        fold(`a${letter}b`) === `a${folded}b`;
      if (!isRight) wrong.push(letter);
    }
    expect(wrong).toEqual([]);
  });
});

describe('the beginning of a text', () => {
  it.each([
    ['Österreich', 'oST', true],
    ['Straße', 'strass', true],
    ['web01', 'eb', false],
    ['web01', '', false],
    ['web01', '\u0301', false],
  ])('of %s: %j is one: %s', (text, typed, isOne) => {
    expect(beginsLike(text, typed)).toBe(isOne);
  });
});
