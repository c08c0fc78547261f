import type { Language } from '../../../shared/language';

/** The chapters that are written; the messages are made of the catalogue. */
export type WrittenChapter = 'first-steps' | 'powershell' | 'states' | 'safety' | 'linux' | 'accessibility';

/** Each chapter as it lies in `shared/handbook`. */
export type Texts = Readonly<Record<WrittenChapter, string>>;

const READ_IN: Readonly<Record<Language, () => Promise<Texts>>> = {
  en: async () => (await import('./english')).english,
  de: async () => (await import('./german')).german,
};

/** In one language, so that nobody carries the text of another. */
export const readTexts = (language: Language): Promise<Texts> => READ_IN[language]();
