import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DATE_FORMATS } from '../../shared/choices';
import { formatDate, typedInWords } from './dates';

/** Some that count years or write digits otherwise come along, and hardly by chance. */
const anyLocale = fc.oneof(
  fc.string(),
  fc.constantFrom('bn', 'fa-IR', 'th-TH', 'my', 'ar-SA', 'ja-JP-u-ca-buddhist'),
);
const day = new Date(2026, 10, 5);

describe('a day as the user wants days written', () => {
  it.each([
    ['system', 'en-GB', '5 Nov 2026'],
    ['system', 'en-US', 'Nov 5, 2026'],
    ['system', 'de-DE', '05.11.2026'],
    ['iso', 'de-DE', '2026-11-05'],
    ['day-first', 'en-US', '5 Nov 2026'],
    ['day-first', 'de-DE', '5. Nov. 2026'],
    ['system', 'de-DE', '05.11.2026'],
    ['month-first', 'en-GB', 'Nov 5, 2026'],
  ] as const)('%s in %s is %s', (format, locale, written) => {
    expect(formatDate(day, { format, locale })).toBe(written);
  });

  it('never lets the day be taken for the month, whichever comes first', () => {
    for (const format of ['day-first', 'month-first'] as const) {
      expect(formatDate(day, { format, locale: 'en-US' })).toMatch(/[A-Za-z]{3}/);
    }
  });

  it('pads a year before 1000, so that sorting by text stays right', () => {
    const early = new Date(0);
    early.setFullYear(999, 0, 2);
    expect(formatDate(early, { format: 'iso', locale: 'en' })).toBe('0999-01-02');
  });

  it('is written in any locale that a system may report', () => {
    fc.assert(
      fc.property(anyLocale, fc.constantFrom(...DATE_FORMATS), (locale, format) => {
        // Where years are counted otherwise, or written with other digits, there are four of them still.
        expect(formatDate(day, { format, locale })).toMatch(/\p{Nd}{4}/u);
      }),
    );
  });
});

describe('what stands in a field for a day or a time', () => {
  it.each([
    ['2026-03-04', 'en-GB', /^Wednesday,? 4 March 2026$/u],
    ['2026-03-04', 'de', /^Mittwoch, 4\. März 2026$/u],
    ['2026-03-04T17:30', 'en-GB', /^4 March 2026\D+17:30$/u],
    ['2026-03-04T17:30', 'de', /^4\. März 2026\D+17:30$/u],
  ])('%s is told in %s with the month as a word', (typed, locale, told) => {
    expect(typedInWords(typed, locale)).toMatch(told);
  });

  it.each(['', '2026-13-01', 'tomorrow'])('%s is no day', (typed) => {
    expect(typedInWords(typed, 'en')).toBeUndefined();
  });
});
