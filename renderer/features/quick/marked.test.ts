import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold, wordsIn } from '../../../shared/fold';
import { marked } from './marked';

const shown = (name: string, text: string) =>
  marked(name, text)
    .map(({ part, isMarked }) => (isMarked ? `[${part}]` : part))
    .join('');

describe('the letters of a name that are marked', () => {
  it.each([
    ['BK-NYC svc-backup', 'SVC', 'BK-NYC [svc]-backup'],
    ['BK-NYC svc-backup', 'up bk', '[BK]-NYC svc-back[up]'],
    ['Cafe\u0301 Straße', 'strasse', 'Cafe\u0301 [Straße]'],
    ['Cafe\u0301 Straße', 'café', '[Cafe\u0301] Straße'],
    ['Cafe\u0301', 'e', 'Caf[e\u0301]'],
    ['Straße 7', 'ss 7', 'Stra[ß]e [7]'],
    ['Müller 😀 Ａdmin', 'muller admin', '[Müller] 😀 [Ａdmin]'],
    ['ΟΔΟΣ', 'οδος', '[ΟΔΟΣ]'],
    ['web', 'other', 'web'],
    ['web', ' ', 'web'],
  ])('in %s are those of %s: %s', (name, text, told) => {
    expect(shown(name, text)).toBe(told);
  });

  it('are those that have made it fit, and nothing of the name is lost, however it is written', () => {
    const unit = fc.constantFrom(
      'a',
      'B',
      'é',
      'e',
      '\u0301',
      'ß',
      'ẞ',
      's',
      'Σ',
      'ς',
      'İ',
      'ﬁ',
      '😀',
      ' ',
      '-',
    );
    const name = fc.string({ unit, maxLength: 10 });
    fc.assert(
      fc.property(name, fc.string({ unit, maxLength: 4 }), (whole, text) => {
        const parts = marked(whole, text);
        expect(parts.map(({ part }) => part).join('')).toBe(whole);
        const found = wordsIn(text).filter((word) => fold(whole).includes(word));
        const bright = parts.map(({ part, isMarked }) => (isMarked ? fold(part) : '\n')).join('');
        for (const word of found) expect(bright).toContain(word);
      }),
    );
  });
});
