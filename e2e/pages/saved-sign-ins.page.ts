import type { Page } from '@playwright/test';

/** The left column of the sign-in screen, by the names that people read and hear. */
export const savedSignInsPage = (page: Page) => {
  const column = page.getByRole('complementary', { name: 'Saved sign-ins', exact: true });
  const button = (name: string) => column.getByRole('button', { name, exact: true });

  return {
    column,
    none: column.getByText('No saved sign-ins yet.', { exact: true }),
    all: column.locator('[aria-pressed]'),
    saved: button,
    more: (name: string) => button(`More, ${name}`),
    entry: (name: string) => page.getByRole('menuitem', { name, exact: true }),
    menu: page.getByRole('menu'),
    name: page.getByRole('textbox', { name: 'Name', exact: true }),
    refreshes: page.getByRole('textbox', { name: 'Extensions the server allows', exact: true }),
    dialog: (name: string) => page.getByRole('dialog', { name, exact: true }),
    signInTo: (name: string) => button(`Sign in to ${name}`),
  };
};
