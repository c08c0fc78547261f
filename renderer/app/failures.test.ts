import { describe, expect, it } from 'vitest';
import { DIAGNOSES } from '../../shared/diagnoses';
import { FAILURE_CODES } from '../../shared/ipc/reply';
import { failureText } from './failures';
import { createWords } from '../../shared/words/catalogue';

const t = createWords().current();

describe('a failure in words', () => {
  it.each(FAILURE_CODES)('%s says what happened and what to do next, in whole sentences', (code) => {
    const { what, next } = failureText(t, { code });
    expect(what).toMatch(/^[A-Z][^{}]+\.$/);
    expect(next).toMatch(/^[A-Z][^{}]+\.$/);
    expect(what).not.toContain(code);
  });

  it('has words of its own for each code', () => {
    const texts = FAILURE_CODES.map((code) => failureText(t, { code }).what);
    expect(new Set(texts).size).toBe(FAILURE_CODES.length);
  });

  it('adds the detail when there is one, and nothing when there is none', () => {
    expect(failureText(t, { code: 'disk-full', detail: 'settings.json' }).detail).toBe(
      'Detail: settings.json',
    );
    expect(failureText(t, { code: 'disk-full' }).detail).toBeUndefined();
  });

  it.each(DIAGNOSES)(
    '%s, found by Keyturn itself, is told in the language that is spoken',
    async (detail) => {
      const words = createWords();
      const english = failureText(words.current(), { code: 'disk-refused', detail }).detail;
      await words.speak({ language: 'de', locale: 'de' });
      const german = failureText(words.current(), { code: 'disk-refused', detail }).detail;
      expect(english).toMatch(/^Detail: [a-z][^{}]+\.$/);
      expect(german).toMatch(/^Detail: [a-z][^{}]+\.$/);
      expect(german).not.toBe(english);
    },
  );
});
