import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { expect, type Page } from '@playwright/test';
import { startSlowLine, type SlowLine } from './hosts/slow-line';
import { asUser, test as base } from './hosts/vault-beside';
import type { Vault } from './hosts/vault';
import { answerNextBox } from './pages/file-boxes';
import { messagesPage } from './pages/messages.page';
import { secretPage } from './pages/secret.page';
import { sessionPage } from './pages/session.page';
import { signInPage } from './pages/sign-in.page';

const FIELD = 'Private Key';
const MEGABYTE = 1_000_000;
/** Less than the vault takes. */
const SIZE = 4 * MEGABYTE;
/** More than systems keep for somebody who does not read. */
const HUGE = 40 * MEGABYTE;

const test = base.extend<{ readonly between: (vault: Vault) => Promise<SlowLine> }>({
  between: async ({}, use) => {
    const lines: SlowLine[] = [];
    await use(async (vault) => {
      const line = await startSlowLine(vault.url);
      lines.push(line);
      return line;
    });
    for (const line of lines) await line.stop();
  },
});

const openHolder = async (page: Page, vault: Vault, { url }: SlowLine) => {
  const secret = secretPage(page);
  await signInPage(page).signInWith({ ...asUser(vault), server: url });
  await secret.enter(sessionPage(page).list, /^dns01 bind/u);
  await expect(secret.heading).toBeFocused();
  const button = (name: string) => secret.details.getByRole('button', { name, exact: true });
  const bar = (name: string) => secret.details.getByRole('progressbar', { name, exact: true });
  const choose = async () => {
    await button(`Upload ${FIELD}`).click();
    const dialog = page.getByRole('dialog', { name: `Upload ${FIELD}`, exact: true });
    await dialog.getByRole('button', { name: 'Choose file', exact: true }).click();
  };
  return { secret, button, bar, choose, said: messagesPage(page).said };
};

const bytesOf = (size: number) => Buffer.alloc(size, 'a large file\n');

/** As the page shows it: what is done, and of how much. */
const shownOf = (bar: ReturnType<Awaited<ReturnType<typeof openHolder>>['bar']>) =>
  bar.evaluate((element) => {
    const { value, max } = element as HTMLProgressElement;
    return { value, max };
  });

test('how much of a file has been sent is shown while it goes out, and whoever stops it is told what that means', async ({
  keyturn,
  page,
  start,
  between,
}, info) => {
  const vault = await start();
  const line = await between(vault);
  const { secret, button, bar, choose, said } = await openHolder(page, vault, line);
  const path = info.outputPath('large.bin');
  await writeFile(path, bytesOf(HUGE));

  line.hold('up', MEGABYTE);
  await answerNextBox(keyturn, 'showOpenDialog', path);
  await choose();
  const moving = bar(`Uploading ${FIELD}`);
  await expect.poll(async () => (await shownOf(moving)).value).toBeGreaterThan(0);
  const { value, max } = await shownOf(moving);
  expect(max).toBe(HUGE);
  expect(value).toBeLessThan(max);
  await expect(secret.details).toContainText(/[\d,]+ of 40,000 kB/u);
  await page.screenshot({ path: info.outputPath('uploading.png') });
  await button('Cancel').click();
  await expect(moving).toHaveCount(0);
  await expect(secret.details).toContainText(`We do not know whether ${FIELD} was changed.`);
  line.release();

  await writeFile(path, bytesOf(SIZE));
  await answerNextBox(keyturn, 'showOpenDialog', path);
  await choose();
  await expect(said).toHaveText(`${FIELD} uploaded.`);
  const sent = (await vault.requests()).filter(({ method, status }) => method === 'PUT' && status === 200);
  expect(sent.map(({ path: asked }) => asked.replace(/^.*\/fields/u, ''))).toEqual(['/private-key']);
});

test('how much of a file has come is shown while it comes, it can be stopped, and comes whole after it', async ({
  keyturn,
  page,
  start,
  between,
}, info) => {
  const vault = await start();
  const line = await between(vault);
  const { button, bar, choose, said } = await openHolder(page, vault, line);
  const path = info.outputPath('large.bin');
  await writeFile(path, bytesOf(SIZE));
  const folder = info.outputPath('files');
  await mkdir(folder);
  await answerNextBox(keyturn, 'showOpenDialog', path);
  await choose();
  await expect(said).toHaveText(`${FIELD} uploaded.`);

  line.hold('down', MEGABYTE);
  await answerNextBox(keyturn, 'showSaveDialog', `${folder}/large.bin`);
  await button(`Download ${FIELD}`).click();
  const moving = bar(`Downloading ${FIELD}`);
  await expect.poll(async () => (await shownOf(moving)).value).toBeGreaterThan(0);
  const { value, max } = await shownOf(moving);
  expect(max).toBe(SIZE);
  expect(value).toBeLessThan(max);
  await page.screenshot({ path: info.outputPath('downloading.png') });
  await button('Cancel').click();
  await expect(said).toHaveText(`The download of ${FIELD} was stopped. No file was written.`);
  await expect.poll(() => readdir(folder)).toEqual([]);
  line.release();

  await answerNextBox(keyturn, 'showSaveDialog', `${folder}/large.bin`);
  await button(`Download ${FIELD}`).click();
  await expect(said).toHaveText(`${FIELD} downloaded.`);
  expect((await readFile(`${folder}/large.bin`)).equals(bytesOf(SIZE))).toBe(true);
});
