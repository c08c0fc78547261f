import { createInstance } from 'i18next';
import type { Unsubscribe } from '../ipc/channel';
import type { Language, Speech } from '../language';
import { usableLocale } from '../locale';
import { en } from './en';
import type { Translate } from './keys';

/** The words of one process. */
export interface Words {
  /** One function for good: it says a word in whatever language is spoken when it is asked. */
  readonly say: Translate;
  /** Another function after each change of language or locale, so that views follow. */
  readonly current: () => Translate;
  /** The one that they are in. */
  readonly language: () => Language;
  /** Numbers, dates and times are written as this locale does. */
  readonly locale: () => string;
  readonly subscribe: (listener: () => void) => Unsubscribe;
  /** What the first number would take long for. Nothing else waits for it. */
  readonly warmUp: () => void;
  /** At once where its texts are there already, as those of English always are. */
  readonly speak: (speech: Speech) => Promise<void>;
}

const NAMESPACE = 'translation';

/** English is there; another language is read in by whoever speaks it. */
const READ_IN: Readonly<Record<Exclude<Language, 'en'>, () => Promise<object>>> = {
  de: async () => (await import('./de')).de,
};

const createCatalogue = (write: (number: number) => string) => {
  const catalogue = createInstance();
  void catalogue.init({
    lng: 'en',
    resources: { en: { [NAMESPACE]: en } },
    initAsync: false,
    showSupportNotice: false,
    interpolation: {
      // React escapes what it renders, and nothing else reads markup.
      escapeValue: false,
      alwaysFormat: true,
      format: (value: unknown) => (typeof value === 'number' ? write(value) : String(value)),
    },
  });
  return catalogue;
};

/** Of the language that is spoken now. What takes no values is looked up once: whoever draws asks for dozens of them. */
const textsOf = (catalogue: ReturnType<typeof createCatalogue>): Translate => {
  const fixed = new Map<string, string>();
  return (key, ...values) => {
    if (values.length > 0) return catalogue.t(key, { ...values[0] });
    const text = fixed.get(key) ?? catalogue.t(key);
    fixed.set(key, text);
    return text;
  };
};

export const createWords = (): Words => {
  const listeners = new Set<() => void>();
  let language: Language = 'en';
  let locale = 'en';
  // Made with the first number: the first one of all costs 10 ms, and the first screen writes none.
  let numbers: Intl.NumberFormat | undefined;
  const write = (number: number): string => {
    numbers ??= new Intl.NumberFormat(locale);
    return numbers.format(number);
  };
  const catalogue = createCatalogue(write);

  let t = textsOf(catalogue);
  let newest: Speech | undefined;

  const change = (speech: Speech) => {
    // Somebody may have chosen another one while the texts were read in.
    if (newest !== speech) return;
    language = speech.language;
    locale = usableLocale(speech.locale);
    numbers = undefined;
    void catalogue.changeLanguage(language);
    t = textsOf(catalogue);
    for (const listener of listeners) listener();
  };

  const speak = (speech: Speech): Promise<void> => {
    newest = speech;
    const wanted = speech.language;
    if (wanted === 'en' || catalogue.hasResourceBundle(wanted, NAMESPACE)) {
      change(speech);
      return Promise.resolve();
    }
    return READ_IN[wanted]().then((texts) => {
      catalogue.addResourceBundle(wanted, NAMESPACE, texts);
      change(speech);
    });
  };

  return {
    say: (key, ...[values]) => catalogue.t(key, { ...values }),
    current: () => t,
    language: () => language,
    locale: () => locale,
    warmUp: () => {
      write(0);
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
    speak,
  };
};
