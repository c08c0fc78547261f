import { expect, type Page } from '@playwright/test';
import { asUser, test } from './hosts/vault-beside';
import { accessPage } from './pages/access.page';
import { enter, tabTo } from './pages/by-keys';
import { clipboardPage } from './pages/clipboard.page';
import { foldersPage } from './pages/folders.page';
import { listPage } from './pages/list.page';
import { secretPage } from './pages/secret.page';
import { sessionPage } from './pages/session.page';
import { signInPage } from './pages/sign-in.page';

/** From wherever one is: what is typed is found, and opened. */
const find = async (page: Page, text: string): Promise<void> => {
  await page.keyboard.press('Control+k');
  await page.keyboard.type(text);
  await page.keyboard.press('Enter');
  await expect(listPage(page).opened).toContainText(text);
};

test('from the sign-in to the sign-out nothing needs a pointer: folders, list, search, values, an edit, a checkout', async ({
  page,
  start,
}) => {
  const vault = await start();
  const user = asUser(vault);
  const [form, list, secret, access] = [signInPage(page), listPage(page), secretPage(page), accessPage(page)];
  const { tree, rows } = foldersPage(page);

  await tabTo(page, form.serverUrl);
  await page.keyboard.type(user.server);
  await tabTo(page, form.userName);
  await page.keyboard.type(user.userName);
  await tabTo(page, form.password);
  await page.keyboard.type(user.password);
  await page.keyboard.press('Enter');
  await expect(list.list).toBeVisible();

  const row = tree.locator('[role=treeitem][tabindex="0"]');
  await tabTo(page, row);
  await page.keyboard.type('Serv');
  await page.keyboard.press('ArrowRight');
  await expect(row).toHaveAttribute('aria-expanded', 'true');
  await expect(rows.filter({ hasText: 'Windows' })).not.toHaveCount(0);
  await page.keyboard.type('Win');
  await page.keyboard.press('Enter');
  await expect(list.listed('Windows')).toBeVisible();
  await tabTo(page, list.listed('Windows'));
  await page.keyboard.press('End');
  await page.keyboard.press('Enter');
  await expect(list.opened).toBeFocused();
  await page.keyboard.press('Shift+F6');
  await expect(list.listed('Windows')).toBeFocused();
  await page.keyboard.press('F6');
  await expect(list.opened).toBeFocused();

  await find(page, 'web01 local administrator');
  await enter(page, secret.reveal('Password'));
  await expect(secret.hide('Password')).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(secret.reveal('Password')).toBeFocused();
  await enter(page, secret.copy('Password'));
  await expect(clipboardPage(page).clearNow).toBeVisible();
  await enter(page, clipboardPage(page).clearNow);
  await expect(clipboardPage(page).clearNow).toHaveCount(0);
  await enter(page, secret.edit('Username'));
  await expect(secret.editDialog('Username').getByRole('textbox')).toBeFocused();
  await page.keyboard.type('operator');
  await page.keyboard.press('Enter');
  await expect(secret.editDialog('Username')).toHaveCount(0);
  await expect(secret.edit('Username')).toBeFocused();
  await enter(page, secret.details.getByRole('button', { name: 'More actions', exact: true }));
  await expect(page.getByRole('menuitem').first()).toBeFocused();
  await page.keyboard.press('Escape');
  await tabTo(page, secret.tab('Fields'), 'Shift+Tab');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  await expect(secret.tab('Audit')).toHaveAttribute('aria-selected', 'true');

  await find(page, 'dc03');
  await enter(page, access.checkOut);
  await expect(access.checkout).toContainText('Checked out to you');
  await enter(page, access.checkIn);
  await expect(access.checkOut).toBeVisible();
  await page.keyboard.press('Escape');
  await tabTo(page, sessionPage(page).signOut);
  await page.keyboard.press('Enter');
  await expect(form.heading).toBeVisible();
});
