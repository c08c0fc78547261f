import { LANGUAGES, LANGUAGE_CHOICES } from './choices';
import { usableLocale } from './locale';

export type Language = (typeof LANGUAGES)[number];
export type LanguageChoice = (typeof LANGUAGE_CHOICES)[number];

/** The language of all texts, and the place whose way of writing numbers, dates and times goes with it. */
export interface Speech {
  readonly language: Language;
  readonly locale: string;
}

const primaryOf = (tag: string): string | undefined => tag.split('-')[0];

export const languageOf = (tag: string): Language | undefined =>
  LANGUAGES.find((language) => language === primaryOf(tag));

/** As somebody wants to be spoken to on a system that prefers these languages, the first of them most. */
export const speechOf = (chosen: LanguageChoice, preferred: readonly string[]): Speech => {
  const tags = preferred.map(usableLocale);
  const ofSystem = tags.map(languageOf).find((language) => language !== undefined) ?? 'en';
  const language = chosen === 'system' ? ofSystem : chosen;
  const own = tags.find((tag) => languageOf(tag) === language);
  // Somebody whose language is not spoken here still writes dates in its way.
  const foreign = chosen === 'system' ? tags[0] : undefined;
  return { language, locale: own ?? foreign ?? language };
};

export const isSameSpeech = (one: Speech, other: Speech): boolean =>
  one.language === other.language && one.locale === other.locale;
