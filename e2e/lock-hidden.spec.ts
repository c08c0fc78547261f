import { expect } from '@playwright/test';
import { test } from './hosts/own-keyturn';
import { pagesAlive, tell } from './hosts/power';
import { practicePage } from './pages/practice.page';
import { sessionPage } from './pages/session.page';
import { signInPage } from './pages/sign-in.page';

test('a window that nobody sees has no page while it is locked, and the lock once it is shown', async ({
  keyturn,
}) => {
  const { app, page } = keyturn;
  await practicePage(page).open();
  await signInPage(page).signIn.click();
  await expect(sessionPage(page).list).toBeVisible();
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.hide());
  await tell(keyturn, 'suspend');
  await expect.poll(() => pagesAlive(keyturn)).toBe(0);

  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.show());
  await expect.poll(() => pagesAlive(keyturn)).toBe(1);
  const address = () =>
    app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.getURL());
  await expect.poll(address).toBe('keyturn-ui://locked/index.html');
});
