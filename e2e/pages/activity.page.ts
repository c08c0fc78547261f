import { expect, type Page } from '@playwright/test';
import type { Keyturn } from '../hosts/keyturn';

/** The list of calls, by the names that people read and hear. */
export const activityPage = (page: Page) => {
  const button = (name: string | RegExp) => page.getByRole('button', { name, exact: true });
  const table = page.getByRole('table', { name: 'Calls', exact: true });
  const rows = table.getByRole('row').filter({ has: page.getByRole('cell') });
  const details = page.getByRole('region', { name: 'Call details', exact: true });

  return {
    heading: page.getByRole('heading', { level: 1, name: 'Activity', exact: true }),
    main: page.getByRole('main', { name: 'Activity', exact: true }),
    table,
    rows,
    /** The newest of those whose text holds this. */
    row: (text: string) => rows.filter({ hasText: text }).first(),
    /** Method, address, result and reason of each, from the top. */
    texts: () =>
      rows.evaluateAll((all) =>
        all.map((row) => [1, 2, 3, 5].map((at) => row.children[at]?.textContent ?? '').join(' ')),
      ),
    empty: page.getByRole('paragraph').filter({ hasText: 'No calls yet.' }),
    details,
    copyRow: button('Copy row'),
    clear: button('Clear'),
    copy: async (what: 'Copy as PowerShell' | 'Copy as curl' | 'Copy row', keyturn: Keyturn) => {
      await keyturn.app.evaluate(({ clipboard }) => clipboard.writeText('nothing yet'));
      await button(what).click();
      const read = () => keyturn.app.evaluate(({ clipboard }) => clipboard.readText());
      await expect.poll(read).not.toBe('nothing yet');
      return read();
    },
  };
};
