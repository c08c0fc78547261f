import type { Page } from '@playwright/test';

/** What is said of the clipboard at the foot of the window. */
export const clipboardPage = (page: Page) => {
  const status = page.getByRole('contentinfo', { name: 'Status', exact: true });
  return {
    status,
    clearNow: status.getByRole('button', { name: 'Clear now', exact: true }),
  };
};
