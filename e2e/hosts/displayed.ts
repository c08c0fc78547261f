import { test as base } from '@playwright/test';
import { startOwnDisplay, type OwnDisplay } from './own-display';

export interface Displayed {
  readonly display: OwnDisplay;
}

/**
 * Each worker has a screen of its own, with a keyboard: on one that workers share, a window of another story takes the
 * focus, and the pointer that rests on what lies below it. Real keys reach the menu; those that Playwright makes end in
 * the page. Only X lends out screens; elsewhere the stories run on the one there is, and those that press keys skip.
 */
export const test = base.extend<object, Displayed>({
  display: [
    async ({}, use) => {
      const display = await startOwnDisplay();
      // What is started from here on, by whichever host, opens on it.
      Object.assign(process.env, display.env);
      await use(display);
      await display.stop();
    },
    { scope: 'worker', auto: process.platform === 'linux' },
  ],
});
