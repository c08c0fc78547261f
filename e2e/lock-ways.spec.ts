import { expect } from '@playwright/test';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { newFolder, removeFolder } from './hosts/own-keyturn';
import { test } from './hosts/own-vault';
import { programIn } from './hosts/token-program';
import { test as windowsTest, WINDOWS_BED } from './hosts/windows-bed';
import { lockPage } from './pages/lock.page';
import { sessionPage } from './pages/session.page';
import { signInPage } from './pages/sign-in.page';
import { systemBox } from './pages/system-box';

// Each starts an app of its own, some of them much beside it.
test.slow();
windowsTest.slow();

const ALWAYS = 1;
const REFUSED = 'The server did not accept this.';

test('whoever came in by a token command comes back by it: a token of nobody is a wrong try, one of another user too', async ({
  keyturn,
  page,
  vault,
  display,
}) => {
  const folder = newFolder();
  try {
    const printed = join(folder, 'printed');
    const print = (token: string) => {
      writeFileSync(printed, token);
    };
    const own = await vault.token('admin');
    print(own);
    const program = programIn(folder, `cat "${printed}"`);
    await signInPage(page).signInByCommand({ server: vault.url, program: program.path });
    await systemBox({ app: keyturn.app, keyboard: display.keyboard }).answer(ALWAYS);
    await expect(sessionPage(page).list).toBeVisible();
    expect(program.runs()).toBe(1);

    const lock = lockPage(page);
    await lock.lock.click();
    await expect(lock.dialog).toContainText('Unlock runs your token command again.');
    await expect(lock.dialog.getByRole('textbox')).toHaveCount(0);
    print('tok-of-nobody');
    await lock.unlock.click();
    await expect(lock.dialog).toContainText(REFUSED);
    await expect(lock.dialog).toContainText('After 4 more wrong tries Keyturn signs out.');

    print(await vault.token('reader'));
    await expect(lock.unlock).not.toHaveAttribute('aria-disabled', 'true');
    await lock.unlock.click();
    await expect(lock.dialog).toContainText('This is another user than the one who is signed in.');
    await expect(lock.dialog).toContainText('After 3 more wrong tries Keyturn signs out.');

    print(own);
    await expect(lock.unlock).not.toHaveAttribute('aria-disabled', 'true');
    await lock.unlock.click();
    await expect(sessionPage(page).list).toBeVisible();
    expect(program.runs()).toBe(4);
    // It is somebody else's to end: another program may live on it.
    expect((await vault.sessions()).find(({ accessToken }) => accessToken === own)?.revoked).toBe(false);
  } finally {
    removeFolder(folder);
  }
});

windowsTest.describe('by the account of the computer', () => {
  windowsTest.skip(!WINDOWS_BED.isThere, WINDOWS_BED.install);

  windowsTest(
    'whoever came in by it comes back by it, without typing anything',
    async ({ kerberos, apache, page }) => {
      kerberos.takeTicket();
      await signInPage(page).signInByWindows(apache.url);
      await expect(sessionPage(page).list).toBeVisible();
      const lock = lockPage(page);
      await lock.lock.click();
      await expect(lock.dialog).toContainText('Unlock asks the server whether you are signed in to Windows.');
      await expect(lock.dialog.getByRole('textbox')).toHaveCount(0);
      await lock.unlock.click();
      await expect(sessionPage(page).list).toBeVisible();
    },
  );
});
