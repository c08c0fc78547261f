import { expect, type Page } from '@playwright/test';
import { bulkPage } from './bulk.page';
import { practicePage } from './practice.page';
import { sessionPage } from './session.page';
import { signInPage } from './sign-in.page';

type Open = (shown: { readonly page: Page }) => Promise<void>;

const chosen: Open = async ({ page }) => {
  await practicePage(page).open();
  await signInPage(page).signIn.click();
  await expect(sessionPage(page).list).toBeVisible();
  await bulkPage(page).link.click();
  await expect(bulkPage(page).check).toBeVisible();
};

const planned: Open = async (shown) => {
  await chosen(shown);
  const { secrets, check, plan } = bulkPage(shown.page);
  await secrets.fill(Array.from({ length: 26 }, (_, index) => index + 70).join(' '));
  await check.click();
  await expect(plan).toBeVisible();
};

const ordered: Open = async (shown) => {
  await planned(shown);
  await bulkPage(shown.page).order.click();
  await expect(bulkPage(shown.page).reason).toBeVisible();
};

/** What can be seen of many secrets before any of them is changed. */
export const BULK_SCREENS: Readonly<Record<string, Open>> = {
  'the choice of many secrets, with a line that is not understood': async (shown) => {
    await chosen(shown);
    await bulkPage(shown.page).secrets.fill('1\n2\nweb01');
    await expect(bulkPage(shown.page).main).toContainText('Not understood: line 3.');
  },
  'the plan for many secrets': planned,
  'the order of a run': ordered,
  'the last word before a run': async (shown) => {
    await ordered(shown);
    await bulkPage(shown.page).start.click();
    await expect(bulkPage(shown.page).dialog).toBeVisible();
  },
};
