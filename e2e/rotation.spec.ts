import { expect, type Page } from '@playwright/test';
import { test } from './hosts/vault-beside';
import type { Keyturn } from './hosts/keyturn';
import type { Vault } from './hosts/vault';
import { openSecret, secretCalled } from './pages/access.page';
import { PUT } from './pages/rotation-visit';
import { rotationPage, VERIFIED } from './pages/rotation.page';
import { enterVault } from './pages/vault-visit';

const WEB = 'web01 local administrator';

const orders = async (vault: Vault) =>
  (await vault.requests())
    .filter(({ path }) => /\/fields\/password$|\/change-password$/u.test(path))
    .filter(({ method }) => method !== 'GET');

const enter = async ({ page, keyturn }: { page: Page; keyturn: Keyturn }, vault: Vault, name = WEB) => {
  await enterVault(page, vault);
  await openSecret(keyturn, await secretCalled(vault, name));
  const rotation = rotationPage(page);
  await expect(rotation.rotate('Password')).toBeVisible();
  return rotation;
};

test('a vault copy is changed by keys, not by Enter alone, sealed, sent once and verified by what is read back', async ({
  keyturn,
  page,
  start,
}) => {
  const vault = await start();
  const rotation = await enter({ page, keyturn }, vault);
  await page.keyboard.press('Control+Shift+R');
  await expect(rotation.vault).toBeFocused();
  await expect(rotation.change).not.toHaveAttribute('aria-disabled', 'true');
  await page.keyboard.press('Enter');
  await expect(rotation.vault).toBeFocused();
  expect(await orders(vault)).toEqual([]);
  await rotation.button('Inspect').click();
  await expect(rotation.cells).toBeVisible();
  await rotation.send('Change vault copy');
  const outcome = rotation.outcome(VERIFIED);
  await expect(outcome.getByRole('heading', { level: 2, name: /^Vault copy/u })).toBeFocused();
  await expect(rotation.evidence).toContainText('The value read back equals the value sent');
  await expect(rotation.evidence).toContainText(/The audit shows this change by \w/u);
  await rotation.button('Copy new password').click();
  await expect(outcome).toContainText('New password copied.');
  await rotation.button('Done').click();
  await expect(outcome).toHaveCount(0);
  expect(await orders(vault)).toHaveLength(1);
});

test('a request that is lost on its way ends in not knowing; nothing is sent again, and both passwords are kept until they are discarded by name', async ({
  keyturn,
  page,
  start,
}) => {
  const vault = await start();
  const rotation = await enter({ page, keyturn }, vault);
  await rotation.open();
  await vault.control('mischief', { match: PUT, do: 'drop-before' });
  await rotation.send('Change vault copy');
  const outcome = rotation.outcome('We do not know yet whether the password changed');
  await expect(outcome).toBeVisible();
  await expect(outcome).toContainText('Both passwords are safe');
  await rotation.button('Show old password').click();
  await expect(rotation.button('Hide old password')).toBeVisible();
  await rotation.button('Check again').click();
  await expect(rotation.button('Check again')).not.toHaveAttribute('aria-disabled', 'true');
  await rotation.button('Close and keep both').click();
  await expect(rotation.attention).toHaveAccessibleName('Needs attention, 1');
  await rotation.attention.click();
  await page.getByRole('button', { name: '1 change waits for proof', exact: true }).click();
  await expect(outcome).toBeVisible();
  await rotation.discard(WEB);
  await expect(rotation.attention).toHaveAccessibleName('Needs attention');
  expect(await orders(vault)).toHaveLength(1);
});

test('a reply that is lost is made up for by reading what is there', async ({ keyturn, page, start }) => {
  const vault = await start();
  const rotation = await enter({ page, keyturn }, vault);
  await rotation.open();
  await vault.control('mischief', { match: PUT, do: 'drop-after' });
  await rotation.send('Change vault copy');
  await expect(rotation.outcome(VERIFIED)).toBeVisible();
  await rotation.button('Done').click();
  expect(await orders(vault)).toHaveLength(1);
});
