import { expect, type Page } from '@playwright/test';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { commandOn, type Keyturn } from './keyturn';

const QUICK_PAGE = 'keyturn-ui://quick/index.html';

/** As a shortcut of a desktop does it: a second start, which leaves at once. */
const askForQuick = async (dataFolder: string): Promise<void> => {
  const [program, args] = commandOn(dataFolder, ['--quick']);
  const second = spawn(program, args, { stdio: 'ignore' });
  const [code] = (await once(second, 'exit')) as [number | null];
  expect(code).toBe(0);
};

const pageOf = ({ app }: Keyturn): Page | undefined =>
  app.windows().find((page) => page.url() === QUICK_PAGE);

/** How the window of the popup is; undefined where there is none. */
export const popupOf = ({ app }: Keyturn) =>
  app.evaluate(({ BrowserWindow }, address) => {
    const window = BrowserWindow.getAllWindows().find((each) => each.webContents.getURL() === address);
    if (!window) return undefined;
    return {
      isVisible: window.isVisible(),
      isFocused: window.isFocused(),
      isOnTop: window.isAlwaysOnTop(),
      bounds: window.getBounds(),
      pid: window.webContents.getOSProcessId(),
    };
  }, QUICK_PAGE);

export const openQuick = async (keyturn: Keyturn, dataFolder: string): Promise<Page> => {
  await askForQuick(dataFolder);
  await expect.poll(async () => (await popupOf(keyturn))?.isVisible).toBe(true);
  await expect.poll(() => pageOf(keyturn) !== undefined).toBe(true);
  const page = pageOf(keyturn);
  if (!page) throw new Error('the popup has no page');
  return page;
};
