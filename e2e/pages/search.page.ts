import type { Page } from '@playwright/test';

/** Looking for secrets, by the names that people read and hear. */
export const searchPage = (page: Page) => {
  const button = (name: string | RegExp) => page.getByRole('button', { name, exact: true });
  const region = page.getByRole('region', { name: 'Secrets', exact: true });
  const results = page.getByRole('listbox', { name: 'Secrets in Search results', exact: true });

  return {
    box: page.getByRole('search', { name: 'Search' }).getByRole('searchbox', { name: 'Search secrets' }),
    region,
    results,
    found: results.getByRole('option'),
    openSecret: (id: number) => button(`Open secret ${id}`),
    openFolder: (path: string) => button(`Open folder ${path}`),
    clear: button('Clear search'),
    options: button('Search options'),
    scope: page.getByRole('combobox', { name: 'Search in', exact: true }),
    template: page.getByRole('combobox', { name: 'Template', exact: true }),
    heartbeat: page.getByRole('combobox', { name: 'Heartbeat', exact: true }),
    exact: page.getByRole('checkbox', { name: 'Whole name only', exact: true }),
    allFields: button('Search all fields on the server'),
    why: button('Why can I not see it?'),
    walkOn: button('Read the other names'),
    askAgain: button('Ask the server again'),
  };
};
