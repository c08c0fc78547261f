import { expect } from '@playwright/test';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Keyturn } from './hosts/keyturn';
import { test } from './hosts/own-keyturn';
import { pagesAlive, tell } from './hosts/power';
import { practicePage } from './pages/practice.page';
import { sessionPage } from './pages/session.page';
import { signInPage } from './pages/sign-in.page';

/** Somebody is signed in, and nobody sees it. */
const signInAndHide = async ({ app, page }: Keyturn) => {
  await practicePage(page).open();
  await signInPage(page).signIn.click();
  await expect(sessionPage(page).list).toBeVisible();
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.hide());
};

const expectLock = ({ app }: Keyturn) =>
  expect
    .poll(() =>
      app.evaluate(({ BrowserWindow }) => {
        const page = BrowserWindow.getAllWindows()[0]?.webContents;
        return page?.isLoading() === false && page.getURL();
      }),
    )
    .toBe('keyturn-ui://locked/index.html');

test('a window that nobody sees has no page while it is locked, and the lock once it is shown', async ({
  keyturn,
}) => {
  const { app } = keyturn;
  await signInAndHide(keyturn);
  await tell(keyturn, 'suspend');
  await expect.poll(() => pagesAlive(keyturn)).toBe(0);

  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.show());
  await expect.poll(() => pagesAlive(keyturn)).toBe(1);
  await expectLock(keyturn);
});

test('a window that is opened while its page is being ended is not taken for one that has crashed', async ({
  keyturn,
  dataFolder,
}) => {
  const { app } = keyturn;
  await signInAndHide(keyturn);
  await app.evaluate(({ BrowserWindow }) => {
    const kill = process.kill.bind(process);
    process.kill = (...which) => {
      process.kill = kill;
      setImmediate(() => BrowserWindow.getAllWindows()[0]?.show());
      return kill(...which);
    };
  });
  await tell(keyturn, 'suspend');
  await expectLock(keyturn);
  expect(readFileSync(join(dataFolder, 'keyturn.log'), 'utf8')).not.toContain('ended by itself');
});
