import { expect, type Page } from '@playwright/test';
import { asUser, test } from './hosts/vault-beside';
import { changeSettings, lockNow } from './pages/bridge';
import { expectWay } from './pages/expect-way';
import { expectNoEnglish } from './pages/in-german';
import { lockPage } from './pages/lock.page';
import { expectFit, expectNoViolations, SMALLEST } from './pages/looked-over';
import { takeAsItIs } from './pages/take-pictures';
import { enterVault } from './pages/vault-visit';
import { setWindow } from './pages/window';

// Axe goes over it in six sizes and looks, and it is locked twice.
test.slow();

/** The page that asks for it is gone with it, often before it is answered. */
const lockBehind = async (page: Page): Promise<void> => {
  await lockNow(page).catch(() => undefined);
};

test('the lock is fine at any size, in any look and by the keys alone, in English and in German', async ({
  keyturn,
  page,
  start,
}) => {
  const vault = await start();
  const { password: right } = asUser(vault);
  await enterVault(page, vault);
  await lockBehind(page);
  const lock = lockPage(page);
  await expect(lock.password).toBeFocused();
  await expectNoViolations(keyturn);
  for (const look of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme: look, contrast: null, forcedColors: null });
    for (const size of [SMALLEST, { width: 1920, height: 1080 }]) {
      await setWindow(keyturn, size);
      await takeAsItIs(page, `lock-${look}-${size.width}`);
    }
  }

  // With all that it can say.
  await lock.unlockWith('not the password');
  await expect(lock.dialog).toContainText('After 4 more wrong tries Keyturn signs out.');
  await expect(lock.unlock).not.toHaveAttribute('aria-disabled', 'true');
  await takeAsItIs(page, 'lock-refused');
  await expectFit(keyturn);
  await setWindow(keyturn, SMALLEST);
  await expectWay(page, [
    'textbox Password',
    'button Show password',
    'textbox One-time code',
    'button Sign out',
    'button Unlock',
  ]);
  await lock.password.focus();
  await page.keyboard.type(right);
  await page.keyboard.press('Enter');
  await expect(lock.dialog).toHaveCount(0);

  await changeSettings(page, { language: 'de' });
  await lockBehind(page);
  const locked = page.getByRole('dialog', { name: 'Keyturn ist gesperrt', exact: true });
  await expect(locked).toBeVisible();
  await expectNoEnglish(page);
  await takeAsItIs(page, 'lock-german');
  await expectFit(keyturn);
  await locked.getByRole('button', { name: 'Abmelden', exact: true }).click();
  await expect(locked).toHaveCount(0);
});
