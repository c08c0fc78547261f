import { expect } from '@playwright/test';
import { chmodSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { isInstalled } from './hosts/installed';
import { electronProgram, type StartOptions } from './hosts/keyturn';
import { newFolder, removeFolder, test } from './hosts/own-keyturn';
import { sealingOf } from './pages/bridge';
import { passphraseDialog } from './pages/passphrase.page';
import { settingsPage } from './pages/settings.page';

const PASSPHRASE = 'correct horse battery staple';

const containing = (folder: string, text: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => join(folder, name))
    .filter((path) => statSync(path).isFile() && readFileSync(path).includes(text));

/** A session bus with an unlocked GNOME keyring on it, and Electron as its last process. */
const insideKeyring = (home: string): StartOptions => {
  const program = join(home, 'with-keyring');
  const session = join(home, 'session');
  // The keyring's own password comes by standard input, as its manual wants it.
  writeFileSync(
    session,
    `#!/bin/sh\nprintf pw | gnome-keyring-daemon --unlock --components=secrets >/dev/null\nexec "${electronProgram}" "$@"\n`,
  );
  writeFileSync(program, `#!/bin/sh\nexec dbus-run-session -- "${session}" "$@"\n`);
  for (const file of [session, program]) chmodSync(file, 0o755);
  const runtime = join(home, 'run');
  mkdirSync(runtime, { mode: 0o700 });
  return {
    program,
    flags: ['--password-store=gnome-libsecret'],
    env: { HOME: home, XDG_RUNTIME_DIR: runtime, XDG_CURRENT_DESKTOP: 'GNOME', XDG_DATA_HOME: undefined },
  };
};

test.describe('with a real keyring', () => {
  test.skip(
    !isInstalled('gnome-keyring-daemon', 'dbus-run-session'),
    'needs: apt-get install -y --no-install-recommends gnome-keyring dbus',
  );
  let home = '';
  test.beforeEach(() => {
    home = newFolder();
  });
  test.afterEach(() => {
    removeFolder(home);
  });

  test('sealed records are kept by it, and Settings names it', async ({ start }) => {
    const { page } = await start(insideKeyring(home));
    expect(await sealingOf(page)).toEqual({ by: 'key-store', name: 'GNOME Keyring' });
    await settingsPage(page).open('Privacy');
    await expect(page.getByText('GNOME Keyring')).toBeVisible();
    await expect(passphraseDialog(page).choose).toHaveCount(0);
  });
});

test('without a key store nothing is called protected, and a passphrase can be chosen', async ({
  start,
  dataFolder,
}) => {
  const first = await start();
  expect(await sealingOf(first.page)).toEqual({ by: 'none', passphrase: 'not-chosen' });
  await settingsPage(first.page).open('Privacy');
  const choosing = passphraseDialog(first.page);
  await choosing.choose.click();
  await choosing.passphrase.fill(PASSPHRASE);
  await choosing.repeat.fill(PASSPHRASE);
  await choosing.seal.click();
  await expect(choosing.dialog).toHaveCount(0);
  expect(await sealingOf(first.page)).toEqual({ by: 'passphrase' });
  await first.app.close();
  expect(containing(dataFolder, PASSPHRASE)).toEqual([]);
});

test('a passphrase chosen before is asked for again, told when it is wrong, and taken when it is right', async ({
  start,
}) => {
  const first = await start();
  await settingsPage(first.page).open('Privacy');
  const choosing = passphraseDialog(first.page);
  await choosing.choose.click();
  await choosing.passphrase.fill(PASSPHRASE);
  await choosing.repeat.fill(PASSPHRASE);
  await choosing.seal.click();
  await expect(choosing.dialog).toHaveCount(0);
  await first.app.close();

  const { page } = await start();
  expect(await sealingOf(page)).toEqual({ by: 'none', passphrase: 'not-given' });
  await settingsPage(page).open('Privacy');
  const entering = passphraseDialog(page);
  await entering.enter.click();
  await entering.passphrase.fill('another passphrase');
  await entering.openRecords.click();
  await expect(entering.dialog).toContainText('This passphrase does not open the records sealed here.');
  await entering.passphrase.fill(PASSPHRASE);
  await entering.openRecords.click();
  await expect(entering.dialog).toHaveCount(0);
  expect(await sealingOf(page)).toEqual({ by: 'passphrase' });
});

test('a new passphrase that is short or not repeated is refused beside its field', async ({ start }) => {
  const { page } = await start();
  await settingsPage(page).open('Privacy');
  const choosing = passphraseDialog(page);
  await choosing.choose.click();
  await choosing.passphrase.fill('short');
  await choosing.repeat.fill('short');
  await choosing.seal.click();
  await expect(choosing.passphrase).toHaveAttribute('aria-invalid', 'true');
  await choosing.passphrase.fill(PASSPHRASE);
  await choosing.repeat.fill(`${PASSPHRASE}!`);
  await choosing.seal.click();
  await expect(choosing.repeat).toHaveAttribute('aria-invalid', 'true');
  expect(await sealingOf(page)).toEqual({ by: 'none', passphrase: 'not-chosen' });
});
