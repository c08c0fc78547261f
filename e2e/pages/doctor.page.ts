import type { Page } from '@playwright/test';

/** The sign-in doctor, by the names that people read and hear. */
export const doctorPage = (page: Page) => {
  const dialog = page.getByRole('dialog', { name: 'Sign-in doctor' });
  const list = dialog.getByRole('list', { name: 'Checks' });
  const button = (name: string) => dialog.getByRole('button', { name, exact: true });
  return {
    open: page.getByRole('button', { name: 'Run sign-in doctor', exact: true }),
    dialog,
    list,
    status: dialog.getByRole('status'),
    items: list.getByRole('listitem'),
    /** As in `4. connection: problem`. */
    item: (line: string) => list.getByRole('listitem').filter({ hasText: line }),
    again: button('Run again'),
    copy: button('Copy report'),
    close: button('Close'),
  };
};
