import { expect } from '@playwright/test';
import { existsSync, mkdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { findPackage, test } from './hosts/packaged';
import { createPanel } from './hosts/panel';
import { BUS_MISSING, hasSessionBus, startSessionBus } from './hosts/session-bus';
import { changeSettings } from './pages/bridge';
import { lockPage } from './pages/lock.page';
import { DERIVED, makeKeyFile } from './pages/new-key-file';
import { practicePage } from './pages/practice.page';
import { rotationPage, VERIFIED } from './pages/rotation.page';
import { secretPage } from './pages/secret.page';
import { sessionPage } from './pages/session.page';
import { settingsPage } from './pages/settings.page';
import { signInPage } from './pages/sign-in.page';
import { ticketKeysPage } from './pages/ticket-keys.page';

test.skip(
  process.getuid?.() === 0 || process.env['KEYTURN_SANDBOX'] === 'off',
  'the packed app runs in its sandbox only: have it tested by an ordinary user who may make namespaces (sysctl -w kernel.unprivileged_userns_clone=1)',
);
test.skip(!hasSessionBus, BUS_MISSING);
// A password becomes the key of a file, and that is meant to take long.
test.slow();

test('a day with the packed app: three ways in, a secret, a rotation, the tray, the lock, and keys for a farm', async ({
  start,
}, info) => {
  const bus = await startSessionBus();
  const panel = createPanel(bus);
  await panel.appear();
  const config = info.outputPath('config');
  const { page } = await start({ env: { ...bus.env, XDG_CONFIG_HOME: config } });
  const signIn = signInPage(page);
  const { list } = sessionPage(page);
  let password = '';

  await test.step('three tabs to sign in by, and a vault to practise on', async () => {
    for (const name of ['Access token', 'Windows', 'Credentials']) {
      await signIn.tab(name).click();
      await expect(signIn.panel(name)).toBeVisible();
    }
    await practicePage(page).open();
    password = await signIn.password.inputValue();
    await signIn.signIn.click();
    await expect(list).toBeVisible();
  });

  await test.step('a secret is read, and its password rotated and proven', async () => {
    const secret = secretPage(page);
    await secret.enter(list, /^web01 local administrator/u);
    await secret.reveal('Password').click();
    await expect(secret.hide('Password')).toBeVisible();
    const rotation = rotationPage(page);
    await rotation.open();
    await rotation.send('Change vault copy');
    // The passphrase becomes a key first.
    await expect(rotation.outcome(VERIFIED)).toBeVisible(DERIVED);
    await expect(rotation.evidence).toContainText('The value read back equals the value sent');
    await rotation.button('Done').click();
  });

  await test.step('the tray tells the session, and locks it; the password unlocks', async () => {
    await expect.poll(panel.read).toContain('Sign out');
    // Its German lies in the package once, with the page.
    await changeSettings(page, { language: 'de' });
    await expect.poll(panel.read).toContain('Abmelden');
    await changeSettings(page, { language: 'en' });
    await expect.poll(panel.read).toContain('Sign out');
    await panel.click('Lock');
    const lock = lockPage(page);
    await expect(lock.dialog).toBeVisible();
    await expect(page.getByText('web01')).toHaveCount(0);
    await lock.unlockWith(password);
    await expect(list).toBeVisible();
  });

  await test.step('a file of ticket keys is made, for its owner alone', async () => {
    const folder = info.outputPath('keys');
    mkdirSync(folder, { recursive: true });
    const path = join(folder, 'edge.tls-ticket-keys.age');
    await ticketKeysPage(page).link.click();
    await makeKeyFile(page, { farm: 'edge', path, password: 'correct horse battery' });
    expect(statSync(path).mode & 0o777).toBe(0o600);
  });
  await test.step('it is there again at the next login, as the very program that was packed', async () => {
    const entry = join(config, 'autostart', 'keyturn.desktop');
    await sessionPage(page).settings.click();
    await settingsPage(page).open('Tray');
    await page.getByRole('switch', { name: 'Start at login', exact: true }).click();
    await expect.poll(() => existsSync(entry)).toBe(true);
    expect(readFileSync(entry, 'utf8')).toContain(`\nExec="${findPackage().executable}"\n`);
  });
  await bus.stop();
});
