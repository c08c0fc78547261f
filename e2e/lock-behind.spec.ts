import { expect, type Page } from '@playwright/test';
import { mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Keyturn } from './hosts/keyturn';
import { test } from './hosts/own-vault';
import type { Vault } from './hosts/vault';
import { asUser } from './hosts/vault-beside';
import { accessPage, openSecret, secretCalled } from './pages/access.page';
import { changeSettings, type BridgedWindow } from './pages/bridge';
import { holdUp, letGo, order, PASSWORD, written } from './pages/bulk-orders';
import { bulkPage } from './pages/bulk.page';
import { answerNextBox } from './pages/file-boxes';
import { lockPage } from './pages/lock.page';
import { VERIFIED } from './pages/rotation.page';
import { visit } from './pages/rotation-visit';
import { messagesPage } from './pages/messages.page';
import { secretPage } from './pages/secret.page';
import { sessionPage } from './pages/session.page';
import { enterVault } from './pages/vault-visit';

// Each starts an app of its own.
test.slow();

const NAMES = /local administrator/u;

test('what is out is given back with the lock where its user wants that, and kept where he does not', async ({
  keyturn,
  page,
  vault,
}) => {
  const access = accessPage(page);
  const lock = lockPage(page);
  const givenBack = async () =>
    (await vault.requests()).filter(({ method, path }) => method === 'POST' && path.endsWith('/check-in'))
      .length;
  await enterVault(page, vault);
  const id = await secretCalled(vault, 'dc03');
  const unlock = async () => {
    await lock.unlockWith(asUser(vault).password);
    await expect(sessionPage(page).list).toBeVisible();
    await openSecret(keyturn, id);
  };
  await openSecret(keyturn, id);
  await access.checkOut.click();
  await expect(access.checkout).toContainText('Checked out to you');
  await lock.lock.click();
  await unlock();
  await expect(access.checkout).toContainText('Checked out to you');
  expect(await givenBack()).toBe(0);

  await changeSettings(page, { checkInOnLock: true });
  await lock.lock.click();
  await expect(lock.dialog).toBeVisible();
  await expect.poll(givenBack).toBe(1);
  await unlock();
  await expect(access.gate('Check out to open')).toBeVisible();
});

for (const runs of [true, false]) {
  test(`a bulk run ${runs ? 'goes on behind the lock where its user wants that' : 'is paused by the lock otherwise'}, and the lock tells counts alone`, async ({
    page,
    vault,
  }) => {
    const bulk = bulkPage(page);
    const lock = lockPage(page);
    await changeSettings(page, { runsWhileLocked: runs });
    await enterVault(page, vault);
    await holdUp(vault, 1);
    await order(page, '1 2 3', { inOneGo: true });
    await bulk.confirm(true);
    await expect(bulk.row('web02 local administrator')).toContainText('Sent');
    await lock.lock.click();
    await expect(lock.dialog).toContainText(
      runs ? 'Bulk rotation goes on: 1 of 3 done.' : 'Bulk rotation is paused: 1 of 3 done.',
    );
    await letGo(vault);
    if (runs) await expect.poll(() => written(vault)).toEqual([1, 2, 3]);
    else await expect(lock.dialog).toContainText('Bulk rotation is paused: 2 of 3 done.');
    await expect(page.getByText(NAMES)).toHaveCount(0);
    await lock.unlockWith(asUser(vault).password);
    await expect(sessionPage(page).group).toBeVisible();
    await bulk.link.click();
    if (runs) await expect(bulk.rows('Verified')).toHaveCount(3);
    else await expect(bulk.main).toContainText('The run is paused.');
    expect(await written(vault)).toEqual(runs ? [1, 2, 3] : [1, 2]);
  });
}

