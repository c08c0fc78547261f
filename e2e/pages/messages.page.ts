import type { Page } from '@playwright/test';

/** What the window has to say about this run, above whatever it shows, and what it says aloud. */
export const messagesPage = (page: Page) => {
  const region = page.getByRole('region', { name: 'Messages' });
  return {
    region,
    dismiss: region.getByRole('button', { name: 'Dismiss' }),
    said: page.getByRole('status', { name: 'Announcements' }),
    alerted: page.getByRole('alert'),
  };
};
