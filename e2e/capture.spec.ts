import { expect } from '@playwright/test';
import type { Keyturn } from './hosts/keyturn';
import { openQuick } from './hosts/popup';
import { test } from './hosts/own-vault';
import { changeSettings } from './pages/bridge';

/** What each window was last told, by its page: Linux does nothing with it, and Electron 33 tells nobody how it stands. */
const watchProtection = ({ app }: Keyturn) =>
  app.evaluate(({ BrowserWindow }) => {
    const told = new Map<number, boolean>();
    Reflect.set(globalThis, 'toldOfCapture', told);
    BrowserWindow.prototype.setContentProtection = function (isProtected: boolean) {
      told.set(this.id, isProtected);
    };
  });

const protectedPages = ({ app }: Keyturn) =>
  app.evaluate(({ BrowserWindow }) => {
    const told = Reflect.get(globalThis, 'toldOfCapture') as ReadonlyMap<number, boolean>;
    return BrowserWindow.getAllWindows()
      .filter(({ id }) => told.get(id) === true)
      .map(({ webContents }) => new URL(webContents.getURL()).host)
      .toSorted();
  });

test('pictures of the screen leave out every window, one that is made later too, until they may show them', async ({
  keyturn,
  page,
  dataFolder,
}) => {
  await watchProtection(keyturn);
  await changeSettings(page, { captureShownUntil: Date.now() + 60_000 });
  expect(await protectedPages(keyturn)).toEqual([]);
  await changeSettings(page, { captureShownUntil: null });
  const main = await protectedPages(keyturn);
  expect(main).toHaveLength(1);

  await openQuick(keyturn, dataFolder);
  await expect.poll(() => protectedPages(keyturn)).toEqual([...main, 'quick'].toSorted());

  await changeSettings(page, { hidesFromCapture: false });
  await expect.poll(() => protectedPages(keyturn)).toEqual([]);
});
