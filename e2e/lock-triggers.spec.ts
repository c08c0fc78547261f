import { expect } from '@playwright/test';
import { tell } from './hosts/power';
import { asUser, test } from './hosts/vault-beside';
import { changeSettings, lockNow } from './pages/bridge';
import { lockPage } from './pages/lock.page';
import { sessionPage } from './pages/session.page';
import { signInPage } from './pages/sign-in.page';
import { chooseInMenu } from './pages/window';

test.afterEach(async ({ page }) => {
  const { dialog, signOut } = lockPage(page);
  if (await dialog.isVisible()) await signOut.click();
  await expect(dialog).toHaveCount(0);
});

for (const [event, why] of [
  ['lock-screen', 'It locked itself at'],
  ['suspend', 'as this computer went to sleep.'],
  ['user-did-resign-active', 'as another user came.'],
] as const) {
  test(`the app is locked when the system tells of ${event}, and says why`, async ({
    keyturn,
    page,
    start,
  }) => {
    const vault = await start();
    await signInPage(page).signInWith(asUser(vault));
    await expect(sessionPage(page).list).toBeVisible();
    await tell(keyturn, event);
    await expect(lockPage(page).dialog).toContainText(why);
  });
}

test('a session that opens after its computer went to sleep while somebody signed in is locked', async ({
  keyturn,
  page,
  start,
}) => {
  const vault = await start();
  const match = { method: 'POST', path: '/oauth2/token' };
  await vault.control('mischief', { match, do: 'delay', ms: 2_000 });
  await signInPage(page).signInWith(asUser(vault));
  await expect.poll(vault.grants).toBe(1);
  await tell(keyturn, 'suspend');
  await expect(lockPage(page).dialog).toContainText('as this computer went to sleep.');
});

test('a user who wants the app to stay open with the screen locked finds it open', async ({
  keyturn,
  page,
  start,
}) => {
  const vault = await start();
  await changeSettings(page, { lockWithScreen: false });
  await signInPage(page).signInWith(asUser(vault));
  await expect(sessionPage(page).list).toBeVisible();
  await tell(keyturn, 'lock-screen');
  await tell(keyturn, 'suspend');
  // What was told before it has come to something by the time that this is answered.
  await chooseInMenu(keyturn, 'File', 'Settings');
  await expect(page.getByRole('heading', { level: 1, name: 'General', exact: true })).toBeVisible();
  await expect(lockPage(page).dialog).toHaveCount(0);
});

test('after the minutes that were chosen without anybody at the computer the app locks itself', async ({
  keyturn,
  page,
  start,
}) => {
  const vault = await start();
  await signInPage(page).signInWith(asUser(vault));
  await expect(sessionPage(page).list).toBeVisible();
  await keyturn.app.evaluate(({ powerMonitor }) => {
    const now = performance.now.bind(performance);
    powerMonitor.getSystemIdleTime = () => 301;
    performance.now = () => now() + 301_000;
  });
  await tell(keyturn, 'resume');
  await expect(lockPage(page).dialog).toContainText('as nobody used this computer.');
  await keyturn.app.evaluate(({ powerMonitor }) => {
    powerMonitor.getSystemIdleTime = () => 0;
  });
});

test('the menu locks from wherever one is', async ({ keyturn, page, start }) => {
  const vault = await start();
  await signInPage(page).signInWith(asUser(vault));
  await sessionPage(page).settings.click();
  await chooseInMenu(keyturn, 'File', 'Lock');
  await expect(lockPage(page).dialog).toContainText('You locked it at');
});

test('nothing is locked while nobody is signed in', async ({ keyturn, page }) => {
  await chooseInMenu(keyturn, 'File', 'Lock');
  await tell(keyturn, 'suspend');
  expect(await lockNow(page)).toEqual({ ok: true, value: { state: 'unlocked' } });
  await expect(signInPage(page).heading).toBeVisible();
});
