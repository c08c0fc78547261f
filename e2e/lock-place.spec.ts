import { expect, type Page } from '@playwright/test';
import { asUser, test } from './hosts/vault-beside';
import { snapshotOf } from './pages/bridge';
import { foldersPage, named } from './pages/folders.page';
import { lockPage } from './pages/lock.page';
import { secretPage } from './pages/secret.page';
import { sessionPage } from './pages/session.page';
import { searchPage } from './pages/search.page';
import { signInPage } from './pages/sign-in.page';

test.afterEach(async ({ page }) => {
  // The app is shared: what is locked is left.
  const { dialog, signOut } = lockPage(page);
  if (await dialog.isVisible()) await signOut.click();
  await expect(dialog).toHaveCount(0);
});

const scroller = (page: Page) => sessionPage(page).list.locator('..');
const scrolledTo = (page: Page) => scroller(page).evaluate((element) => element.scrollTop);
const searchBox = (page: Page) => searchPage(page).box;

const lockAndUnlock = async (page: Page, password: string): Promise<void> => {
  const { lock, dialog, unlockWith } = lockPage(page);
  await lock.click();
  await expect(dialog).toBeVisible();
  await unlockWith(password);
  await expect(lock).toBeVisible();
};

test('whoever unlocks is where he was: at his row, with his secret open and his words in the search', async ({
  page,
  start,
}, info) => {
  test.slow();
  const vault = await start(['--world', 'large']);
  const who = asUser(vault);
  await signInPage(page).signInWith(who);
  const { list } = sessionPage(page);
  await expect(list).toBeVisible();
  await scroller(page).evaluate((element) => {
    element.scrollTop = 120_000;
  });
  const option = list.getByRole('option').nth(12);
  await expect(option).toHaveAccessibleName(/\S/u);
  const { heading } = secretPage(page);
  // What is pressed while rows still come may be another one by then.
  await expect(async () => {
    await option.click();
    await expect(heading).toBeVisible({ timeout: 3_000 });
  }).toPass();
  const [name, place] = [await heading.textContent(), await scrolledTo(page)];
  expect(place).toBeGreaterThan(100_000);
  await expect.poll(async () => (await snapshotOf(page)).bookmark?.open).not.toBe(null);

  await lockAndUnlock(page, who.password);
  await expect(heading).toHaveText(name ?? '');
  await expect.poll(() => scrolledTo(page)).toBe(place);
  await expect(list.getByRole('option', { selected: true })).toHaveCount(1);
  await page.screenshot({ path: info.outputPath('where-he-was.png') });

  await searchBox(page).fill('oracle');
  await expect.poll(async () => (await snapshotOf(page)).bookmark?.text).toBe('oracle');
  await lockAndUnlock(page, who.password);
  await expect(searchBox(page)).toHaveValue('oracle');

  await sessionPage(page).signOut.click();
  await signInPage(page).signInWith(who);
  await expect(list).toBeVisible();
  await expect(searchBox(page)).toHaveValue('');
  expect(await scrolledTo(page)).toBe(0);
  expect((await snapshotOf(page)).bookmark?.open ?? null).toBe(null);
});

test('whoever unlocks is in his folder again, and the tree has it open', async ({ page, start }) => {
  const vault = await start();
  const who = asUser(vault);
  await signInPage(page).signInWith(who);
  const { row, selected, listOf } = foldersPage(page);
  await row('Servers').locator('[data-twist]').click();
  await row('Windows').click();
  await expect(listOf('Windows')).toBeVisible();
  await expect.poll(async () => (await snapshotOf(page)).bookmark?.path).toContain('Windows');
  await lockAndUnlock(page, who.password);
  await expect(listOf('Windows')).toBeVisible();
  await expect(selected).toHaveAccessibleName(named('Windows'));
});
