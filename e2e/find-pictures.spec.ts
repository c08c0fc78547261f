import { expect } from '@playwright/test';
import { asUser, test } from './hosts/vault-beside';
import { foldersPage } from './pages/folders.page';
import { comeBy, linkPage } from './pages/link.page';
import { searchPage } from './pages/search.page';
import { sessionPage } from './pages/session.page';
import { signInPage } from './pages/sign-in.page';
import { take } from './pages/take-pictures';

test('the tree of folders is whole, with few folders and with many below each other', async ({
  keyturn,
  start,
}) => {
  const vault = await start(['--world', 'edge']);
  const { page } = keyturn;
  const { row, rows } = foldersPage(page);
  await signInPage(page).signInWith(asUser(vault));
  await row('Odd & "folders" <b>').focus();
  await page.keyboard.press('ArrowRight');
  await expect(row('level 1')).toBeVisible();
  await row('States').click();
  await expect(page.getByRole('heading', { level: 2, name: 'States', exact: true })).toBeVisible();
  await take(keyturn, 'folders', ['light', 'dark', 'contrast']);
  await row('level 1').focus();
  for (let level = 2; level <= 12; level += 1) {
    await page.keyboard.press('ArrowRight');
    await expect(row(`level ${level}`)).toBeVisible();
    await page.keyboard.press('ArrowRight');
  }
  await row('level 12').click();
  expect(await rows.count()).toBeGreaterThan(12);
  await take(keyturn, 'folders-deep');
});

test('what is said of a link is whole', async ({ keyturn, start }) => {
  const vault = await start();
  const { page } = keyturn;
  await comeBy(keyturn, 'keyturn://secret/7?server=https://vault.corp.example/SecretServer');
  await expect(linkPage(page).waits(7)).toBeVisible();
  await take(keyturn, 'link-waits');
  await signInPage(page).signInWith(asUser(vault));
  await expect(sessionPage(page).list).toBeVisible();
  await expect(linkPage(page).elsewhere(7)).toBeVisible();
  await take(keyturn, 'link-elsewhere');
});

test('what is found is whole, with its options, and so is what is not found', async ({ keyturn, start }) => {
  const vault = await start();
  const { page } = keyturn;
  await signInPage(page).signInWith(asUser(vault));
  const { box, found, options, scope, region } = searchPage(page);
  await expect(sessionPage(page).list).toBeVisible();
  await take(keyturn, 'search-before');
  await box.fill('web');
  await expect(found.first()).toBeVisible();
  await expect(region).toContainText('The server found');
  await take(keyturn, 'search', ['light', 'dark', 'contrast']);
  await options.click();
  await expect(scope).toBeVisible();
  await take(keyturn, 'search-options');
  await options.click();
  await box.fill('#7');
  await take(keyturn, 'search-number');
  await box.fill('nothing is called so');
  await expect(region).toContainText('The server found nothing');
  await take(keyturn, 'search-nothing');
});
