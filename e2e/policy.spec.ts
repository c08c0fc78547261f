import { expect } from '@playwright/test';
import { platform } from 'node:process';
import { test } from './hosts/own-keyturn';
import { withPolicy } from './hosts/policy';
import { changeSettings, openPractice, snapshotOf } from './pages/bridge';
import { expectFit, expectLooks } from './pages/looked-over';
import { messagesPage } from './pages/messages.page';
import { settingsPage } from './pages/settings.page';
import { signInPage } from './pages/sign-in.page';
import { takeAsItIs } from './pages/take-pictures';

test.skip(platform !== 'linux', 'the stories bring the file that Linux has');

const SERVER = 'https://vault.corp.example/SecretServer';

test('what an organisation has set is in force, shown as locked, and refused where a page asks all the same', async ({
  dataFolder,
  start,
}) => {
  const policy = {
    clipboardSeconds: 10,
    lockOnClose: true,
    extendAutomatically: false,
    keepHours: 1,
    hidesFromCapture: true,
    updates: false,
  };
  const keyturn = await start(withPolicy(dataFolder, JSON.stringify(policy)));
  const { page } = keyturn;
  const settings = settingsPage(page);
  await settings.open('Clipboard');
  await expect(settings.clearAfter).toHaveText('10 seconds');
  await expect(settings.clearAfter).toBeDisabled();
  await expect(settings.clearAfter).toHaveAccessibleDescription(/^Set by your organisation\./u);
  await settings.clearAfter.click({ force: true });
  await expect(page.getByRole('listbox')).toHaveCount(0);
  expect(await changeSettings(page, { clipboardSeconds: 'never' })).toMatchObject({
    ok: false,
    failure: { code: 'setting-managed' },
  });
  await settings.open('Session and lock');
  await expect(settings.extendAutomatically).not.toBeChecked();
  await expect(settings.extendAutomatically).toHaveAttribute('aria-disabled', 'true');
  await settings.open('Organisation');
  await expect(page.getByRole('list', { name: 'Locked settings' }).getByRole('listitem')).toHaveText([
    'Clear the clipboard after',
    'Lock when the window is closed',
    'Extend the session automatically',
    'Keep replaced passwords',
    'Hide from screen capture',
  ]);
  const shownUntil = { captureShownUntil: Date.now() + 60_000 };
  expect(await changeSettings(page, shownUntil)).toMatchObject({ failure: { code: 'setting-managed' } });
  await expect(messagesPage(page).region).toHaveCount(0);
  await takeAsItIs(page, 'settings-organisation');
  await expectLooks(keyturn);
  await expectFit(keyturn);
});

test('a server that an organisation does not allow is not signed in at, and the form says so', async ({
  dataFolder,
  start,
}) => {
  const policy = { allowedServers: [SERVER], presetServer: SERVER, signInMethods: ['credentials'] };
  const { page } = await start(withPolicy(dataFolder, JSON.stringify(policy)));
  const signIn = signInPage(page);
  await expect(signIn.serverUrl).toHaveValue(SERVER);
  await expect(signIn.tab('Windows')).toHaveAttribute('aria-disabled', 'true');
  await expect(signIn.tab('Windows')).toHaveAccessibleDescription(
    'Your organisation allows signing in by: Credentials.',
  );
  await signIn.signInWith({ server: 'https://elsewhere.example', userName: 'ops', password: 'p' });
  await expect(signIn.told(/^Your organisation does not allow signing in at this server/u)).toBeVisible();
  expect((await snapshotOf(page)).session).toEqual({ state: 'signed-out' });
});

test('a policy that others can write to is not followed: what it could lock is locked, and it is said', async ({
  dataFolder,
  start,
}) => {
  const { page } = await start(withPolicy(dataFolder, '{"clipboardSeconds":120}', 0o666));
  await expect(messagesPage(page).region).toContainText(
    'The policy of your organisation could not be followed',
  );
  const settings = settingsPage(page);
  await settings.open('Clipboard');
  await expect(settings.clearAfter).toHaveText('30 seconds');
  await expect(settings.clearAfter).toBeDisabled();
  await settings.open('Organisation');
  await expect(page.getByRole('main')).toContainText('Others than administrators can write to its file');
});

test('a practice vault that is off is not offered, and does not open where a page asks all the same', async ({
  dataFolder,
  start,
}) => {
  const { page } = await start(withPolicy(dataFolder, '{"practiceVault":false}'));
  await expect(signInPage(page).heading).toBeVisible();
  await expect(signInPage(page).practiceVault).toHaveCount(0);
  expect(await openPractice(page)).toMatchObject({ ok: false, failure: { code: 'practice-not-allowed' } });
});
