import { dismissRotations } from '../pages/bridge';
import { test as base } from './vault-beside';

/** For stories of the shared app that rotate: nothing of theirs waits for proof in the next one. */
export const test = base.extend<{ readonly tidied: undefined }>({
  tidied: [
    async ({ page }, use) => {
      await use(undefined);
      await dismissRotations(page);
    },
    { auto: true },
  ],
});
