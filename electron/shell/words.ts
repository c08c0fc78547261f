import { createInstance } from 'i18next';
import type { Language, Speech } from '../../shared/language';
import { en } from '../../shared/words/en';
import type { Translate } from '../../shared/words/keys';

const NAMESPACE = 'translation';

/** English is there; another language is read in by whoever speaks it. */
const READ_IN: Readonly<Record<Exclude<Language, 'en'>, () => Promise<object>>> = {
  de: async () => (await import('../../shared/words/de')).de,
};

const createWords = () => {
  let place = 'en';
  let numbers: Intl.NumberFormat | undefined;
  const write = (number: number): string => {
    numbers ??= new Intl.NumberFormat(place);
    return numbers.format(number);
  };
  const catalogue = createInstance({
    lng: 'en',
    resources: { en: { [NAMESPACE]: en } },
    initAsync: false,
    showSupportNotice: false,
    interpolation: {
      escapeValue: false,
      alwaysFormat: true,
      format: (value: unknown) => (typeof value === 'number' ? write(value) : String(value)),
    },
  });
  catalogue.init().catch(() => undefined);
  let newest: Speech | undefined;

  const t: Translate = (key, ...[values]) => catalogue.t(key, { ...values });
  const speak = async (speech: Speech): Promise<void> => {
    newest = speech;
    const { language, locale } = speech;
    if (language !== 'en' && !catalogue.hasResourceBundle(language, NAMESPACE)) {
      catalogue.addResourceBundle(language, NAMESPACE, await READ_IN[language]());
    }
    // Somebody may have chosen another one meanwhile.
    if (newest !== speech) return;
    place = locale;
    numbers = undefined;
    await catalogue.changeLanguage(language);
  };
  return { t, speak };
};

const words = createWords();

/** The words of menus and of dialogs that the main process draws by itself, from the same catalogue as the page's. */
export const loadWords = (): Translate => words.t;

/** From now on whatever asks for a word gets it in this language, also who has asked before. */
export const { speak } = words;
