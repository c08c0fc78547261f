import { expect, type Page } from '@playwright/test';
import { asUser, test } from './hosts/vault-beside';
import { snapshotOf } from './pages/bridge';
import { listPage } from './pages/list.page';
import { expectLooks } from './pages/looked-over';
import { signInPage } from './pages/sign-in.page';
import { setWindow } from './pages/window';

const WIDE = { width: 1900, height: 1000 };

const heads = (page: Page) =>
  listPage(page).heads.evaluateAll((buttons) => buttons.map((button) => button.textContent));

test('a wide window shows columns, of which its user chooses those that he wants, and they are there again next time', async ({
  keyturn,
  page,
  start,
}, info) => {
  const vault = await start();
  const { row, columns, head } = listPage(page);
  await signInPage(page).signInWith(asUser(vault));
  await expect(row(1)).toBeVisible();
  const label = await row(1).getAttribute('aria-label');
  await expect(columns).toHaveCount(0);

  await setWindow(keyturn, WIDE);
  await expect(head('Folder')).toBeVisible();
  await expect.poll(() => heads(page)).toEqual(['Name', 'Template', 'Folder', 'Heartbeat']);
  await expect(row(1)).toHaveAttribute('aria-label', label ?? '');
  await expect(row(1)).toContainText('\\');
  await page.screenshot({ path: info.outputPath('columns.png') });

  await columns.focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('menuitemcheckbox', { name: 'Template', exact: true })).toBeFocused();
  await page.keyboard.press('Enter');
  await page.keyboard.press('End');
  await expect(page.getByRole('menuitemcheckbox', { name: 'Expires', exact: true })).toBeFocused();
  await page.keyboard.press('Enter');
  await page.screenshot({ path: info.outputPath('menu.png') });
  await page.keyboard.press('Escape');
  await expect(columns).toBeFocused();
  await expect.poll(() => heads(page)).toEqual(['Name', 'Folder', 'Heartbeat', 'Expires']);
  expect((await snapshotOf(page)).settings.listColumns).toEqual(['folder', 'heartbeat', 'expires']);

  await setWindow(keyturn, { width: 1280, height: 800 });
  await expect(head('Folder')).toHaveCount(0);
  await expect(row(1)).toHaveAttribute('aria-label', label ?? '');
});

test('the heads of the columns sort the list by keys alone, as the server sorts it', async ({
  keyturn,
  page,
  start,
}) => {
  const vault = await start(['--world', 'large']);
  const { row, head, list } = listPage(page);
  await setWindow(keyturn, WIDE);
  await signInPage(page).signInWith(asUser(vault));
  await expect(row(1)).toBeVisible();
  await head('Name').focus();
  await page.keyboard.press('ArrowRight');
  await expect(head('Template')).toBeFocused();
  const sorted = async () => {
    const lists = (await vault.requests()).filter(({ path }) => path === '/api/v1/secrets');
    const query = lists.at(-1)?.query;
    return [query?.['sortBy[0].name'], query?.['sortBy[0].direction']];
  };
  for (const direction of ['asc', 'desc']) {
    await page.keyboard.press('Enter');
    await expect.poll(sorted).toEqual(['secretTemplateName', direction]);
    await expect(row(1)).not.toHaveAttribute('aria-label', 'Not read yet');
    await expect(head('Template')).toBeFocused();
  }
  await expect(head('Template')).toHaveAttribute('aria-pressed', 'true');
  await expect(head('Template')).toHaveAccessibleDescription('Last to first');
  await page.keyboard.press('Tab');
  await expect(list).toBeFocused();
});

test('the columns and the menu that chooses them are whole in any look', async ({
  keyturn,
  page,
  start,
}, info) => {
  const vault = await start();
  const { row, columns, head } = listPage(page);
  await setWindow(keyturn, WIDE);
  await signInPage(page).signInWith(asUser(vault));
  await expect(row(1)).toBeVisible();
  await expect(head('Folder')).toBeVisible();
  await columns.click();
  await expect(page.getByRole('menuitemcheckbox', { name: 'Template', exact: true })).toBeVisible();
  await page.screenshot({ path: info.outputPath('menu.png') });
  await expectLooks(keyturn);
});