test('a change that was on its way when the app was locked is told of once it is unlocked', async ({
  keyturn,
  page,
  vault,
}) => {
  const lock = lockPage(page);
  const news = page.getByRole('region', { name: 'Changed passwords', exact: true });
  const { rotation, id } = await visit(keyturn, vault);
  const before = await vault.valueOf(id, PASSWORD);
  await rotation.open();
  await holdUp(vault, 0);
  await rotation.send('Change vault copy');
  await rotation.button('Keep watching in the background').click();
  await lock.lock.click();
  await expect(lock.dialog).toBeVisible();
  await letGo(vault);
  await expect.poll(() => vault.valueOf(id, PASSWORD)).not.toBe(before);
  await lock.unlockWith(asUser(vault).password);
  await expect(news).toContainText(VERIFIED);
});

const AUDITED = 'web02 local administrator';

const audited = (vault: Vault) =>
  vault.requests().then((requests) => requests.filter(({ path }) => path.endsWith('/audits')).length);

interface Exporting {
  readonly keyturn: Keyturn;
  readonly vault: Vault;
  readonly dataFolder: string;
}

/** The audit of a secret is there to be exported. Answers into which folder, and how often it has been asked for. */
const enterAudit = async ({ keyturn, vault, dataFolder }: Exporting) => {
  const { page } = keyturn;
  const folder = join(dataFolder, 'exported');
  mkdirSync(folder);
  const id = await secretCalled(vault, AUDITED);
  await enterVault(page, vault);
  await openSecret(keyturn, id);
  await page.evaluate((place) => (window as unknown as BridgedWindow).keyturn.secret.reveal(place), {
    id,
    slug: 'password',
  });
  await secretPage(page).tab('Audit').click();
  await expect(page.getByRole('table', { name: 'Audit', exact: true })).toBeVisible();
  return { folder, before: await audited(vault) };
};

const exportCsv = (page: Page) =>
  secretPage(page).details.getByRole('button', { name: 'Export CSV', exact: true }).click();

test('an audit that was being exported when the app was locked is whole, and that is told once it is unlocked', async ({
  keyturn,
  page,
  vault,
  dataFolder,
}) => {
  const lock = lockPage(page);
  const { region } = messagesPage(page);
  const { folder, before } = await enterAudit({ keyturn, vault, dataFolder });
  const match = { method: 'GET', path: '/api/v1/secrets/*/audits' };
  await vault.control('mischief', { match, times: 1, do: 'delay', ms: 60_000 });
  await answerNextBox(keyturn, 'showSaveDialog', join(folder, 'audit.csv'));
  await exportCsv(page);
  await expect.poll(() => audited(vault)).toBe(before + 1);
  await lock.lock.click();
  await expect(lock.dialog).toBeVisible();
  expect(readdirSync(folder)).toEqual([]);
  await letGo(vault);
  await expect.poll(() => readdirSync(folder)).toEqual(['audit.csv']);
  expect(readFileSync(join(folder, 'audit.csv'), 'utf8')).toMatch(/\r\n$/u);
  await expect(region).toHaveCount(0);
  await lock.unlockWith(asUser(vault).password);
  await expect(region).toContainText('The audit was exported while Keyturn was locked');
});

test('whoever answers a box of the system that was open at the lock gets nothing', async ({
  keyturn,
  page,
  vault,
  dataFolder,
}) => {
  const lock = lockPage(page);
  const { folder, before } = await enterAudit({ keyturn, vault, dataFolder });
  const box = await keyturn.app.evaluateHandle(({ dialog }) => {
    const open: { isAsked: boolean; answer?: (given: { canceled: boolean; filePath: string }) => void } = {
      isAsked: false,
    };
    dialog.showSaveDialog = () => {
      open.isAsked = true;
      return new Promise((resolve) => (open.answer = resolve));
    };
    return open;
  });
  await exportCsv(page);
  await expect.poll(() => box.evaluate(({ isAsked }) => isAsked)).toBe(true);
  await lock.lock.click();
  await expect(lock.dialog).toBeVisible();
  await box.evaluate(
    ({ answer }, filePath) => {
      answer?.({ canceled: false, filePath });
    },
    join(folder, 'audit.csv'),
  );
  await lock.unlockWith(asUser(vault).password);
  await expect(sessionPage(page).group).toBeVisible();
  expect([readdirSync(folder), await audited(vault)]).toEqual([[], before]);
  await expect(messagesPage(page).region).toHaveCount(0);
});
