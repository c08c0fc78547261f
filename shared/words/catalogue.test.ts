import { describe, expect, it, vi } from 'vitest';
import { createWords } from './catalogue';

describe('the words of a process', () => {
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
    void words.speak({ language: 'en', locale: 'de-DE' });
    expect(words.current()('passphrase.length', { count: 1234567 })).toBe('At least 1.234.567 characters');
  });

  it('are German from the moment when they have been read in, and English again at once', async () => {
    const words = createWords();
    const german = words.speak({ language: 'de', locale: 'de-DE' });
    expect(words.current()('settings.title')).toBe('Settings');
    await german;
    expect(words.current()('passphrase.length', { count: 12345 })).toBe('Mindestens 12.345 Zeichen');
    expect(words.locale()).toBe('de-DE');
    void words.speak({ language: 'en', locale: 'en-GB' });
    expect(words.current()('settings.title')).toBe('Settings');
  });

  it('stay in the language that was chosen last, however long an earlier one takes to be read in', async () => {
    const words = createWords();
    const german = words.speak({ language: 'de', locale: 'de' });
    void words.speak({ language: 'en', locale: 'en-GB' });
    await german;
    expect(words.current()('settings.title')).toBe('Settings');
    expect(words.locale()).toBe('en-GB');
  });

  it('tell their listeners of a new locale with a new function, and only as long as these listen', () => {
    const words = createWords();
    const before = words.current();
    const listener = vi.fn();
    const end = words.subscribe(listener);
    void words.speak({ language: 'en', locale: 'fr-FR' });
    end();
    void words.speak({ language: 'en', locale: 'en-GB' });
    expect(listener).toHaveBeenCalledTimes(1);
    expect(words.current()).not.toBe(before);
  });
});
