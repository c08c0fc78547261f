import type { Page } from '@playwright/test';

/** What there is while somebody is signed in, by the names that people read and hear. */
export const sessionPage = (page: Page) => {
  const button = (name: string | RegExp) => page.getByRole('button', { name, exact: true });
  const group = page.getByRole('group', { name: 'Session', exact: true });

  return {
    heading: page.getByRole('heading', { level: 1, name: 'You are signed in', exact: true }),
    over: page.getByRole('heading', { level: 1, name: 'Session ended', exact: true }),
    main: page.getByRole('main'),
    connection: button(/^Connection: /u),
    details: page.getByRole('region', { name: 'Server details', exact: true }),
    group,
    extend: button('Extend session'),
    settings: button('Settings'),
    signOut: button('Sign out'),
    signInAgain: button('Sign in again'),
    endBanner: page
      .getByText('Your session ended. Nothing was lost.', { exact: true })
      .and(page.locator('strong')),
  };
};
