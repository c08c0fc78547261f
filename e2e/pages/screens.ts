import { expect, type Page } from '@playwright/test';
import { writeFileSync } from 'node:fs';
import { settingsFile } from '../hosts/keyturn';
import { messagesPage } from './messages.page';
import { passphraseDialog } from './passphrase.page';
import { settingsPage, type SectionName } from './settings.page';
import { signInPage } from './sign-in.page';

/** The page as after a start, and the folder of the app that shows it. */
export interface Shown {
  readonly page: Page;
  readonly dataFolder: string;
}

type Open = (shown: Shown) => Promise<void>;

const section =
  (name: SectionName): Open =>
  ({ page }) =>
    settingsPage(page).open(name);

const dialog: Open = async ({ page }) => {
  await section('Privacy')({ page, dataFolder: '' });
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
  'a reason why something cannot be used': async ({ page }) => {
    await signInPage(page).newSignIn.focus();
    await page.keyboard.press('Tab');
    await expect(page.getByRole('tooltip')).toBeVisible();
  },
  'Settings, General': section('General'),
  'Settings, Tray': section('Tray'),
  'Settings, Network': section('Network'),
  'Settings, Privacy': section('Privacy'),
  'Settings, Appearance': section('Appearance'),
  'Settings, About': section('About'),
  'an open list of choices': async ({ page }) => {
    await section('General')({ page, dataFolder: '' });
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
  'a message about a failure': async ({ page, dataFolder }) => {
    await section('Tray')({ page, dataFolder });
    writeFileSync(settingsFile(dataFolder), '{"format":"keyturn.settings","version":99,"value":{}}');
    await settingsPage(page).choose('When the window is closed', 'Keep running');
    await expect(messagesPage(page).region).toContainText('The setting was not changed');
  },
};
