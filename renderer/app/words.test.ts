import { describe, expect, it, vi } from 'vitest';
import { createWords } from './words';

describe('the words of the page', () => {
  it('fill in what the caller gives and leave its characters as they are', () => {
    expect(createWords().current()('proxy.line', { proxy: '<b>&"' })).toBe('Proxy from the system: <b>&"');
  });

  it('choose the form of a plural by its number', () => {
    const t = createWords().current();
    expect(t('passphrase.length', { count: 1 })).toBe('At least 1 character');
    expect(t('passphrase.length', { count: 12 })).toBe('At least 12 characters');
  });

  it('write numbers as the locale does', () => {
    const words = createWords();
    words.useLocale('de-DE');
    expect(words.current()('passphrase.length', { count: 1234567 })).toBe('At least 1.234.567 characters');
  });

  it('tell their listeners of a new locale with a new function, and only as long as these listen', () => {
    const words = createWords();
    const before = words.current();
    const listener = vi.fn();
    const end = words.subscribe(listener);
    words.useLocale('fr-FR');
    end();
    words.useLocale('en-GB');
    expect(listener).toHaveBeenCalledTimes(1);
    expect(words.current()).not.toBe(before);
  });
});
