import { expect } from '@playwright/test';
import type { Vault } from './hosts/vault';
import { test } from './hosts/rotating';
import { givePassphrase } from './pages/bridge';
import { orders, PUT } from './pages/rotation-visit';
import { enterVault } from './pages/vault-visit';
import { asking, type Asking } from './torture/asking';

// What it finds once is found.
test.describe.configure({ retries: 0 });

/** As many as a run may have under way; nothing stands in front of these. */
const SECRETS = [1, 2, 3, 4, 5, 6, 7, 8];
/** By the clock of the vault, and far from the end of the session. */
const LONG_MS = 300_000;

const confirmAll = async (ask: Asking): Promise<void> => {
  for (const id of SECRETS) {
    const looked = await ask.prepare(id);
    if (!looked.ok) throw new Error(looked.failure.code);
    const begun = await ask.confirm(looked.value.ticket);
    expect(begun).toMatchObject({ ok: true, value: { outcome: 'begun' } });
  }
};

const stagesOf = async (ask: Asking): Promise<readonly string[]> =>
  (await ask.all()).rotations.map(({ isBusy, stage }) => (isBusy ? 'busy' : stage.stage));

const timesSent = async (vault: Vault) => {
  const paths = (await orders(vault)).map(({ path }) => path);
  return SECRETS.map((id) => paths.filter((path) => path.includes(`/secrets/${id}/`)).length);
};

test('eight passwords go out at once, and none a second time when all of their lines go dead', async ({
  page,
  start,
}) => {
  const vault = await start();
  await enterVault(page, vault);
  await givePassphrase(page);
  const ask = asking(page);
  await vault.control('mischief', { match: PUT, do: 'delay', ms: LONG_MS, times: SECRETS.length });
  await confirmAll(ask);
  await expect.poll(() => timesSent(vault)).toEqual(SECRETS.map(() => 1));
  expect(await stagesOf(ask)).toEqual(SECRETS.map(() => 'busy'));
  await vault.control('clock', { ms: LONG_MS });
  await expect.poll(() => stagesOf(ask)).toEqual(SECRETS.map(() => 'verified'));

  await vault.spoil({ match: PUT, do: 'drop-before' });
  await confirmAll(ask);
  const lost = SECRETS.map(() => 'not-changed-so-far');
  await expect.poll(async () => (await stagesOf(ask)).slice(-SECRETS.length)).toEqual(lost);
  expect(await timesSent(vault)).toEqual(SECRETS.map(() => 2));
});
