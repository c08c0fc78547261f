import { expect } from '@playwright/test';
import { test } from './hosts/vault-beside';
import { messagesPage } from './pages/messages.page';
import { visitSecret } from './pages/vault-visit';

test('a list is shown when it is asked for, copied item by item, and pointed elsewhere by one order', async ({
  page,
  start,
}, info) => {
  const vault = await start();
  const secret = await visitSecret(page, vault, /^Object storage key/u);
  const asked = async () =>
    (await vault.requests())
      .filter(({ path }) => path.includes('/fields/'))
      .map(({ method, path }) => `${method} ${path.replace(/^.*\/fields/u, '')}`);
  expect(await asked()).toEqual([]);

  await secret.reveal('Endpoints').click();
  const items = secret.details.getByRole('list', { name: 'Items of Endpoints', exact: true });
  await expect(items.getByRole('listitem')).toHaveCount(5);
  await page.screenshot({ path: info.outputPath('list.png') });
  // Out of the way of what the button before says of itself.
  await secret.copy('web02.example.test').focus();
  await page.keyboard.press('Enter');
  await expect(messagesPage(page).said).toHaveText(/^Endpoints copied/u);

  await secret.edit('Endpoints').click();
  const dialog = secret.editDialog('Endpoints');
  await dialog.getByRole('checkbox', { name: 'Hosts, 3 items', exact: true }).click();
  await page.screenshot({ path: info.outputPath('edit.png') });
  await dialog.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(dialog).toHaveCount(0);
  await secret.reveal('Endpoints').click();
  await expect(items.getByRole('listitem')).toHaveCount(2);
  expect((await asked()).filter((each) => !each.startsWith('GET'))).toEqual(['PUT /endpoints/listdetails']);
});
