import { useSyncExternalStore } from 'react';
import type { Language } from '../../shared/language';
import { createWords } from '../../shared/words/catalogue';
import type { Translate } from '../../shared/words/keys';

/** One catalogue for the page: a view asks for a word wherever it stands. */
export const words = createWords();

export const useWords = (): Translate => useSyncExternalStore(words.subscribe, words.current);

/** They change with the words, and never before them. */
export const useLanguage = (): Language => useSyncExternalStore(words.subscribe, words.language);
export const useLocale = (): string => useSyncExternalStore(words.subscribe, words.locale);
