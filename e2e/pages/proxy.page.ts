import type { Page } from '@playwright/test';

/** What a proxy asks for, by the names that people read and hear. */
export const proxyDialog = (page: Page, host: string) => {
  const dialog = page.getByRole('dialog', { name: `The proxy ${host} wants a sign-in.`, exact: true });
  return {
    dialog,
    user: dialog.getByRole('textbox', { name: 'Proxy user', exact: true }),
    password: dialog.getByRole('textbox', { name: 'Proxy password', exact: true }),
    submit: dialog.getByRole('button', { name: 'Sign in to the proxy', exact: true }),
    cancel: dialog.getByRole('button', { name: 'Cancel', exact: true }),
  };
};
