import { mkdir, readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { expect, type Page } from '@playwright/test';
import { test } from './hosts/vault-beside';
import { answerNextBox } from './pages/file-boxes';
import { messagesPage } from './pages/messages.page';
import { visitSecret } from './pages/vault-visit';
import type { Vault } from './hosts/vault';

const FIELD = 'Private Key';

const calls = async (vault: Vault) =>
  (await vault.requests())
    .filter(({ path }) => /\/fields\/|\/general/u.test(path))
    .map(({ method, path }) => `${method} ${path.replace(/^.*\/secrets\/\d+/u, '')}`);

const openHolder = async (page: Page, vault: Vault) => {
  const secret = await visitSecret(page, vault, /^dns01 bind/u);
  const button = (name: string) => secret.details.getByRole('button', { name, exact: true });
  const asked = (name: string) => page.getByRole('dialog', { name, exact: true });
  return { secret, button, asked, said: messagesPage(page).said };
};

test('a file is downloaded by one read to where its user wants it, and none of it comes into the page', async ({
  keyturn,
  page,
  start,
}, info) => {
  const vault = await start();
  const { button, said } = await openHolder(page, vault);
  const folder = info.outputPath('files');
  await mkdir(folder);

  await answerNextBox(keyturn, 'showSaveDialog', `${folder}/key.pem`);
  await button(`Download ${FIELD}`).click();
  await expect(said).toHaveText(`${FIELD} downloaded.`);
  expect(await readFile(`${folder}/key.pem`, 'utf8')).toMatch(/^-----BEGIN PRACTICE FILE-----\n/u);
  expect((await stat(`${folder}/key.pem`)).mode & 0o777).toBe(0o600);
  expect(await readdir(folder)).toEqual(['key.pem']);
  await page.screenshot({ path: info.outputPath('downloaded.png') });
  expect(await page.locator('body').innerHTML()).not.toContain('PRACTICE FILE');
  expect(await calls(vault)).toEqual(['GET /fields/private-key']);
});

test('a file is uploaded and removed, each once its user has said so and by one order', async ({
  keyturn,
  page,
  start,
}, info) => {
  const vault = await start();
  const { button, asked, said } = await openHolder(page, vault);
  const path = info.outputPath('other key.bin');
  const bytes = Buffer.from(Array.from({ length: 300_000 }, (_, index) => (index * 7) % 256));
  await writeFile(path, bytes);

  await answerNextBox(keyturn, 'showOpenDialog', path);
  await button(`Upload ${FIELD}`).click();
  const upload = asked(`Upload ${FIELD}`);
  await expect(upload).toContainText('takes the place of the file that is there');
  await page.screenshot({ path: info.outputPath('upload.png') });
  await upload.getByRole('button', { name: 'Choose file', exact: true }).click();
  await expect(said).toHaveText(`${FIELD} uploaded.`);

  await button(`Remove ${FIELD}`).click();
  const remove = asked(`Remove ${FIELD}`);
  await remove.getByRole('button', { name: 'Remove', exact: true }).click();
  await expect(said).toHaveText(`The file in ${FIELD} was removed.`);
  expect(await calls(vault)).toEqual(['PUT /fields/private-key', 'PATCH /general']);
});

test('a download that waits can be stopped, and one that breaks off leaves nothing behind', async ({
  keyturn,
  page,
  start,
}, info) => {
  const vault = await start();
  const { secret, button, said } = await openHolder(page, vault);
  const folder = info.outputPath('files');
  await mkdir(folder);

  const match = { method: 'GET', path: '/api/v1/secrets/*/fields/*' };
  await vault.control('mischief', { match, do: 'delay', ms: 600_000, times: 1 });
  await answerNextBox(keyturn, 'showSaveDialog', `${folder}/key.pem`);
  await button(`Download ${FIELD}`).click();
  const bar = secret.details.getByRole('progressbar', { name: `Downloading ${FIELD}`, exact: true });
  await expect(bar).toBeVisible();
  await expect(button(`Download ${FIELD}`)).toHaveAttribute('aria-disabled', 'true');
  await page.screenshot({ path: info.outputPath('downloading.png') });
  await button('Cancel').click();
  await expect(said).toHaveText(`The download of ${FIELD} was stopped. No file was written.`);
  await expect(bar).toHaveCount(0);
  await expect.poll(() => readdir(folder)).toEqual([]);

  await vault.control('mischief', { match, do: 'cut-body', times: 1 });
  await answerNextBox(keyturn, 'showSaveDialog', `${folder}/key.pem`);
  await button(`Download ${FIELD}`).click();
  await expect(secret.details).toContainText('The file broke off on its way, so nothing of it was saved.');
  await expect.poll(() => readdir(folder)).toEqual([]);

  await answerNextBox(keyturn, 'showSaveDialog', null);
  await button(`Download ${FIELD}`).click();
  await expect(secret.details).toContainText('A file. It is read only when you download it.');
});

test('an upload that nobody answers is not sent again, and is said to be unknown', async ({
  keyturn,
  page,
  start,
}, info) => {
  const vault = await start();
  const { secret, button, asked } = await openHolder(page, vault);
  const path = info.outputPath('new.pem');
  await writeFile(path, 'new');
  await vault.control('mischief', {
    match: { method: 'PUT', path: '/api/v1/secrets/*/fields/*' },
    do: 'drop-after',
    times: 1,
  });
  await answerNextBox(keyturn, 'showOpenDialog', path);
  await button(`Upload ${FIELD}`).click();
  await asked(`Upload ${FIELD}`).getByRole('button', { name: 'Choose file', exact: true }).click();
  await expect(secret.details).toContainText(`We do not know whether ${FIELD} was changed.`);
  expect((await calls(vault)).filter((call) => call.startsWith('PUT'))).toHaveLength(1);
});
