import { expect } from '@playwright/test';
import { once } from 'node:events';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Keyturn } from './hosts/keyturn';
import { test } from './hosts/own-vault';
import { sealingOf } from './pages/bridge';
import { passphraseDialog } from './pages/passphrase.page';
import { orders, PUT, visit, WEB } from './pages/rotation-visit';
import { PASSPHRASE, VERIFIED } from './pages/rotation.page';
import { enterVault } from './pages/vault-visit';

// Each starts an app of its own, most of them two.
test.slow();

const kill = async ({ process }: Keyturn): Promise<void> => {
  const gone = once(process, 'exit');
  process.kill('SIGKILL');
  await gone;
};

const UNKNOWN = 'We do not know yet whether the password changed';
const news = (keyturn: Keyturn) =>
  keyturn.page.getByRole('region', { name: 'Changed passwords', exact: true });

/** Where nothing of this computer protects what is sealed, the next run has to be given the passphrase. */
const unlock = async ({ page }: Keyturn): Promise<void> => {
  const locked = page.getByRole('region', { name: 'Kept changes', exact: true });
  const told = page.getByRole('region', { name: 'Changed passwords', exact: true });
  await expect(locked.or(told).first()).toBeVisible();
  if (!(await locked.isVisible())) return;
  await expect(locked).toContainText('1 kept change cannot be opened yet');
  await locked.getByRole('button', { name: 'Enter passphrase', exact: true }).click();
  const { passphrase, openRecords } = passphraseDialog(page);
  await passphrase.fill(PASSPHRASE);
  await openRecords.click();
};

test('an app that is killed after it has sent tells at its next start that the change was made, and sends nothing again', async ({
  start,
  vault,
}) => {
  const first = await start();
  const { rotation, id } = await visit(first, vault);
  const before = await vault.valueOf(id, 'password');
  await rotation.open();
  await vault.control('mischief', { match: PUT, do: 'delay', ms: 60_000 });
  await rotation.send('Change vault copy');
  await expect(rotation.progress).toContainText('Sent, done');
  await expect.poll(async () => (await orders(vault)).length).toBe(1);
  await kill(first);
  await vault.control('clock', { seconds: 61 });
  await expect.poll(() => vault.valueOf(id, 'password')).not.toBe(before);

  const second = await start();
  await enterVault(second.page, vault);
  await unlock(second);
  await expect(news(second)).toContainText(VERIFIED, { timeout: 20_000 });
  await expect(news(second)).toContainText(WEB);
  await news(second).getByRole('button', { name: 'Show', exact: true }).click();
  const outcome = second.page.getByRole('dialog', { name: VERIFIED });
  await expect(outcome).toContainText('The value read back equals the value sent');
  expect(await orders(vault)).toHaveLength(1);
});

test('one whose request never arrived is told of as not changed so far, with both passwords, and is looked at again by itself', async ({
  start,
  vault,
}) => {
  const first = await start();
  const { rotation, id } = await visit(first, vault);
  const before = await vault.valueOf(id, 'password');
  await rotation.open();
  await vault.control('mischief', { match: PUT, do: 'drop-before' });
  await rotation.send('Change vault copy');
  await expect(rotation.outcome(UNKNOWN)).toContainText('Not changed so far.');
  await kill(first);

  const second = await start();
  await enterVault(second.page, vault);
  await unlock(second);
  await expect(news(second)).toContainText('1 change waits for proof');
  await news(second).getByRole('button', { name: 'Show', exact: true }).click();
  const outcome = second.page.getByRole('dialog', { name: UNKNOWN });
  await expect(outcome).toContainText('Not changed so far.');
  await expect(outcome).toContainText(/Keyturn looks again by itself until \d/u);
  await outcome.getByRole('button', { name: 'Show old password', exact: true }).click();
  await expect(outcome).toContainText(before);
  await outcome.getByRole('button', { name: 'Close and keep both', exact: true }).click();
  await expect(second.page.getByRole('link', { name: /^Needs attention/u })).toHaveAccessibleName(
    'Needs attention, 1',
  );
  expect(await orders(vault)).toHaveLength(1);
});

test('nothing is sent by an app that cannot seal: not before a passphrase is chosen, and not without one', async ({
  keyturn,
  page,
  vault,
}) => {
  const sealing = await sealingOf(page);
  test.skip(sealing.by === 'key-store', 'this computer has a key store: nobody is asked for a passphrase');
  const { rotation, id } = await visit(keyturn, vault);
  const before = await vault.valueOf(id, 'password');
  await rotation.open();
  await rotation.change.click();
  const asked = passphraseDialog(page);
  await expect(asked.dialog).toBeVisible();
  await asked.cancel.click();
  await expect(rotation.told).toContainText('Nothing was sent: no passphrase was given.');
  expect(await orders(vault)).toEqual([]);
  expect(await vault.valueOf(id, 'password')).toBe(before);
  await rotation.send('Change vault copy');
  await expect(rotation.outcome(VERIFIED)).toBeVisible();
  expect(await orders(vault)).toHaveLength(1);
});

test('a field of which an earlier change cannot be opened any more is not changed a second time', async ({
  start,
  vault,
  dataFolder,
}) => {
  const first = await start();
  const { rotation, id } = await visit(first, vault);
  await rotation.open();
  await vault.control('mischief', { match: PUT, do: 'drop-before' });
  await rotation.send('Change vault copy');
  await expect(rotation.outcome(UNKNOWN)).toBeVisible();
  await kill(first);
  // Whoever forgets his passphrase begins with another one.
  rmSync(join(dataFolder, 'sealing.json'));

  const second = await start();
  const again = await visit(second, vault);
  await again.rotation.open();
  await again.rotation.send('Change vault copy');
  await expect(again.rotation.told).toContainText('An earlier change of this field cannot be opened');
  expect(again.id).toBe(id);
  expect(await orders(vault)).toHaveLength(1);
});
