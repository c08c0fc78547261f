import { startOwnDisplay, type OwnDisplay } from './own-display';
import { test as base } from './own-keyturn';

interface Display {
  readonly display: OwnDisplay;
}

/**
 * For stories about the focus of the window and about keys: on a display that other workers share, another window may
 * have the focus. Real keys reach the menu; those that Playwright makes end in the page.
 */
export const test = base.extend<object, Display>({
  display: [
    async ({}, use) => {
      const display = await startOwnDisplay();
      await use(display);
      await display.stop();
    },
    { scope: 'worker' },
  ],
  keyturn: async ({ start, display }, use) => {
    await use(await start({ env: display.env }));
  },
});
