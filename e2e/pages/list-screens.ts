import { expect, type Page } from '@playwright/test';
import { listPage } from './list.page';
import { practicePage } from './practice.page';
import { signInPage } from './sign-in.page';

type Open = (shown: { readonly page: Page }) => Promise<void>;

const inSession: Open = async ({ page }) => {
  await practicePage(page).open();
  await signInPage(page).signIn.click();
  await expect(listPage(page).row(1)).toBeVisible();
};

/** What a list of secrets can look like. */
export const LIST_SCREENS: Readonly<Record<string, Open>> = {
  'a list of secrets with many of them selected': async (shown) => {
    await inSession(shown);
    const { list, clear } = listPage(shown.page);
    await list.focus();
    await shown.page.keyboard.press('Shift+PageDown');
    await expect(clear).toBeVisible();
  },
  'what needs attention, with a secret of it open': async (shown) => {
    await inSession(shown);
    const { view, listed, row, opened } = listPage(shown.page);
    await view('Needs attention').click();
    await expect(listed('Needs attention')).toBeVisible();
    await row(1).click();
    await expect(opened).toBeVisible();
  },
  'the menu of how a list is filtered and sorted': async (shown) => {
    await inSession(shown);
    await listPage(shown.page).filterAndSort.click();
    await expect(shown.page.getByRole('menuitemradio', { name: 'Checked out' })).toBeVisible();
  },
  'a list with nothing in it that was asked for': async (shown) => {
    await inSession(shown);
    const { view, region } = listPage(shown.page);
    await view('My checkouts').click();
    await expect(region).toContainText('You hold no checkouts.');
  },
};
