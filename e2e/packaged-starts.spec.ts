import { expect } from '@playwright/test';
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { profilesFile, settingsFile } from './hosts/keyturn';
import { newFolder, removeFolder } from './hosts/own-keyturn';
import { findPackage, test } from './hosts/packaged';
import { BALLAST, noSmallDisk, onSmallDisk } from './hosts/small-disk';
import { messagesPage } from './pages/messages.page';
import { practicePage } from './pages/practice.page';
import { sessionPage } from './pages/session.page';
import { settingsPage } from './pages/settings.page';
import { signInPage } from './pages/sign-in.page';

test.beforeEach(() => {
  test.skip(
    process.getuid?.() === 0 || process.env['KEYTURN_SANDBOX'] === 'off',
    'the packed app runs in its sandbox only: have it tested by an ordinary user who may make namespaces (sysctl -w kernel.unprivileged_userns_clone=1)',
  );
});

/** As the very first Keyturn has kept them: there were no others yet. */
const FIRST_SETTINGS = { theme: 'dark', dateFormat: 'iso', closeAction: 'quit' };
const FIRST_PROFILES = {
  list: [
    {
      id: '0123456789abcdef01234567',
      name: 'Old vault',
      server: 'https://vault.example.com/SecretServer',
      account: { method: 'credentials', userName: 'jdoe', domain: '' },
      refreshesAllowed: null,
    },
  ],
  lastUsed: null,
};

const kept = (name: string, version: number, value: unknown): string =>
  JSON.stringify({ format: `keyturn.${name}`, version, value });

/** A journal whose first line says that it is of a version that nobody has written yet. */
const newerJournal = (name: string): string => {
  const json = JSON.stringify({ format: `keyturn.${name}`, version: 99 });
  const sum = createHash('sha256').update(`keyturn.${name}\n`).update(json).digest('hex').slice(0, 32);
  return `${sum} ${json}\n`;
};

test('the packed app starts for a new user, who has no folder yet, and keeps nothing before something is changed', async ({
  start,
}) => {
  test.skip(process.platform !== 'linux', 'the folders of a user are those of Linux');
  const home = newFolder();
  const config = join(home, '.config');
  try {
    const env = { HOME: home, XDG_CONFIG_HOME: config };
    const { page } = await start({ env, flags: [`--user-data-dir=${join(config, 'keyturn')}`] });
    await expect(messagesPage(page).region).toHaveCount(0);
    expect(readdirSync(join(config, 'keyturn')).filter((name) => name.endsWith('.json'))).toEqual([]);
    await settingsPage(page).open('About');
    await settingsPage(page).licences.click();
    await expect(page.getByRole('button', { name: /^react [\d.]+, MIT$/u })).toBeVisible();
  } finally {
    removeFolder(home);
  }
});

test('the packed app starts on a folder of the first Keyturn, takes over what it kept, and leaves what a newer one wrote', async ({
  start,
  dataFolder,
}) => {
  writeFileSync(settingsFile(dataFolder), kept('settings', 1, FIRST_SETTINGS));
  writeFileSync(profilesFile(dataFolder), kept('profiles', 1, FIRST_PROFILES));
  const newer = {
    'certificates.json': kept('certificates', 99, { anything: true }),
    'rotations.journal': newerJournal('rotations'),
  };
  for (const [name, content] of Object.entries(newer)) writeFileSync(join(dataFolder, name), content);
  const { page } = await start();
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  await expect(signInPage(page).savedSignIns).toContainText('Old vault');

  const settings = settingsPage(page);
  await settings.open('General');
  await expect(settings.dateFormat).toContainText('Year first');
  await settings.open('Clipboard');
  await settings.choose('Clear the clipboard after', '10 seconds');
  const written = () => JSON.parse(readFileSync(settingsFile(dataFolder), 'utf8')) as object;
  await expect.poll(written).toMatchObject({ value: { ...FIRST_SETTINGS, clipboardSeconds: '10' } });
  expect(written()).not.toHaveProperty('version', 1);

  // Read in with the first session: what is open of rotations, and what is trusted.
  await settings.back.click();
  await practicePage(page).open();
  await signInPage(page).signIn.click();
  await expect(sessionPage(page).list).toBeVisible();
  const { region } = messagesPage(page);
  for (const name of Object.keys(newer))
    await expect(region).toContainText(`${name} was written by a newer Keyturn`);
  for (const [name, content] of Object.entries(newer)) {
    expect(readFileSync(join(dataFolder, name), 'utf8'), name).toBe(content);
  }
  expect(readdirSync(dataFolder).filter((name) => name.includes('unreadable'))).toEqual([]);
});

test('in a home that may only be read the packed app says so in a sentence, with a next step, and ends', async ({
  display,
}) => {
  test.skip(process.platform !== 'linux', 'the box is answered by the keyboard of a display of X');
  // The box comes when it comes, and on a busy machine that is late.
  test.slow();
  const home = newFolder();
  const config = join(home, '.config');
  mkdirSync(config);
  chmodSync(config, 0o500);
  chmodSync(home, 0o500);
  const child = spawn(findPackage().executable, ['--password-store=basic'], {
    env: { ...process.env, HOME: home, XDG_CONFIG_HOME: config },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const said: Buffer[] = [];
  child.stderr.on('data', (piece: Buffer) => said.push(piece));
  const ended = once(child, 'exit');
  try {
    await expect(async () => {
      await display.keyboard.press('Return');
      expect(child.exitCode).not.toBeNull();
    }).toPass({ timeout: 60_000 });
  } finally {
    if (child.exitCode === null) child.kill();
    chmodSync(home, 0o700);
    chmodSync(config, 0o700);
  }
  const [code] = (await ended) as [number | null];
  const sentence = Buffer.concat(said).toString();
  expect(sentence).toContain('Keyturn cannot use its data folder. It could not write to');
  expect(sentence).toContain(join(config, 'keyturn'));
  expect(sentence).toContain('Make that folder writable for you, or start Keyturn with --user-data-dir=');
  expect(code).toBe(1);
  expect(readdirSync(config)).toEqual([]);
  removeFolder(home);
});

test('on a disk that is full the packed app starts, says what it could not save, and loses nothing of what was kept', async ({
  start,
  dataFolder,
}) => {
  test.skip(noSmallDisk() !== undefined, noSmallDisk());
  const before = kept('settings', 1, FIRST_SETTINGS);
  writeFileSync(settingsFile(dataFolder), before);
  const home = newFolder();
  try {
    const program = onSmallDisk(home, dataFolder, { app: findPackage().executable, isFull: true });
    const { page, process: child } = await start({ program });
    // The disk is seen by the app alone, and by whoever looks through it.
    const seen = join(`/proc/${String(child.pid)}/root`, dataFolder);
    const settings = settingsPage(page);
    await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
    await settings.open('Appearance');
    await settings.choose('Theme', 'High contrast');
    const { region } = messagesPage(page);
    await expect(region).toContainText('The setting was not changed');
    await expect(region).toContainText('The disk is full, so nothing was saved.');
    await expect(region).toContainText('Free some space and try again.');
    await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
    expect(readFileSync(settingsFile(seen), 'utf8')).toBe(before);
    expect(existsSync(join(seen, BALLAST))).toBe(true);

    rmSync(join(seen, BALLAST));
    await settings.choose('Theme', 'High contrast');
    await expect(region).toHaveCount(0);
    await expect.poll(() => readFileSync(settingsFile(seen), 'utf8')).toContain('"contrast"');
  } finally {
    removeFolder(home);
  }
});
