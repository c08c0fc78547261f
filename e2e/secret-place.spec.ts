import { expect } from '@playwright/test';
import { test } from './hosts/vault-beside';
import { accessPage } from './pages/access.page';
import { foldersPage } from './pages/folders.page';
import { messagesPage } from './pages/messages.page';
import { secretPage } from './pages/secret.page';
import { sessionPage } from './pages/session.page';
import { enterVault, ordered, valuesAskedFor } from './pages/vault-visit';

const NAME = /^web01 local administrator/u;

test('a secret is moved to another folder by one order, stands there, and a folder that nobody knows is none', async ({
  page,
  start,
}, info) => {
  const vault = await start();
  const secret = secretPage(page);
  const folders = foldersPage(page);
  await enterVault(page, vault);
  await secret.enter(sessionPage(page).list, NAME);
  await secret.choose('Edit secret');
  const dialog = page.getByRole('dialog', { name: 'Edit secret', exact: true });
  const folder = dialog.getByRole('textbox', { name: 'Folder', exact: true });
  const save = dialog.getByRole('button', { name: 'Save', exact: true });
  await folder.fill('\\Nowhere at all');
  await save.click();
  await expect(dialog).toContainText('There is no such folder that you may see.');
  await expect(folder).toHaveValue('\\Nowhere at all');
  expect(await ordered(vault)).toEqual([]);

  await folder.fill('\\Network');
  await page.screenshot({ path: info.outputPath('move.png') });
  await save.click();
  await expect(dialog).toHaveCount(0);
  await expect(secret.details).toContainText('\\Network');
  const orders = await ordered(vault);
  expect(orders).toMatchObject([{ method: 'PATCH' }]);
  expect(JSON.stringify(orders[0]?.body)).toMatch(/^\{"data":\{"folder\w*":/iu);

  await folders.row('Network').click();
  await expect(folders.listOf('Network').getByRole('option', { name: NAME })).toBeVisible();
  expect(await valuesAskedFor(vault)).toEqual(orders.map(({ path }) => path));
});

test('a secret is taken out of use and put back into it, each by one order, and is asked about in between', async ({
  page,
  start,
}, info) => {
  const vault = await start();
  const secret = secretPage(page);
  const access = accessPage(page);
  const { list } = sessionPage(page);
  await enterVault(page, vault);
  await secret.enter(list, NAME);
  await secret.choose('Edit secret');
  const dialog = page.getByRole('dialog', { name: 'Edit secret', exact: true });
  await dialog.getByRole('checkbox', { name: 'Active', exact: true }).uncheck();
  await dialog.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(dialog).toHaveCount(0);
  await expect(access.gate('This secret is inactive')).toBeVisible();
  await expect(secret.reveal('Password')).toHaveCount(0);
  await page.screenshot({ path: info.outputPath('inactive.png') });

  await access.button('Reactivate').click();
  await expect(messagesPage(page).said).toHaveText('The secret is active again.');
  await expect(access.covered).not.toHaveCount(0);
  await expect(list.getByRole('option', { name: NAME })).toBeVisible();
  const orders = await ordered(vault);
  expect(orders).toHaveLength(2);
  expect(orders[0]?.body).toEqual({ data: { active: { value: false, dirty: true } } });
});
