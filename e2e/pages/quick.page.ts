import { expect, type Page } from '@playwright/test';

/** The popup of quick access, by the names that people read and hear. */
export const quickPage = (page: Page) => {
  const dialog = page.getByRole('dialog', { name: 'Quick access', exact: true });
  const list = dialog.getByRole('listbox', { name: 'Results', exact: true });
  const button = (name: string) => dialog.getByRole('button', { name, exact: true });
  const search = dialog.getByRole('combobox', { name: 'Search secrets', exact: true });
  const chosen = list.getByRole('option', { selected: true });

  return {
    dialog,
    search,
    list,
    options: list.getByRole('option'),
    chosen,
    /** Types this, and waits until the one that is meant would be taken by a key. */
    find: async (typed: string, name: RegExp): Promise<void> => {
      await search.fill(typed);
      await expect(chosen).toHaveAccessibleName(name);
    },
    option: (name: RegExp) => list.getByRole('option', { name }),
    searchServer: button('Search all fields on the server'),
    signIn: button('Sign in'),
    unlock: button('Unlock'),
    button,
    reason: dialog.getByRole('textbox', { name: 'Reason', exact: true }),
  };
};
