import type { Page } from '@playwright/test';

/** What a row of this name is called: how many secrets are in it follows, or that nobody knows it. */
export const named = (name: string): RegExp =>
  new RegExp(
    `^${name.replace(/[.*+?^${}()|[\]\\]/gu, String.raw`\$&`)}(?:, (?:\\d+ secrets?|secrets not counted))?$`,
    'u',
  );

/** The folder alone, of what a row is called. */
export const folderIn = (name: string): string =>
  name.replace(/, (?:\d+ secrets?|secrets not counted)$/u, '');

/** The tree of folders beside the list. */
export const foldersPage = (page: Page) => {
  const tree = page.getByRole('tree', { name: 'Folders', exact: true });
  const button = (name: string) => page.getByRole('button', { name, exact: true });

  return {
    tree,
    rows: tree.getByRole('treeitem'),
    row: (name: string | RegExp) =>
      tree.getByRole('treeitem', { name: typeof name === 'string' ? named(name) : name }),
    selected: tree.getByRole('treeitem', { selected: true }),
    deep: button('Include subfolders'),
    refresh: button('Refresh folders'),
    again: button('Try again, Folders'),
    listOf: (name: string) => page.getByRole('listbox', { name: `Secrets in ${name}`, exact: true }),
  };
};
