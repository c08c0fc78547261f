import { expect, type Page } from '@playwright/test';
import { writeFileSync } from 'node:fs';
import { settingsFile, type Keyturn } from '../hosts/keyturn';
import { endPractice } from '../hosts/practice-process';
import { ACCESS_SCREENS } from './access-screens';
import { activityPage } from './activity.page';
import { changeSettings } from './bridge';
import { BULK_SCREENS } from './bulk-screens';
import { clipboardPage } from './clipboard.page';
import { DETAIL_SCREENS } from './detail-screens';
import { doctorPage } from './doctor.page';
import { foldersPage, named } from './folders.page';
import { comeBy, linkPage } from './link.page';
import { LIST_SCREENS } from './list-screens';
import { messagesPage } from './messages.page';
import { passphraseDialog } from './passphrase.page';
import { practicePage } from './practice.page';
import { secretPage } from './secret.page';
import { SECRET_SCREENS } from './secret-screens';
import { searchPage } from './search.page';
import { sessionPage } from './session.page';
import { settingsPage, type SectionName } from './settings.page';
import { signInPage } from './sign-in.page';
import { chooseInMenu } from './window';

/** The page as after a start, the app that shows it, and its folder. */
export interface Shown {
  readonly keyturn: Keyturn;
  readonly page: Page;
  readonly dataFolder: string;
}

type Open = (shown: Shown) => Promise<void>;

const section =
  (name: SectionName): Open =>
  ({ page }) =>
    settingsPage(page).open(name);

const dialog: Open = async (shown) => {
  const { page } = shown;
  await section('Privacy')(shown);
  await passphraseDialog(page).choose.click();
  await expect(passphraseDialog(page).passphrase).toBeFocused();
};

