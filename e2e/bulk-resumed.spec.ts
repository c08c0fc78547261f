import { expect, type Page } from '@playwright/test';
import { once } from 'node:events';
import { test } from './hosts/own-vault';
import type { Vault } from './hosts/vault';
import { holdUp, idsTo, letGo, order, PASSWORD, written } from './pages/bulk-orders';
import { bulkPage } from './pages/bulk.page';
import { expectFit, expectNoViolations, SMALLEST } from './pages/looked-over';
import { PUT } from './pages/rotation-visit';
import { enterVault } from './pages/vault-visit';
import { setWindow } from './pages/window';

// Each starts an app of its own, one of them two.
test.slow();

test('a run whose app is killed in the middle of a change goes on after the next start, and sends nothing twice', async ({
  start,
  vault,
}) => {
  const first = await start();
  await enterVault(first.page, vault);
  await holdUp(vault, 4);
  await order(first.page, idsTo(8).join(','), { inOneGo: true });
  await bulkPage(first.page).confirm(true);
  await expect(bulkPage(first.page).row('print01 local administrator')).toContainText('Sent');
  const gone = once(first.process, 'exit');
  first.process.kill('SIGKILL');
  await gone;
  const before = await vault.valueOf(5, PASSWORD);
  await letGo(vault);
  await expect.poll(() => vault.valueOf(5, PASSWORD)).not.toBe(before);

  const { page } = await start();
  const bulk = bulkPage(page);
  await enterVault(page, vault);
  await bulk.link.click();
  await bulk.openKept.click();
  await bulk.givePassphrase();
  await expect(bulk.main).toContainText('4 of 8 done. 1 waits for proof. Nothing was sent twice.');
  expect(await written(vault)).toHaveLength(5);
  await bulk.goOnWith('Check the 1, then resume').click();
  await expect(bulk.main).toContainText('8 verified, 0 failed, 0 unknown, 0 left out.');
  expect(await written(vault)).toEqual(idsTo(8));
});

test('a run whose session ends waits until its user has signed in again, and goes on where it was', async ({
  page,
  vault,
}) => {
  const bulk = bulkPage(page);
  await vault.control('rules', { refreshTokens: false });
  await enterVault(page, vault);
  await order(page, '1 2 3', { second: '0' });
  await bulk.confirm(true);
  await expect(bulk.goOnWith('Continue with the rest')).toBeVisible();
  await vault.control('mischief', {
    match: { method: 'GET', path: '/api/v1/secrets/*/state' },
    do: 'revoke-token',
  });
  await bulk.goOnWith('Continue with the rest').click();
  await expect(bulk.main).toContainText('The session ended, and the run waits.');
  await bulk.signInAgain.click();
  await page.getByRole('textbox', { name: 'Password', exact: true }).fill(vault.user('admin').password);
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
  await bulk.resume.or(bulk.checkFirst).click();
  await expect(bulk.main).toContainText('3 verified, 0 failed, 0 unknown, 0 left out.');
  expect((await written(vault)).toSorted((one, other) => one - other)).toEqual([1, 2, 3]);
});

/** One that has a bit of everything in it. */
const begun = async (page: Page, vault: Vault): Promise<void> => {
  await enterVault(page, vault);
  await vault.control('mischief', {
    match: PUT,
    ...{ skip: 2, times: 1, do: 'answer', status: 400, body: { message: 'No.' } },
  });
  await order(page, '1 2 3 4', { second: '2' });
  await bulkPage(page).confirm(true);
  await bulkPage(page).goOnWith('Continue with 2').click();
  await expect(bulkPage(page).goOnWith('Continue with the rest')).toBeVisible();
};

test('axe finds nothing wrong with a run that waits, and it fits at every text size', async ({
  keyturn,
  page,
  vault,
}) => {
  await begun(page, vault);
  await expectNoViolations(keyturn);
  await setWindow(keyturn, SMALLEST);
  await expectFit(keyturn);
});

test('axe finds nothing wrong with the report of a run, and it fits at every text size', async ({
  keyturn,
  page,
  vault,
}) => {
  await begun(page, vault);
  await bulkPage(page).goOnWith('Continue with the rest').click();
  await expect(bulkPage(page).putAway).toBeVisible();
  await expectNoViolations(keyturn);
  await setWindow(keyturn, SMALLEST);
  await expectFit(keyturn);
});
