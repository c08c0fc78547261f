import { createInstance } from 'i18next';
import { en } from '../../shared/words/en';
import type { Translate } from '../../shared/words/keys';

/** The words of menus and of dialogs that the main process draws by itself, from the same catalogue as the page's. */
export const loadWords = (): Translate => {
  const catalogue = createInstance({
    lng: 'en',
    resources: { en: { translation: en } },
    initAsync: false,
    showSupportNotice: false,
    interpolation: { escapeValue: false },
  });
  catalogue.init().catch(() => undefined);
  return (key, ...[values]) => catalogue.t(key, { ...values });
};
