import { expect } from '@playwright/test';
import { mkdirSync, readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { filesWith } from './hosts/files';
import type { Keyturn } from './hosts/keyturn';
import { test } from './hosts/own-vault';
import { holdUp, idsTo, letGo, order, PASSWORD, written } from './pages/bulk-orders';
import { bulkPage } from './pages/bulk.page';
import { listPage } from './pages/list.page';
import { PUT } from './pages/rotation-visit';
import { enterVault } from './pages/vault-visit';

// Each starts an app of its own, one of them two.
test.slow();

const savedAs = (keyturn: Keyturn, file: string): Promise<void> => {
  mkdirSync(dirname(file), { recursive: true });
  return keyturn.app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath });
  }, file);
};

/** What the button of the window in the task bar was told, from now on. */
const followTaskbar = (keyturn: Keyturn): Promise<void> =>
  keyturn.app.evaluate(({ BrowserWindow }) => {
    const told: number[] = [];
    Object.assign(globalThis, { told });
    const [window] = BrowserWindow.getAllWindows();
    if (window) window.setProgressBar = (done) => told.push(done);
  });
const taskbar = (keyturn: Keyturn): Promise<readonly number[]> =>
  keyturn.app.evaluate(() => (globalThis as unknown as { told: number[] }).told);

test('twenty passwords are changed, a canary first, then five, then the rest, and a report tells how each is known', async ({
  keyturn,
  page,
  vault,
  dataFolder,
}, info) => {
  const bulk = bulkPage(page);
  const ids = idsTo(20);
  const before = await Promise.all(ids.map((id) => vault.valueOf(id, PASSWORD)));
  await enterVault(page, vault);
  await bulk.link.click();
  await bulk.secrets.fill(`Get-TssSecret -Id 1, 2\n${ids.join(' ')}\nweb01`);
  await expect(bulk.main).toContainText('Not understood: line 3.');
  await expect(bulk.main).toContainText('20 secrets');
  await bulk.check.click();
  await expect(bulk.main).toContainText('20 ready, 0 need something, 0 not possible');
  const plan = info.outputPath('files', 'plan.csv');
  await savedAs(keyturn, plan);
  await bulk.exportPlan.click();
  await expect(bulk.main).toContainText('Saved.');
  expect(readFileSync(plan, 'utf8').split('\r\n')).toHaveLength(22);
  expect(await written(vault)).toEqual([]);

  await bulk.order.click();
  await expect(bulk.main).toContainText(/About \d+ calls, about /u);
  await bulk.start.click();
  await expect(bulk.dialog).toContainText('Change 20 vault copies on 127.0.0.1');
  await expect(bulk.dialog).toContainText(
    'The canary web01 local administrator goes first; the rest waits for your go.',
  );
  await followTaskbar(keyturn);
  await bulk.confirm(true);
  await bulk.goOnWith('Continue with 5').click();
  await expect(bulk.goOnWith('Continue with the rest')).toBeVisible();
  expect(await written(vault)).toHaveLength(6);
  await expect(bulk.track).toHaveAccessibleName('Progress: Canary 1 of 1, Second wave 5 of 5, Rest 0 of 14');
  await bulk.goOnWith('Continue with the rest').click();
  // Fourteen, one after the other: on a machine under load they take longer than one step of a story.
  await expect(bulk.putAway).toBeVisible({ timeout: 40_000 });
  await expect(bulk.rows('Verified')).toHaveCount(20);
  await expect(bulk.main).toContainText('20 verified, 0 failed, 0 unknown, 0 left out.');

  expect((await written(vault)).toSorted((one, other) => one - other)).toEqual(ids);
  const after = await Promise.all(ids.map((id) => vault.valueOf(id, PASSWORD)));
  after.forEach((value, index) => {
    expect(value).not.toBe(before[index]);
  });
  await expect.poll(async () => (await taskbar(keyturn)).at(-1)).toBe(-1);
  expect((await taskbar(keyturn)).some((done) => done > 0 && done < 1)).toBe(true);

  for (const [button, name, count] of [
    [bulk.exportCsv, 'report.csv', 20],
    [bulk.exportJson, 'report.json', 20],
  ] as const) {
    const file = info.outputPath('files', name);
    await savedAs(keyturn, file);
    await button.click();
    await expect.poll(() => filesWith(dirname(file), 'read-back')).toContain(file);
    expect(readFileSync(file, 'utf8').match(/verified/gu)).toHaveLength(count);
  }
  for (const value of [...before, ...after]) {
    expect(filesWith(info.outputPath('files'), value)).toEqual([]);
    expect(filesWith(dataFolder, value)).toEqual([]);
    expect(await page.content()).not.toContain(value);
  }
  expect(filesWith(dataFolder, 'web01 local administrator')).toEqual([]);
  await bulk.putAway.click();
  await expect(bulk.check).toBeVisible();
});

test('a run that is told to stop at two that fail stops by itself, tells why, and goes on when its user says so', async ({
  page,
  vault,
}) => {
  const bulk = bulkPage(page);
  await enterVault(page, vault);
  const list = listPage(page);
  await list.row(1).click();
  await list.row(8).click({ modifiers: ['Shift'] });
  await page.getByRole('button', { name: 'Rotate...', exact: true }).click();
  await expect(bulk.main).toContainText('8 secrets');
  const chosen = await bulk.secrets.inputValue();
  await vault.control('mischief', {
    match: PUT,
    ...{ skip: 2, times: 2, do: 'answer', status: 400, body: { message: 'No, and not like this.' } },
  });
  await order(page, chosen, { stopAt: '2', second: '0', inOneGo: true });
  await bulk.confirm(true);

  await expect(bulk.main).toContainText('The run has stopped by itself.');
  await expect(bulk.rows('Verified')).toHaveCount(2);
  await expect(bulk.rows('Failed')).toHaveCount(2);
  await expect(bulk.rows('Waiting')).toHaveCount(4);
  await expect(bulk.rows('Failed').first()).toContainText('The old value is still there');
  expect(await written(vault)).toHaveLength(4);
  await bulk.rows('Failed').first().getByRole('button').click();
  await expect(bulk.dialog).toContainText('The server refused it');
  await page.keyboard.press('Escape');
  await bulk.resume.click();
  await expect(bulk.main).toContainText('6 verified, 2 failed, 0 unknown, 0 left out.');
  expect(new Set(await written(vault)).size).toBe(8);
});

test('a run waits when it is paused, goes on when it is resumed, and leaves out the rest when it is stopped', async ({
  page,
  vault,
}) => {
  const bulk = bulkPage(page);
  await enterVault(page, vault);
  await holdUp(vault, 1);
  await order(page, '1 2 3 4 5', { inOneGo: true });
  await bulk.confirm(true);
  await expect(bulk.row('web02 local administrator')).toContainText('Sent');
  await bulk.pause.click();
  await letGo(vault);
  await expect(bulk.rows('Verified')).toHaveCount(2);
  await expect(bulk.main).toContainText('The run is paused.');
  expect(await written(vault)).toEqual([1, 2]);

  await holdUp(vault, 0);
  await bulk.resume.click();
  await expect(bulk.row('file01 local administrator')).toContainText('Sent');
  await bulk.stop.click();
  await letGo(vault);
  await expect(bulk.main).toContainText('3 verified, 0 failed, 0 unknown, 2 left out.');
  expect(await written(vault)).toEqual([1, 2, 3]);
});
