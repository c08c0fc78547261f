import { languageOf, type Speech } from '../../shared/language';

/** As the main process has written it into the page, before any script has run. */
export const firstSpeech = ({ lang, dataset }: Pick<HTMLElement, 'lang' | 'dataset'>): Speech => {
  const language = languageOf(lang) ?? 'en';
  return { language, locale: dataset['locale'] ?? language };
};
