import { describe, expect, it } from 'vitest';
import { usableLocale } from './locale';

describe('the locale that a system reports', () => {
  it.each([
    ['de-DE', 'de-DE'],
    ['en_GB', 'en-GB'],
    ['pt_BR.UTF-8', 'pt-BR'],
  ])('%s is read as %s', (reported, usable) => {
    expect(usableLocale(reported)).toBe(usable);
  });

  it.each(['C', 'C.UTF-8', 'POSIX', '', '!!', 'de_DE@euro'])(
    '%j falls back to English instead of throwing',
    (reported) => {
      expect(usableLocale(reported)).toBe('en');
    },
  );
});
