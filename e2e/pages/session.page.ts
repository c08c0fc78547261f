import type { Page } from '@playwright/test';

type MenuItem =
  'Trust and certificate' | 'Server details' | 'Switch sign-in' | 'Sign out' | 'Sign out and end the token';

/** What there is while somebody is signed in, by the names that people read and hear. */
export const sessionPage = (page: Page) => {
  const button = (name: string | RegExp) => page.getByRole('button', { name, exact: true });
  const group = page.getByRole('group', { name: 'Session', exact: true });

  return {
    heading: page.getByRole('heading', { level: 1, name: 'Vault', exact: true }),
    over: page.getByRole('heading', { level: 1, name: 'Session ended', exact: true }),
    main: page.getByRole('main'),
    connection: button(/^Connection: /u),
    details: page.getByRole('region', { name: 'Server details', exact: true }),
    group,
    extend: button('Extend session'),
    settings: page.getByRole('link', { name: 'Settings', exact: true }),
    activity: page.getByRole('link', { name: 'Activity', exact: true }),
    status: page.getByRole('contentinfo', { name: 'Status', exact: true }),
    choose: async (item: MenuItem) => {
      await button(/^Connection: /u).click();
      await page.getByRole('menuitem', { name: item, exact: true }).click();
    },
    secrets: page.getByRole('region', { name: 'Secrets', exact: true }),
    list: page.getByRole('listbox', { name: 'Secrets in All secrets', exact: true }),
    /** The secret that is open. */
    opened: page.getByRole('region', { name: 'Secret details', exact: true }).getByRole('article'),
    tryAgain: button('Try again'),
    signOut: button('Sign out'),
    signInAgain: button('Sign in again'),
    lastBanner: page
      .getByText('This session cannot be extended again.', { exact: true })
      .and(page.locator('strong')),
    later: button('Later'),
    endBanner: page
      .getByText('Your session ended. Nothing was lost.', { exact: true })
      .and(page.locator('strong')),
  };
};
