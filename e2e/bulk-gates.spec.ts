import { expect } from '@playwright/test';
import { test } from './hosts/own-vault';
import type { Vault } from './hosts/vault';
import { secretCalled } from './pages/access.page';
import { order } from './pages/bulk-orders';
import { bulkPage } from './pages/bulk.page';
import { orders } from './pages/rotation-visit';
import { enterVault } from './pages/vault-visit';

// Each starts an app of its own.
test.slow();

const auditOf = async (vault: Vault, id: number): Promise<string> => {
  const answer = await fetch(`${vault.url}/api/v1/secrets/${id}/audits`, {
    headers: { authorization: `Bearer ${await vault.token('admin')}` },
  });
  return answer.text();
};

test('a secret of a run that asks for a reason gets the one that was given with the order, and its audit shows it', async ({
  page,
  vault,
}) => {
  const bulk = bulkPage(page);
  const asking = await secretCalled(vault, 'dc01 needs a comment');
  await enterVault(page, vault);
  await order(page, `1 ${asking}`, { inOneGo: true, reason: 'Quarterly change of all passwords' });
  await expect(bulk.dialog).toContainText('Change 2 vault copies on 127.0.0.1');
  expect(await orders(vault)).toEqual([]);
  await bulk.confirm(true);
  await expect(bulk.main).toContainText('2 verified, 0 failed, 0 unknown, 0 left out.');
  expect(await orders(vault)).toHaveLength(2);
  expect(await auditOf(vault, asking)).toContain('Quarterly change of all passwords');
});

test('an account of a run is changed on the target, once, and is verified by its heartbeat and by what is read back', async ({
  page,
  vault,
}) => {
  const bulk = bulkPage(page);
  const app = await secretCalled(vault, 'app01 changes its password');
  const before = await vault.valueOf(app, 'password');
  await vault.control('scenario', { secretId: app, ms: 1_000, heartbeat: 'Success', outcome: 'succeeds' });
  await enterVault(page, vault);
  await order(page, String(app), { inOneGo: true, scope: 'Remote account too' });
  await expect(bulk.dialog).toContainText('Change 1 remote account on 127.0.0.1');
  await bulk.confirm(true);
  await expect(bulk.row('app01 changes its password')).toContainText(
    'Value read back equals the value sent. Heartbeat succeeded',
    { timeout: 30_000 },
  );
  await expect(bulk.main).toContainText('1 verified, 0 failed, 0 unknown, 0 left out.');
  expect(await vault.valueOf(app, 'password')).not.toBe(before);
  const sent = await orders(vault);
  expect(sent.map(({ path }) => path.split('/').at(-1))).toEqual(['change-password']);
});
