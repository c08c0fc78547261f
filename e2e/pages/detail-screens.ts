import { expect, type Locator, type Page } from '@playwright/test';
import type { Keyturn } from '../hosts/keyturn';
import { accessPage, openSecret, secretCalled } from './access.page';
import { practicePage } from './practice.page';
import { secretPage } from './secret.page';
import { sessionPage } from './session.page';
import { signInPage } from './sign-in.page';

interface Shown {
  readonly keyturn: Keyturn;
  readonly page: Page;
}

type Open = (shown: Shown) => Promise<void>;

const PASSWORD = 'Practice-1';

const tokenAt = (url: string) => async (username: string) => {
  const body = new URLSearchParams({ grant_type: 'password', username, password: PASSWORD });
  const granted = await fetch(`${url}/oauth2/token`, { method: 'POST', body });
  return ((await granted.json()) as { readonly access_token: string }).access_token;
};

/** By its number, wherever in the list it is. */
const opened = async ({ keyturn, page }: Shown, name: string) => {
  const url = await practicePage(page).open();
  await signInPage(page).signIn.click();
  await expect(sessionPage(page).list).toBeVisible();
  await openSecret(keyturn, await secretCalled({ url, token: tokenAt(url) }, name));
  const secret = secretPage(page);
  await expect(secret.heading).toContainText(name);
  const button = (called: string) => secret.details.getByRole('button', { name: called, exact: true });
  const dialog = (called: string) => page.getByRole('dialog', { name: called, exact: true });
  return { url, secret, button, dialog };
};

const HOLDER = 'dns01 bind';
const WITH_LISTS = 'Object storage key';
const CHANGES = 'app01 changes its password';

const history =
  (view: string): Open =>
  async (shown) => {
    const { secret, button } = await opened(shown, CHANGES);
    await secret.edit('Password').click();
    const edit = secret.editDialog('Password');
    await edit.getByRole('textbox', { name: 'New Password', exact: true }).fill('Another-Password-1');
    await edit.getByRole('button', { name: 'Save', exact: true }).click();
    await expect(edit).toHaveCount(0);
    await secret.tab('History').click();
    await button(view).click();
    await expect(secret.details).toContainText('Not in the audit: backups');
    await expect(secret.details).toContainText('Ada Admin');
  };

const FILE_SCREENS: Readonly<Record<string, Open>> = {
  'a secret that holds a file': async (shown) => {
    const { button } = await opened(shown, HOLDER);
    await expect(button('Download Private Key')).toBeVisible();
  },
  'the question before a file is uploaded': async (shown) => {
    const { button, dialog } = await opened(shown, HOLDER);
    await button('Upload Private Key').click();
    await expect(dialog('Upload Private Key')).toBeVisible();
  },
  'a secret with a field of every kind': async (shown) => {
    const { secret } = await opened(shown, 'One of every field');
    await secret.reveal('Notes').click();
    await expect(secret.hide('Notes')).toBeVisible();
  },
};

const LISTED_SCREENS: Readonly<Record<string, Open>> = {
  'a list field that is shown': async (shown) => {
    const { secret } = await opened(shown, WITH_LISTS);
    await secret.reveal('Endpoints').click();
    await expect(secret.details.getByRole('listitem').filter({ hasText: 'web02' })).toBeVisible();
  },
  'a list field with what is no list put in': async (shown) => {
    const { secret } = await opened(shown, WITH_LISTS);
    await secret.edit('Endpoints').click();
    const id = secret.editDialog('Endpoints').getByRole('textbox', { name: 'ID of another list' });
    await id.fill('hosts');
    await expect(id).toHaveAttribute('aria-invalid', 'true');
  },
};

const TIME_SCREENS: Readonly<Record<string, Open>> = {
  'an expiration on a date': async (shown) => {
    const { secret, dialog } = await opened(shown, CHANGES);
    await secret.choose('Set expiration');
    await dialog('Set expiration').getByRole('radio', { name: 'On a date', exact: true }).click();
    await expect(dialog('Set expiration').getByLabel('Date', { exact: true })).toBeVisible();
  },
  'the question before a secret expires': async (shown) => {
    const { secret, dialog } = await opened(shown, CHANGES);
    await secret.choose('Expire now');
    await expect(dialog('Expire now')).toBeVisible();
  },
  'the lifetimes of the values of a secret': history('Show timeline'),
  'who could know the value of a secret': history('Who could know it?'),
  'what depends on a secret': async (shown) => {
    const { secret } = await opened(shown, CHANGES);
    await secret.tab('Dependencies').click();
    await expect(shown.page.getByRole('table', { name: 'Dependencies', exact: true })).toBeVisible();
  },
  'the menu of what else can be done with a secret': async (shown) => {
    const { button } = await opened(shown, CHANGES);
    await button('More actions').click();
    await expect(shown.page.getByRole('menuitem', { name: 'Set expiration', exact: true })).toBeVisible();
  },
};

const DOOR_SCREENS: Readonly<Record<string, Open>> = {
  'a secret that asks for a reason and a checkout': async (shown) => {
    await opened(shown, 'dc05');
    await expect(accessPage(shown.page).reason).toBeVisible();
  },
  'a secret that is inactive': async (shown) => {
    await opened(shown, 'app08');
    await expect(accessPage(shown.page).button('Reactivate')).toBeVisible();
  },
};

/** As a paste of several lines: what the keys put there is one. */
const pasteLines = (box: Locator): Promise<void> =>
  box.evaluate((element) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', 'one\ntwo\nthree');
    element.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
  });

const EDIT_SCREENS: Readonly<Record<string, Open>> = {
  'a new password of several lines, covered': async (shown) => {
    const { secret } = await opened(shown, CHANGES);
    await secret.edit('Password').click();
    const edit = secret.editDialog('Password');
    await pasteLines(edit.getByRole('textbox', { name: 'New Password', exact: true }));
    await expect(edit).toContainText('3 lines');
  },
};

/** What an open secret tells of its files, its lists, its time, and what stands before its values. */
export const DETAIL_SCREENS: Readonly<Record<string, Open>> = {
  ...FILE_SCREENS,
  ...LISTED_SCREENS,
  ...EDIT_SCREENS,
  ...TIME_SCREENS,
  ...DOOR_SCREENS,
};
