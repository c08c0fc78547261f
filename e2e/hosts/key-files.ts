import { forgetKeyFiles } from '../pages/bridge';
import { test as base } from './vault-beside';

/** For stories of the shared app that make key files: the next one finds none on its list. */
export const test = base.extend<{ readonly tidied: undefined }>({
  tidied: [
    async ({ page }, use) => {
      await use(undefined);
      await forgetKeyFiles(page);
    },
    { auto: true },
  ],
});
