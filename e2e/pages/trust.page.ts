import type { Page } from '@playwright/test';
import type { BridgedWindow } from './bridge';

/** The card with a server's certificate, by the names that people read and hear, and the way to it. */
export const trustPage = (page: Page) => {
  const form = page.getByRole('form', { name: 'Sign in', exact: true });
  const dialog = page.getByRole('dialog', { name: "Check this server's certificate", exact: true });
  const button = (name: string) => dialog.getByRole('button', { name, exact: true });
  const inForm = (name: string) => form.getByRole('button', { name, exact: true });

  return {
    show: inForm('Show certificate'),
    compare: inForm('Compare'),
    leave: inForm('Do not connect'),
    dialog,
    row: (name: string) => dialog.getByRole('row', { name: new RegExp(`^${name}`, 'u') }),
    refuse: button('Do not connect'),
    accept: button('Trust this certificate'),
    copy: button('Copy fingerprint'),
    said: dialog.getByRole('status'),
    stopTrusting: (host: string) => page.getByRole('button', { name: `Stop trusting, ${host}`, exact: true }),
  };
};

/** As a page that has gone bad would: without a card, and without a look. */
export const trustUnseen = (page: Page, what: { readonly server: string; readonly sha256: string }) =>
  page.evaluate((given) => (window as unknown as BridgedWindow).keyturn.trust.trust(given), what);
