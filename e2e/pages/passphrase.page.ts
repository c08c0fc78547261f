import type { Page } from '@playwright/test';

export const passphraseDialog = (page: Page) => {
  const dialog = page.getByRole('dialog', { name: 'Seal with a passphrase' });
  const textbox = (name: string) => dialog.getByRole('textbox', { name, exact: true });
  const button = (name: string) => dialog.getByRole('button', { name, exact: true });
  return {
    dialog,
    passphrase: textbox('Passphrase'),
    repeat: textbox('Repeat passphrase'),
    seal: button('Seal with this passphrase'),
    openRecords: button('Open sealed records'),
    cancel: button('Cancel'),
    /** In Settings, Privacy: what opens the dialog. */
    choose: page.getByRole('button', { name: 'Choose a passphrase', exact: true }),
    enter: page.getByRole('button', { name: 'Enter passphrase', exact: true }),
  };
};
