import { expect, type ElectronApplication } from '@playwright/test';
import type { Keyboard } from '../hosts/keyboard';

interface At {
  readonly app: ElectronApplication;
  readonly keyboard: Keyboard;
}

/** A box that the system draws, not the page: it is seen by the focus that it takes, and answered by real keys. */
export const systemBox = ({ app, keyboard }: At) => {
  const windowHasFocus = () =>
    app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.isFocused() ?? false);
  const isUp = () => expect.poll(windowHasFocus).toBe(false);
  const isGone = () => expect.poll(windowHasFocus).toBe(true);

  return {
    isUp,
    isGone,
    /** The buttons stand in a row, and the last one has the focus. */
    answer: async (stepsBack: number): Promise<void> => {
      await isUp();
      for (let step = 0; step < stepsBack; step += 1) await keyboard.press('Shift', 'Tab');
      await keyboard.press('Return');
      await isGone();
    },
    /** In a box that lists files: the one that is chosen already. It is listed a while after the box has the focus. */
    takeChosen: async (): Promise<void> => {
      await isUp();
      const take = async () => {
        const isGone = await windowHasFocus();
        if (!isGone) await keyboard.press('Return');
        return isGone;
      };
      await expect.poll(take, { intervals: [1000] }).toBe(true);
    },
  };
};
