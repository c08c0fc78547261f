import { expect, type Page } from '@playwright/test';
import { reachOption } from './reach-option';

/** The secret that is open, by the names that people read and hear. */
export const secretPage = (page: Page) => {
  const details = page.getByRole('region', { name: 'Secret details', exact: true });
  const button = (name: string) => details.getByRole('button', { name, exact: true });

  return {
    details,
    heading: details.getByRole('heading', { level: 1 }),
    costs: details.getByRole('list', { name: 'What reading costs', exact: true }),
    covered: details.getByRole('img', { name: 'Hidden value', exact: true }),
    tab: (name: string) => details.getByRole('tab', { name, exact: true }),
    reveal: (field: string) => button(`Reveal ${field}`),
    hide: (field: string) => button(`Hide ${field}`),
    copy: (field: string) => button(`Copy ${field}`),
    edit: (field: string) => button(`Edit ${field}`),
    editDialog: (field: string) => page.getByRole('dialog', { name: `Edit ${field}`, exact: true }),
    open: (field: string) => button(`Open ${field}`),
    openDialog: (field: string) => page.getByRole('dialog', { name: `Open ${field}`, exact: true }),
    favourite: button('Add to favourites'),
    choose: async (name: string) => {
      await button('More actions').click();
      await page.getByRole('menuitem', { name, exact: true }).click();
    },
    largeType: button('Large type'),
    largeDialog: (field: string) => page.getByRole('dialog', { name: `${field} in large type`, exact: true }),
    tryAgain: button('Try again'),
    /** From the list, by the keys alone. */
    enter: async (list: ReturnType<Page['getByRole']>, name: RegExp | string) => {
      // A row that is scrolled to may become another one's between the look at it and the press.
      await expect(async () => {
        await (await reachOption(list, name)).click();
        await expect(list.getByRole('option', { name, selected: true }).first()).toBeVisible({
          timeout: 1_000,
        });
      }).toPass();
      await list.focus();
      await page.keyboard.press('Enter');
    },
  };
};
