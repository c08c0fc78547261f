import { expect } from '@playwright/test';
import { writeFileSync } from 'node:fs';
import { THEMES } from '../shared/choices';
import { settingsFile } from './hosts/keyturn';
import { test as alone } from './hosts/own-keyturn';
import { endPractice } from './hosts/practice-process';
import { asUser, test } from './hosts/vault-beside';
import { messagesPage } from './pages/messages.page';
import { passphraseDialog } from './pages/passphrase.page';
import { practicePage } from './pages/practice.page';
import { sessionPage } from './pages/session.page';
import { settingsPage, type SectionName } from './pages/settings.page';
import { signInPage } from './pages/sign-in.page';
import { take, takeAsItIs } from './pages/take-pictures';

test('the sign-in screen is whole in every theme and size', async ({ keyturn }) => {
  await take(keyturn, 'sign-in', THEMES);
});

test('the sign-in screen is whole with everything missing, and with long values', async ({ keyturn }) => {
  const form = signInPage(keyturn.page);
  await form.signIn.click();
  await take(keyturn, 'sign-in-missing');
  await form.serverUrl.fill(`https://${'very-long-host-name.'.repeat(8)}example/SecretServer`);
  await form.userName.fill('adm-with-a-very-long-account-name@corp.department.example');
  await form.password.fill('p'.repeat(80));
  await take(keyturn, 'sign-in-long');
});

test('the other ways to sign in are whole', async ({ keyturn }) => {
  const form = signInPage(keyturn.page);
  await form.tab('Access token').click();
  await take(keyturn, 'sign-in-token');
  await form.source('Run a command').click();
  await take(keyturn, 'sign-in-command');
  await form.tab('Windows').click();
  await take(keyturn, 'sign-in-windows');
  await practicePage(keyturn.page).open();
  await form.tab('Windows').click();
  await form.signIn.click();
  await expect(form.useCredentials).toBeVisible();
  await take(keyturn, 'sign-in-windows-refused');
});

test('the sign-in is whole with a practice vault that is open, and with one that has stopped', async ({
  keyturn,
}) => {
  const { open, leave, again } = practicePage(keyturn.page);
  await open();
  await expect(leave).toBeVisible();
  await take(keyturn, 'practice-open', ['light', 'dark', 'contrast']);
  await endPractice(keyturn);
  await expect(again).toBeVisible();
  await take(keyturn, 'practice-stopped', ['light', 'dark', 'contrast']);
});

const sections: readonly SectionName[] = ['General', 'Tray', 'Network', 'Privacy', 'Appearance', 'About'];
for (const section of sections) {
  test(`the section ${section} of the settings is whole`, async ({ keyturn }) => {
    await settingsPage(keyturn.page).open(section);
    await take(keyturn, `settings-${section.toLowerCase()}`, ['light', 'dark', 'contrast']);
  });
}

test('an open list of choices is whole', async ({ keyturn }) => {
  const settings = settingsPage(keyturn.page);
  await settings.open('General');
  await settings.dateFormat.click();
  await expect(keyturn.page.getByRole('option')).toHaveCount(4);
  await takeAsItIs(keyturn.page, 'settings-choices');
});

// Stories that rotate leave the shared app with a passphrase that is chosen.
alone('the passphrase dialog is whole', async ({ keyturn }) => {
  await settingsPage(keyturn.page).open('Privacy');
  const { choose, dialog } = passphraseDialog(keyturn.page);
  await choose.click();
  await expect(dialog).toBeVisible();
  await take(keyturn, 'passphrase', ['light', 'dark', 'contrast']);
});

test('a sign-in that waits, one that is refused and one that needs a code are whole', async ({
  keyturn,
  start,
}) => {
  const vault = await start(['--otp', 'on']);
  const form = signInPage(keyturn.page);
  await vault.control('mischief', { match: { path: '/oauth2/token' }, do: 'delay', ms: 600_000 });
  await form.signInWith(asUser(vault, 'coded'));
  await expect(form.cancel).toBeVisible();
  await take(keyturn, 'sign-in-waiting');
  await form.cancel.click();
  await expect(form.cancel).toHaveCount(0);
  await form.signIn.click();
  await expect(form.code).toBeFocused();
  await take(keyturn, 'sign-in-code');
  for (const tries of [1, 2]) {
    await form.signInWith({ ...asUser(vault, 'coded'), password: 'wrong' });
    await expect(form.form).toContainText('The server refused this sign-in');
    await expect(form.password).toHaveValue('');
    if (tries === 2) await expect(form.form).toContainText('2 refused tries');
  }
  await take(keyturn, 'sign-in-refused', ['light', 'dark', 'contrast']);
});

test('a session is whole: with its details, near its end and after it', async ({ keyturn, start }) => {
  const vault = await start();
  const form = signInPage(keyturn.page);
  const session = sessionPage(keyturn.page);
  await form.signInWith(asUser(vault));
  await expect(session.heading).toBeVisible();
  await take(keyturn, 'session', ['light', 'dark', 'contrast']);
  await session.choose('Server details');
  await expect(session.details).toBeVisible();
  await take(keyturn, 'session-details');
  await session.signOut.click();

  await vault.control('rules', { tokenSeconds: 150 });
  await form.signInWith(asUser(vault));
  await expect(session.group).toContainText('Ends in');
  await take(keyturn, 'session-ending');
  await session.signOut.click();

  await vault.control('rules', { tokenSeconds: 2 });
  await form.signInWith(asUser(vault));
  await expect(session.over).toBeVisible();
  await take(keyturn, 'session-ended', ['light', 'dark', 'contrast']);
  await session.signInAgain.click();
  await take(keyturn, 'sign-in-again');
});

test('a session at the practice vault is whole', async ({ keyturn }) => {
  await practicePage(keyturn.page).open();
  await signInPage(keyturn.page).signIn.click();
  await expect(sessionPage(keyturn.page).heading).toBeVisible();
  await take(keyturn, 'practice-session');
});

alone('a notice about a file is whole', async ({ start, dataFolder }) => {
  writeFileSync(settingsFile(dataFolder), '{ this was JSON once');
  const keyturn = await start();
  await expect(messagesPage(keyturn.page).region).toContainText('settings.json');
  await take(keyturn, 'notice', ['light', 'dark', 'contrast']);
});
