import { createInstance } from 'i18next';
import { useSyncExternalStore } from 'react';
import type { Unsubscribe } from '../../shared/ipc/channel';
import { en } from '../../shared/words/en';
import type { Translate } from '../../shared/words/keys';
import { usableLocale } from './locale';

export interface Words {
  /** Another function after each change of language or locale, so that views follow. */
  readonly current: () => Translate;
  readonly subscribe: (listener: () => void) => Unsubscribe;
  /** Numbers inside texts are written as this locale does. */
  readonly useLocale: (locale: string) => void;
}

export const createWords = (): Words => {
  const catalogue = createInstance();
  const listeners = new Set<() => void>();
  let numbers = new Intl.NumberFormat('en');

  void catalogue.init({
    lng: 'en',
    resources: { en: { translation: en } },
    initAsync: false,
    showSupportNotice: false,
    interpolation: {
      // React escapes what it renders.
      escapeValue: false,
      alwaysFormat: true,
      format: (value: unknown) => (typeof value === 'number' ? numbers.format(value) : String(value)),
    },
  });

  const speak =
    (): Translate =>
    (key, ...values) =>
      catalogue.t(key, { ...values[0] });
  let t = speak();

  const follow = () => {
    t = speak();
    for (const listener of listeners) listener();
  };
  catalogue.on('languageChanged', follow);

  return {
    current: () => t,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
    useLocale: (locale) => {
      numbers = new Intl.NumberFormat(usableLocale(locale));
      follow();
    },
  };
};

/** One catalogue for the page: a view asks for a word wherever it stands. */
export const words = createWords();

export const useWords = (): Translate => useSyncExternalStore(words.subscribe, words.current);
