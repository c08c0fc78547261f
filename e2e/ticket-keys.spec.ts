import { expect, type Page } from '@playwright/test';
import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { filesWith } from './hosts/files';
import { test } from './hosts/own-keyturn';
import { answerNextBox } from './pages/file-boxes';
import { DERIVED, describeKeyFile, makeKeyFile } from './pages/new-key-file';
import { ticketKeysPage } from './pages/ticket-keys.page';

// A key is made of each password, several times a story, and that is meant to take long.
test.slow();

const PASSWORD = 'correct horse battery';

interface Frames {
  frames: number;
  worst: number;
}

/** Counts the pictures that the window draws from now on, and the longest time without one. */
const countFrames = (page: Page): Promise<void> =>
  page.evaluate(() => {
    const counted: Frames = { frames: 0, worst: 0 };
    let last = performance.now();
    const count = () => {
      const now = performance.now();
      counted.worst = Math.max(counted.worst, now - last);
      counted.frames += 1;
      last = now;
      requestAnimationFrame(count);
    };
    requestAnimationFrame(count);
    Object.assign(globalThis, { counted });
  });
const counted = (page: Page): Promise<Frames> =>
  page.evaluate(() => ({ ...(globalThis as unknown as { counted: Frames }).counted }));

const names = async (page: Page): Promise<readonly string[]> => {
  const texts = await ticketKeysPage(page).keys.allTextContents();
  return texts.map((text) => /[0-9a-f]{4} [0-9a-f]{4}/u.exec(text)?.[0] ?? '').filter((name) => name !== '');
};

test('signed out, keys are made, closed, opened, rotated and exported, while the window goes on drawing', async ({
  keyturn,
  page,
  dataFolder,
}, info) => {
  const keys = ticketKeysPage(page);
  const folder = info.outputPath('keys');
  mkdirSync(folder, { recursive: true });
  const path = join(folder, 'edge-web.tls-ticket-keys.age');
  await keys.atTheDoor.click();
  await expect(keys.heading('Ticket keys')).toBeFocused();
  await describeKeyFile(page, { farm: 'edge-web', path, password: PASSWORD });
  await countFrames(page);
  await keys.create.click();
  await expect(keys.heading('edge-web')).toBeVisible(DERIVED);
  await expect(keys.keys.first()).toBeVisible();
  expect((await counted(page)).frames).toBeGreaterThan(5);
  if (process.platform !== 'win32') expect(statSync(path).mode & 0o777).toBe(0o600);
  const [next = '', current = '', previous = ''] = await names(page);
  expect(new Set([next, current, previous]).size).toBe(3);

  await keys.close.click();
  await expect(keys.filePassword).toBeVisible();
  expect(await page.content()).not.toContain(current);
  await keys.filePassword.fill('some other password');
  await keys.submitOpen.click();
  await expect(keys.main).toContainText(
    'This password does not open the file, or the file is damaged.',
    DERIVED,
  );
  await expect(keys.filePassword).toHaveValue('');
  await keys.filePassword.fill(PASSWORD);
  await keys.submitOpen.click();
  await expect.poll(() => names(page), DERIVED).toEqual([next, current, previous]);

  const exported = info.outputPath('exported');
  mkdirSync(exported);
  await answerNextBox(keyturn, 'showOpenDialog', exported);
  await keys.exportFiles.click();
  await expect(keys.main).toContainText('3 exported files lie in the open.');
  expect(readdirSync(exported).map((name) => statSync(join(exported, name)).size)).toEqual([80, 80, 80]);
  await keys.markReloaded.click();
  await expect(keys.keys.first()).toContainText('so it is safe to promote');

  await keys.rotate.click();
  await expect(keys.dialog).toContainText(`The old previous key ${previous} is erased.`);
  await expect(keys.sureRotate).toHaveAttribute('aria-disabled', 'true');
  await keys.published.check();
  await keys.sureRotate.click();
  await expect.poll(async () => (await names(page)).slice(1), DERIVED).toEqual([next, current]);
  await keys.deleteExported.click();
  await expect(keys.deleteExported).toHaveAttribute('aria-disabled', 'true');
  expect(readdirSync(exported)).toEqual([]);
  expect(filesWith(dataFolder, PASSWORD)).toEqual([]);
});

test('a file that is there is never written over, and what is none of ours is called by what it looks like', async ({
  keyturn,
  page,
}, info) => {
  const keys = ticketKeysPage(page);
  const path = info.outputPath('there.age');
  writeFileSync(path, 'somebody wants to keep this');
  await keys.atTheDoor.click();
  await describeKeyFile(page, { farm: 'edge-web', path, password: PASSWORD });
  await keys.create.click();
  await expect(keys.path).toHaveAccessibleDescription('A file with this name exists. Choose another name.');
  await expect(keys.path).toBeFocused();
  expect(readFileSync(path, 'utf8')).toBe('somebody wants to keep this');
  await keys.cancel.click();

  const pem = info.outputPath('site.pem');
  writeFileSync(pem, '-----BEGIN CERTIFICATE-----\nMIIB\n-----END CERTIFICATE-----\n');
  await answerNextBox(keyturn, 'showOpenDialog', pem);
  await keys.openFile.click();
  await expect(keys.dialog).toContainText('This is a PEM file');
  await expect(keys.filePassword).toHaveCount(0);
});

test('all of it is done by keyboard alone', async ({ page }, info) => {
  const keys = ticketKeysPage(page);
  await keys.atTheDoor.focus();
  await page.keyboard.press('Enter');
  await expect(keys.heading('Ticket keys')).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(keys.newFile).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(keys.farm).toBeFocused();
  await page.keyboard.type('mail-relay');
  await page.keyboard.press('Tab');
  await expect(keys.server('nginx')).toBeFocused();
  await page.keyboard.press('ArrowRight');
  await expect(keys.server('HAProxy')).toBeChecked();
  await page.keyboard.press('Tab');
  await expect(keys.path).toBeFocused();
  await keys.path.fill(info.outputPath('mail-relay.age'));
  await page.keyboard.press('Enter');
  await expect(keys.heading('mail-relay')).toBeVisible(DERIVED);
  await expect(keys.dialog).toHaveCount(0, DERIVED);
  await keys.rotate.focus();
  await page.keyboard.press('Enter');
  await expect(keys.published).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(keys.rotate).toBeFocused();
  await keys.list.focus();
  await page.keyboard.press('Enter');
  await expect(keys.heading('mail-relay')).toBeFocused();
});

test('its password is changed, and from then on the old one does not open it', async ({ page }, info) => {
  const keys = ticketKeysPage(page);
  await keys.atTheDoor.click();
  await makeKeyFile(page, {
    ...{ farm: 'api', path: info.outputPath('api.age'), password: PASSWORD, server: 'Apache' },
  });
  await expect(keys.exportServer('Envoy')).toHaveAttribute('aria-disabled', 'true');
  await keys.changePassword.click();
  await keys.type.check();
  await keys.password.fill('another long password');
  await keys.repeat.fill('another long password');
  await keys.sureChange.click();
  await expect(keys.dialog).toHaveCount(0, DERIVED);
  await keys.close.click();
  await keys.filePassword.fill(PASSWORD);
  await keys.submitOpen.click();
  await expect(keys.main).toContainText('This password does not open the file', DERIVED);
  await keys.filePassword.fill('another long password');
  await keys.submitOpen.click();
  await expect(keys.keys.first()).toBeVisible(DERIVED);
});
