import { expect, type Page } from '@playwright/test';
import { test } from './hosts/own-keyturn';
import { snapshotOf } from './pages/bridge';
import { expectFit, expectLooks, SMALLEST } from './pages/looked-over';
import { sessionPage } from './pages/session.page';
import { signInPage } from './pages/sign-in.page';
import { takeAsItIs } from './pages/take-pictures';
import { setWindow } from './pages/window';

const welcome = (page: Page) => ({
  region: page.getByRole('region', { name: 'Welcome to Keyturn' }),
  connect: page.getByRole('button', { name: 'Connect to my Secret Server', exact: true }),
  practice: page.getByRole('button', { name: 'Try the practice vault', exact: true }),
});

test('a first start has two doors in every size and look; the one leads into the form by keyboard alone, and the next start has none', async ({
  start,
}) => {
  const first = await start();
  const { region, connect, practice } = welcome(first.page);
  await expect(practice).toBeVisible();
  await expect(signInPage(first.page).serverUrl).toBeFocused();
  await takeAsItIs(first.page, 'welcome-usual');
  await expectLooks(first);
  await setWindow(first, SMALLEST);
  await takeAsItIs(first.page, 'welcome-smallest');
  await expectFit(first);

  // Backwards from where one types: the tabs, and then the doors.
  for (const stop of [signInPage(first.page).tab('Credentials'), practice, connect]) {
    await first.page.keyboard.press('Shift+Tab');
    await expect(stop).toBeFocused();
  }
  await first.page.keyboard.press('Enter');
  await expect(region).toHaveCount(0);
  await expect(signInPage(first.page).serverUrl).toBeFocused();
  await expect.poll(async () => (await snapshotOf(first.page)).settings.isWelcomed).toBe(true);
  await first.app.close();

  const { page } = await start();
  await expect(signInPage(page).serverUrl).toBeFocused();
  await expect(welcome(page).region).toHaveCount(0);
});

test('the other door of a first start leads through the practice vault into a session, and is not shown after it', async ({
  page,
}) => {
  await welcome(page).practice.focus();
  await page.keyboard.press('Space');
  await expect(signInPage(page).signIn).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(sessionPage(page).list).toBeVisible();
  await sessionPage(page).signOut.click();
  await expect(signInPage(page).serverUrl).toBeVisible();
  await expect(welcome(page).region).toHaveCount(0);
});
