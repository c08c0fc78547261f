import { expect, type Page } from '@playwright/test';
import { writeFileSync } from 'node:fs';
import { settingsFile, type Keyturn } from '../hosts/keyturn';
import { endPractice } from '../hosts/practice-process';
import { messagesPage } from './messages.page';
import { passphraseDialog } from './passphrase.page';
import { practicePage } from './practice.page';
import { sessionPage } from './session.page';
import { settingsPage, type SectionName } from './settings.page';
import { signInPage } from './sign-in.page';

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
  'the sign-in that is told to wait': async ({ page }) => {
    await signInPage(page).tab('Windows').click();
    await signInPage(page).serverUrl.fill('https://vault.corp.example/SecretServer/api/v1');
    await signInPage(page).signIn.click();
    await expect(signInPage(page).later).toBeVisible();
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
  'the sign-in that the server refused': async ({ page }) => {
    await practicePage(page).open();
    await signInPage(page).password.fill('wrong');
    await signInPage(page).signIn.click();
    await expect(signInPage(page).told('The server refused this sign-in')).toBeVisible();
  },
  'a session at the practice vault, with what is known of its server': async ({ page }) => {
    await practicePage(page).open();
    await signInPage(page).signIn.click();
    await sessionPage(page).connection.click();
    await expect(sessionPage(page).details).toBeVisible();
  },
  'the sign-in after the practice vault has stopped': async (shown) => {
    await practicePage(shown.page).open();
    await endPractice(shown.keyturn);
    await expect(practicePage(shown.page).again).toBeVisible();
  },
  'a reason why something cannot be used': async ({ page }) => {
    await signInPage(page).proxyAndCertificates.focus();
    await page.keyboard.press('Tab');
    await expect(page.getByRole('tooltip')).toBeVisible();
  },
  'Settings, General': section('General'),
  'Settings, Tray': section('Tray'),
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
  'a message about a failure': async (shown) => {
    const { page, dataFolder } = shown;
    await section('Tray')(shown);
    writeFileSync(settingsFile(dataFolder), '{"format":"keyturn.settings","version":99,"value":{}}');
    await settingsPage(page).choose('When the window is closed', 'Keep running');
    await expect(messagesPage(page).region).toContainText('The setting was not changed');
  },
};
