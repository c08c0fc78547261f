import type { Page } from '@playwright/test';

/** The lock, by the names that people read and hear. */
export const lockPage = (page: Page) => {
  const dialog = page.getByRole('dialog', { name: 'Keyturn is locked', exact: true });
  const textbox = (name: string) => dialog.getByRole('textbox', { name, exact: true });
  const button = (name: string) => dialog.getByRole('button', { name, exact: true });
  const password = textbox('Password');
  const unlock = button('Unlock');

  return {
    /** In the bar of a session. */
    lock: page.getByRole('button', { name: 'Lock', exact: true }),
    dialog,
    password,
    token: textbox('Access token'),
    code: textbox('One-time code'),
    unlock,
    signOut: button('Sign out'),
    unlockWith: async (typed: string) => {
      await password.fill(typed);
      await unlock.click();
    },
  };
};
