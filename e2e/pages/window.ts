import { expect } from '@playwright/test';
import type { Keyturn } from '../hosts/keyturn';

interface View {
  readonly width: number;
  readonly height: number;
  readonly zoom?: number;
}

/** Gives the content of the window this size, in pixels of the screen, and waits until the page has it. */
export const setWindow = async ({ app, page }: Keyturn, view: View): Promise<void> => {
  await app.evaluate(({ BrowserWindow }, { width, height, zoom = 1 }) => {
    const [window] = BrowserWindow.getAllWindows();
    window?.webContents.setZoomFactor(zoom);
    window?.setContentSize(width, height);
  }, view);
  const { width, height, zoom = 1 } = view;
  await expect
    .poll(() => page.evaluate(() => [window.innerWidth, window.innerHeight]))
    .toEqual([Math.round(width / zoom), Math.round(height / zoom)]);
};

export const chooseInMenu = ({ app }: Keyturn, menu: string, item: string): Promise<void> =>
  app.evaluate(
    ({ Menu }, names) => {
      const found = Menu.getApplicationMenu()
        ?.items.find(({ label }) => label === names.menu)
        ?.submenu?.items.find(({ label }) => label === names.item);
      if (!found) throw new Error(`the menu has no ${names.menu} > ${names.item}`);
      (found.click as () => void)();
    },
    { menu, item },
  );

/** In per cent. */
export const textSizeOf = ({ app }: Keyturn): Promise<number> =>
  app.evaluate(({ BrowserWindow }) =>
    Math.round((BrowserWindow.getAllWindows()[0]?.webContents.getZoomFactor() ?? 0) * 100),
  );
