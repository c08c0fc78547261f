import { useSyncExternalStore } from 'react';
import { createWords } from '../../shared/words/catalogue';
import type { Translate } from '../../shared/words/keys';

/** One catalogue for the page: a view asks for a word wherever it stands. */
export const words = createWords();

export const useWords = (): Translate => useSyncExternalStore(words.subscribe, words.current);

/** It changes with the words, and never before them. */
export const useLocale = (): string => useSyncExternalStore(words.subscribe, words.locale);