/** Everything that can fill the window today, by the name that a failing test is to have. */
export const SCREENS: Readonly<Record<string, Open>> = {
  'the sign-in': () => Promise.resolve(),
  'the sign-in with everything missing': async ({ page }) => {
    await signInPage(page).signIn.click();
    await expect(signInPage(page).password).toHaveAttribute('aria-invalid', 'true');
  },
  'the sign-in that Windows does not vouch for': async ({ page }) => {
    await practicePage(page).open();
    await signInPage(page).tab('Windows').click();
    await signInPage(page).signIn.click();
    await expect(signInPage(page).useCredentials).toBeVisible();
  },
  'the sign-in by access token': ({ page }) => signInPage(page).tab('Access token').click(),
  'the sign-in by token command': async ({ page }) => {
    await signInPage(page).tab('Access token').click();
    await signInPage(page).source('Run a command').check();
  },
  'the sign-in by Windows': ({ page }) => signInPage(page).tab('Windows').click(),
  'the sign-in filled in for the practice vault': async ({ page }) => {
    await practicePage(page).open();
    await expect(practicePage(page).leave).toBeVisible();
  },
  'the list of calls before there are any': async ({ page }) => {
    await signInPage(page).activity.click();
    await expect(activityPage(page).empty).toBeVisible();
  },
  'the list of calls with one of them selected': async ({ page }) => {
    await practicePage(page).open();
    await signInPage(page).signIn.click();
    await sessionPage(page).signOut.click();
    await signInPage(page).activity.click();
    // The newest one: how many calls the session made before it ended, and so which are in sight, is chance.
    await activityPage(page).rows.first().click();
    await expect(activityPage(page).details).toBeVisible();
  },
  'the sign-in doctor at the end of his round': async ({ page }) => {
    await practicePage(page).open();
    await signInPage(page).password.fill('wrong');
    await signInPage(page).signIn.click();
    await doctorPage(page).open.click();
    await expect(doctorPage(page).again).not.toHaveAttribute('aria-disabled', 'true', { timeout: 20_000 });
  },
  'the sign-in at a tenant of the platform': async ({ page }) => {
    const vault = await practicePage(page).open();
    await signInPage(page).serverUrl.fill(`${vault}/platform`);
    await expect(page.getByRole('textbox', { name: 'Client ID', exact: true })).toBeVisible();
  },
  'the sign-in that the server refused': async ({ page }) => {
    await practicePage(page).open();
    await signInPage(page).password.fill('wrong');
    await signInPage(page).signIn.click();
    await expect(signInPage(page).told('The server refused this sign-in')).toBeVisible();
  },
  'a session at the practice vault, with what is known of its server': async ({ page }) => {
    await practicePage(page).open();
    await signInPage(page).signIn.click();
    await sessionPage(page).choose('Server details');
    await expect(sessionPage(page).details).toBeVisible();
  },
  'a session with a secret on the clipboard': async ({ page }) => {
    await changeSettings(page, { clipboardSeconds: '120' });
    await practicePage(page).open();
    await signInPage(page).signIn.click();
    await secretPage(page).enter(sessionPage(page).list, /^web01 local administrator/u);
    await secretPage(page).copy('Password').click();
    await expect(clipboardPage(page).clearNow).toBeVisible();
  },
  ...LIST_SCREENS,
  'the menu of the connection': async ({ page }) => {
    await practicePage(page).open();
    await signInPage(page).signIn.click();
    await sessionPage(page).connection.click();
    await expect(page.getByRole('menuitem')).toHaveCount(4);
  },
  'the list of calls of a session': async ({ page }) => {
    await practicePage(page).open();
    await signInPage(page).signIn.click();
    await sessionPage(page).activity.click();
    await activityPage(page).rows.first().click();
    await expect(activityPage(page).details).toBeVisible();
  },
  'another sign-in beside a session': async ({ page }) => {
    await practicePage(page).open();
    await signInPage(page).signIn.click();
    await expect(sessionPage(page).list).toBeVisible();
    await sessionPage(page).choose('Switch sign-in');
    await expect(signInPage(page).told(/^You are still signed in to /u)).toBeVisible();
  },
  'the sign-in after the practice vault has stopped': async (shown) => {
    await practicePage(shown.page).open();
    await endPractice(shown.keyturn);
    await expect(practicePage(shown.page).again).toBeVisible();
  },
  'a reason why something cannot be used': async ({ page }) => {
    await signInPage(page).activity.click();
    await page.getByRole('button', { name: 'Copy as curl', exact: true }).focus();
    await page.keyboard.press('Tab');
    await expect(page.getByRole('tooltip')).toBeVisible();
  },
  'Settings, General': section('General'),
  'Settings, Session and lock': section('Session and lock'),
  'Settings, Clipboard': section('Clipboard'),
  'Settings, Quick access': section('Quick access'),
  'Settings, Tray': section('Tray'),
  'Settings, Rotation': section('Rotation'),
  'Settings, Certificates': section('Certificates'),
  'Settings, Network': section('Network'),
  'Settings, Privacy': section('Privacy'),
  'Settings, Appearance': section('Appearance'),
  'Settings, About': section('About'),
  'an open list of choices': async (shown) => {
    const { page } = shown;
    await section('General')(shown);
    await settingsPage(page).dateFormat.click();
    await expect(page.getByRole('option')).toHaveCount(4);
  },
  'the passphrase dialog': dialog,
  'the passphrase dialog with a mistake': async (shown) => {
    await dialog(shown);
    const { passphrase, repeat, seal } = passphraseDialog(shown.page);
    await passphrase.fill('short');
    await repeat.fill('shorter');
    await seal.click();
    await expect(passphrase).toHaveAttribute('aria-invalid', 'true');
  },
  'the folders, with one of them open and one chosen': async ({ page }) => {
    await practicePage(page).open();
    await signInPage(page).signIn.click();
    const { row, selected } = foldersPage(page);
    await row('Servers').focus();
    await page.keyboard.press('ArrowRight');
    await row('Linux').click();
    await expect(selected).toHaveAccessibleName(named('Linux'));
    await expect(page.getByRole('heading', { level: 2, name: 'Linux', exact: true })).toBeVisible();
  },
  'what a search has found, with its options': async ({ page }) => {
    await practicePage(page).open();
    await signInPage(page).signIn.click();
    const { box, found, options, scope } = searchPage(page);
    await box.fill('web');
    await expect(found.first()).toBeVisible();
    await options.click();
    await expect(scope).toBeVisible();
  },
  'a search that has found nothing': async ({ page }) => {
    await practicePage(page).open();
    await signInPage(page).signIn.click();
    await searchPage(page).box.fill('nothing is called so');
    await expect(searchPage(page).region).toContainText('The server found nothing');
  },
  'a link that waits for a sign-in': async ({ page, keyturn }) => {
    await comeBy(keyturn, 'keyturn://secret/7?server=https://vault.corp.example/SecretServer');
    await expect(linkPage(page).waits(7)).toBeVisible();
  },
  'a link to another server': async ({ page, keyturn }) => {
    await practicePage(page).open();
    await signInPage(page).signIn.click();
    await expect(sessionPage(page).list).toBeVisible();
    await comeBy(keyturn, 'keyturn://secret/7?server=https://vault.corp.example/SecretServer');
    await expect(linkPage(page).elsewhere(7)).toBeVisible();
  },
  'a link that was refused': async ({ page, keyturn }) => {
    await comeBy(keyturn, 'keyturn://secret/7?do=reveal');
    await expect(linkPage(page).refused).toBeVisible();
  },
  'the keyboard shortcuts': async ({ page }) => {
    await signInPage(page).newSignIn.focus();
    await page.keyboard.press('?');
    await expect(page.getByRole('dialog', { name: 'Keyboard shortcuts' })).toBeVisible();
  },
  'the handbook': async ({ keyturn, page }) => {
    await chooseInMenu(keyturn, 'Help', 'Handbook');
    await expect(page.getByRole('heading', { level: 1, name: 'First steps' })).toBeFocused();
  },
  ...ACCESS_SCREENS,
  ...SECRET_SCREENS,
  ...DETAIL_SCREENS,
  ...BULK_SCREENS,
  'a message about a failure': async (shown) => {
    const { page, dataFolder } = shown;
    await section('Tray')(shown);
    writeFileSync(settingsFile(dataFolder), '{"format":"keyturn.settings","version":99,"value":{}}');
    await settingsPage(page).choose('When the window is closed', 'Keep running');
    await expect(messagesPage(page).region).toContainText('The setting was not changed');
  },
};
