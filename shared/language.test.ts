import { describe, expect, it } from 'vitest';
import { languageOf, speechOf } from './language';

describe('the language of the app', () => {
  it.each([
    ['the first that is spoken here', ['fr-FR', 'de-CH', 'en-GB'], { language: 'de', locale: 'de-CH' }],
    [
      'English where none is, with the dates of the first',
      ['fr-FR', 'it'],
      { language: 'en', locale: 'fr-FR' },
    ],
    ['English where the system says nothing', [], { language: 'en', locale: 'en' }],
    ['English where the system says nonsense', ['C', '"><script>'], { language: 'en', locale: 'en' }],
    ['German as a system without hyphens writes it', ['de_AT.UTF-8'], { language: 'de', locale: 'de-AT' }],
  ] as const)('is by the system %s', (_what, preferred, speech) => {
    expect(speechOf('system', preferred)).toEqual(speech);
  });

  it.each([
    [
      'in the way of a country of it that the system names',
      ['en-GB', 'de-CH'],
      { language: 'de', locale: 'de-CH' },
    ],
    ['in its own way where the system names none', ['en-GB', 'fr'], { language: 'de', locale: 'de' }],
    ['as is English on a German system', ['de-DE'], { language: 'en', locale: 'en' }],
  ] as const)('is the one that was chosen, %s', (_what, preferred, speech) => {
    expect(speechOf(speech.language, preferred)).toEqual(speech);
  });

  it('is none that is only named alike', () => {
    expect(['de', 'de-AT', 'den', 'dei-DE', ''].map(languageOf)).toEqual([
      'de',
      'de',
      undefined,
      undefined,
      undefined,
    ]);
  });
});
