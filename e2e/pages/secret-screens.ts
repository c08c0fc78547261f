import { expect, type Page } from '@playwright/test';
import { practicePage } from './practice.page';
import { secretPage } from './secret.page';
import { sessionPage } from './session.page';
import { signInPage } from './sign-in.page';

interface Shown {
  readonly page: Page;
}

const openedSecret = async ({ page }: Shown, name = /^web01 local administrator/u) => {
  await practicePage(page).open();
  await signInPage(page).signIn.click();
  await secretPage(page).enter(sessionPage(page).list, name);
  await expect(secretPage(page).heading).toBeFocused();
};

/** What an open secret can look like, and what lies over it. */
export const SECRET_SCREENS: Readonly<Record<string, (shown: Shown) => Promise<void>>> = {
  'a secret with one of its values revealed': async (shown) => {
    await openedSecret(shown);
    await secretPage(shown.page).reveal('Password').click();
    await expect(secretPage(shown.page).hide('Password')).toBeVisible();
  },
  'a field that is edited': async (shown) => {
    await openedSecret(shown);
    await secretPage(shown.page).edit('Password').click();
    await expect(
      secretPage(shown.page).editDialog('Password').getByRole('textbox', { name: 'New Password' }),
    ).toBeVisible();
  },
  'an address that is about to be opened': async (shown) => {
    await openedSecret(shown, /^Company page/u);
    await secretPage(shown.page).open('Url').click();
    await expect(secretPage(shown.page).openDialog('Url')).toContainText('www.example.test');
  },
  'an address that there is much to say about before it is opened': async (shown) => {
    await openedSecret(shown, /^Company page/u);
    const { edit, editDialog, open, openDialog } = secretPage(shown.page);
    await edit('Url').click();
    await editDialog('Url').getByRole('textbox').first().fill('http://xn--bcher-kva.example/');
    await editDialog('Url').getByRole('button', { name: 'Save', exact: true }).click();
    await expect(editDialog('Url')).toHaveCount(0);
    await open('Url').click();
    await expect(openDialog('Url')).toContainText('This address is not encrypted.');
  },
  'the audit of a secret': async (shown) => {
    await openedSecret(shown);
    await secretPage(shown.page).tab('Audit').click();
    await expect(shown.page.getByRole('textbox', { name: 'Filter', exact: true })).toBeVisible();
  },
  'a secret that is edited': async (shown) => {
    await openedSecret(shown);
    await secretPage(shown.page).choose('Edit secret');
    await expect(shown.page.getByRole('dialog', { name: 'Edit secret', exact: true })).toBeVisible();
  },
  'a value in large type': async (shown) => {
    await openedSecret(shown);
    await secretPage(shown.page).reveal('Username').click();
    await secretPage(shown.page).largeType.click();
    await expect(secretPage(shown.page).largeDialog('Username').getByRole('img').first()).toBeVisible();
  },
};
