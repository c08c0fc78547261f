import { mkdir, readdir, readFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { expect } from '@playwright/test';
import { asUser, test } from './hosts/vault-beside';
import { messagesPage } from './pages/messages.page';
import { secretPage } from './pages/secret.page';
import { sessionPage } from './pages/session.page';
import { signInPage } from './pages/sign-in.page';

test('a secret is marked, tried and renamed, each by one order; its row and its audit tell of it', async ({
  keyturn,
  page,
  start,
}, info) => {
  const vault = await start();
  const secret = secretPage(page);
  await signInPage(page).signInWith(asUser(vault));
  await secret.enter(sessionPage(page).list, /^app01 changes its password/u);
  await secret.favourite.click();
  await expect(secret.favourite).toHaveAttribute('aria-pressed', 'true');

  await secret.choose('Run heartbeat');
  await expect(secret.details).toContainText('Heartbeat is running');
  await vault.control('clock', { seconds: 600 });
  await expect(messagesPage(page).said).toHaveText(/^Heartbeat: (?!Pending)/u);

  await secret.choose('Edit secret');
  const dialog = page.getByRole('dialog', { name: 'Edit secret', exact: true });
  await dialog.getByRole('textbox', { name: 'Secret name', exact: true }).fill('app01 has another name');
  await dialog.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(secret.heading).toHaveText('app01 has another name');
  await expect(dialog).toHaveCount(0);
  await expect(
    sessionPage(page).list.getByRole('option', { name: /^app01 has another name/u }),
  ).toBeVisible();

  await secret.tab('Audit').click();
  await expect(page.getByRole('table', { name: 'Audit', exact: true })).toContainText('Heartbeat');
  const file = info.outputPath('table', 'audit.csv');
  await mkdir(dirname(file));
  await keyturn.app.evaluate(({ dialog: boxes }, filePath) => {
    const before = Object.getOwnPropertyDescriptor(boxes, 'showSaveDialog') ?? {};
    boxes.showSaveDialog = () => {
      // The app may be that of other stories after this one.
      Object.defineProperty(boxes, 'showSaveDialog', before);
      return Promise.resolve({ canceled: false, filePath });
    };
  }, file);
  await secret.details.getByRole('button', { name: 'Export CSV', exact: true }).click();
  await expect(messagesPage(page).said).toHaveText(/^\d+ entries saved\.$/u);
  const table = await readFile(file, 'utf8');
  expect(table).toMatch(/^\uFEFF"Time, as the server tells it","Action","By","Notes","Ticket"\r\n/u);
  expect(table).toMatch(/^"[^"]+","Heartbeat"/mu);
  expect(await readdir(dirname(file))).toEqual(['audit.csv']);
  await page.screenshot({ path: info.outputPath('audit.png') });

  const orders = (await vault.requests())
    .filter(({ method, path }) => method !== 'GET' && path.includes('/secrets/'))
    .map(({ method, path }) => `${method} ${path.replace(/\d+/u, '*').replace(/^.*\/secrets/u, '')}`);
  expect(orders).toEqual([
    expect.stringContaining('POST'),
    expect.stringContaining('POST'),
    expect.stringContaining('PATCH'),
  ]);
  expect((await vault.requests()).filter(({ path }) => path.includes('/fields/'))).toEqual([]);
});
