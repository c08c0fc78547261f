import { expect } from '@playwright/test';
import { test } from './hosts/own-vault';
import { PASSWORD, written } from './pages/bulk-orders';
import { bulkPage } from './pages/bulk.page';
import { enter, tabTo } from './pages/by-keys';
import { passphraseDialog } from './pages/passphrase.page';
import { enterVault } from './pages/vault-visit';

// It waits for the proof of each password.
test.slow();

const PASSPHRASE = 'correct horse battery staple';

test('many passwords are changed without a pointer, from the list of secrets to the run that is put away', async ({
  page,
  vault,
}) => {
  const bulk = bulkPage(page);
  const ids = [1, 2, 3];
  const before = await Promise.all(ids.map((id) => vault.valueOf(id, PASSWORD)));
  await enterVault(page, vault);

  await enter(page, bulk.link);
  await tabTo(page, bulk.secrets);
  await page.keyboard.type(ids.join(' '));
  await enter(page, bulk.check);
  await expect(bulk.main).toContainText('3 ready, 0 need something, 0 not possible');
  await enter(page, bulk.order);
  await tabTo(page, bulk.canary);
  await expect(bulk.canary).toHaveValue('1');
  await tabTo(page, bulk.pauses);
  await expect(bulk.pauses).toBeChecked();
  await tabTo(page, bulk.atOnce);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Escape');
  await expect(bulk.atOnce).toBeFocused();
  await enter(page, bulk.start);
  await expect(bulk.dialog).toContainText('Change 3 vault copies');
  await enter(page, bulk.dialog.getByRole('button', { name: 'Start with the canary', exact: true }));

  const { passphrase, repeat } = passphraseDialog(page);
  await tabTo(page, passphrase);
  await page.keyboard.type(PASSPHRASE);
  await tabTo(page, repeat);
  await page.keyboard.type(PASSPHRASE);
  await page.keyboard.press('Enter');

  await enter(page, bulk.goOnWith('Continue with 2'));
  await expect(bulk.rows('Verified')).toHaveCount(3);
  await enter(page, bulk.putAway);
  await expect(bulk.secrets).toBeVisible();

  expect((await written(vault)).toSorted()).toEqual(ids);
  const after = await Promise.all(ids.map((id) => vault.valueOf(id, PASSWORD)));
  expect(after.filter((value, index) => value === before[index])).toEqual([]);
});
