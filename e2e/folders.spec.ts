import { expect, type Page } from '@playwright/test';
import { asUser, test } from './hosts/vault-beside';
import type { Vault } from './hosts/vault';
import { folderIn, foldersPage, named } from './pages/folders.page';
import { messagesPage } from './pages/messages.page';
import { sessionPage } from './pages/session.page';
import { signInPage } from './pages/sign-in.page';

const FOLDERS = { method: 'GET', path: '/api/v1/folders' };

const signedIn = async (page: Page, vault: Vault) => {
  await signInPage(page).signInWith(asUser(vault));
  await expect(sessionPage(page).list).toBeVisible();
  return foldersPage(page);
};

const readsOfFolders = async (vault: Vault) =>
  (await vault.requests()).filter(({ path }) => path === '/api/v1/folders').length;

/** Goes down one level after the other, by the right arrow alone. */
const descend = async (page: Page, levels: number) => {
  const { tree } = foldersPage(page);
  for (let level = 1; level <= levels; level += 1) {
    const now = tree.locator('[role=treeitem]:focus');
    await expect(now).toHaveAttribute('aria-level', String(level));
    await page.keyboard.press('ArrowRight');
    await expect(now).toHaveAttribute('aria-expanded', 'true');
    await expect(now).not.toHaveAttribute('aria-busy', 'true');
    await page.keyboard.press('ArrowRight');
  }
};

test('folders are read as they are opened, each once, and choosing one shows its secrets, with what lies below or not', async ({
  page,
  start,
}) => {
  const vault = await start();
  const { rows, row, selected, deep, listOf } = await signedIn(page, vault);
  await expect(rows).not.toHaveCount(0);
  expect(await readsOfFolders(vault)).toBe(1);
  const servers = row('Servers');
  await servers.locator('[data-twist]').click();
  await expect(servers).toHaveAttribute('aria-expanded', 'true');
  await expect(page.locator('[role=treeitem][aria-level="2"]')).not.toHaveCount(0);
  expect(await readsOfFolders(vault)).toBe(2);

  await servers.click();
  await expect(selected).toHaveAccessibleName(named('Servers'));
  await expect(page.getByRole('heading', { level: 2, name: 'Servers', exact: true })).toBeVisible();
  await expect(sessionPage(page).secrets).toContainText('No secrets in this folder that you may see.');
  await deep.click();
  await expect(deep).toHaveAttribute('aria-pressed', 'true');
  await expect(listOf('Servers').getByRole('option').nth(2)).toBeVisible();
  const asked = (await vault.requests()).filter(({ path }) => path === '/api/v1/secrets');
  expect(asked).toHaveLength(3);
});

test('the tree is gone through by keys alone: arrows, ends, letters, and Enter chooses', async ({
  page,
  start,
}) => {
  const vault = await start(['--world', 'large']);
  const { rows, selected, tree } = await signedIn(page, vault);
  await expect(rows).not.toHaveCount(0);
  await rows.first().focus();
  const now = tree.locator('[role=treeitem]:focus');
  await page.keyboard.press('End');
  await expect(now).toHaveAttribute('aria-posinset', (await now.getAttribute('aria-setsize')) ?? '');
  await page.keyboard.press('Home');
  await expect(now).toHaveAttribute('aria-posinset', '1');
  await descend(page, 2);
  await expect(now).toHaveAttribute('aria-level', '3');
  await page.keyboard.press('ArrowLeft');
  await expect(now).toHaveAttribute('aria-level', '2');
  await page.keyboard.press('ArrowLeft');
  await expect(now).toHaveAttribute('aria-expanded', 'false');

  const names = await rows.evaluateAll((items) => items.map((item) => item.getAttribute('aria-label') ?? ''));
  const wanted = folderIn(names.findLast((name) => name !== '') ?? '');
  await page.keyboard.press('Home');
  await page.keyboard.type(wanted);
  await expect(now).toHaveAccessibleName(named(wanted));
  await page.keyboard.press('Enter');
  await expect(selected).toHaveAccessibleName(named(wanted));
  await expect(page.getByRole('heading', { level: 2, name: wanted, exact: true })).toBeVisible();
});

test('odd and deep folders are shown as they are called, cut where there is no room, and whole in a tooltip', async ({
  page,
  start,
}) => {
  const vault = await start(['--world', 'edge']);
  const { row, tree, rows } = await signedIn(page, vault);
  await row('Odd & "folders" <b>').focus();
  await page.keyboard.press('ArrowRight');
  const long = row('a'.repeat(255));
  await expect(long).toBeVisible();
  for (const name of ['עברית', '📁', '%2F', "o'clock", '..', 'CON']) await expect(row(name)).toBeVisible();
  await long.hover();
  await expect(page.locator('[aria-hidden=true]', { hasText: 'a'.repeat(255) })).toBeVisible();
  await page.keyboard.press('Escape');

  await row('Odd & "folders" <b>').focus();
  await page.keyboard.type('level 1');
  const now = tree.locator('[role=treeitem]:focus');
  await expect(now).toHaveAccessibleName(named('level 1'));
  for (let level = 2; level <= 29; level += 1) {
    await page.keyboard.press('ArrowRight');
    await expect(row(`level ${level}`)).toBeVisible();
    await page.keyboard.press('ArrowRight');
    await expect(now).toHaveAccessibleName(named(`level ${level}`));
  }
  await expect(now).toBeInViewport();
  expect(await rows.count()).toBeGreaterThan(20);
});

test('folders that cannot be read say why in their place, leave the others alone, and are read when one tries again', async ({
  page,
  start,
}) => {
  const vault = await start();
  const refused = {
    do: 'answer',
    status: 403,
    body: { errorCode: 'API_AccessDenied', message: 'Access Denied' },
  };
  await vault.control('mischief', { match: FOLDERS, ...refused });
  const { row, rows, again, tree } = await signedIn(page, vault);
  await again.click();
  await expect(again).toBeHidden();
  await expect(rows).not.toHaveCount(0);

  await vault.control('mischief', { match: FOLDERS, ...refused });
  await row('Servers').focus();
  await page.keyboard.press('ArrowRight');
  const note = row(/^Try again: You may not do this\./u);
  await expect(note).toBeVisible();
  await expect(messagesPage(page).said).toContainText('You may not do this.');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(note).toBeHidden();
  await expect(page.locator('[role=treeitem][aria-level="2"]')).not.toHaveCount(0);
  // The row that had the focus is gone: the focus is still in the tree.
  await expect(tree.locator('[role=treeitem]:focus')).toHaveCount(1);
});

test('a refresh keeps what is open, what is chosen and where one is', async ({ page, start }) => {
  const vault = await start();
  const { row, rows, refresh, selected } = await signedIn(page, vault);
  await row('Servers').focus();
  await page.keyboard.press('ArrowRight');
  await expect(page.locator('[role=treeitem][aria-level="2"]')).not.toHaveCount(0);
  await page.keyboard.press('Enter');
  await expect(selected).toHaveAccessibleName(named('Servers'));
  const before = await rows.evaluateAll((items) => items.map((item) => item.getAttribute('aria-label')));
  const reads = await readsOfFolders(vault);
  await refresh.click();
  await expect.poll(() => readsOfFolders(vault)).toBe(reads + 2);
  expect(await rows.evaluateAll((items) => items.map((item) => item.getAttribute('aria-label')))).toEqual(
    before,
  );
  await expect(selected).toHaveAccessibleName(named('Servers'));
  await sessionPage(page).activity.click();
  await page.getByRole('button', { name: 'Back to the session', exact: true }).click();
  await expect(selected).toHaveAccessibleName(named('Servers'));
});

test('F5 reads the folders anew with the list, those that are open too, and writes nothing', async ({
  page,
  start,
}) => {
  const vault = await start();
  const { row, selected } = await signedIn(page, vault);
  await row('Servers').focus();
  await page.keyboard.press('ArrowRight');
  await expect(page.locator('[role=treeitem][aria-level="2"]')).not.toHaveCount(0);
  const { length } = await vault.requests();
  await page.keyboard.press('F5');
  const since = async () =>
    (await vault.requests()).slice(length).map(({ method, path }) => `${method} ${path}`);
  await expect
    .poll(async () => (await since()).toSorted())
    .toEqual(['GET /api/v1/folders', 'GET /api/v1/folders', 'GET /api/v1/secrets']);
  await expect(row('Servers')).toBeFocused();
  await expect(row('Servers')).toHaveAttribute('aria-expanded', 'true');
  await expect(selected).toHaveCount(0);
});

interface Listed {
  readonly records: readonly { readonly folderPath?: string }[];
}

test('a folder says how many secrets are in it once a list has told it anyway, and nothing before', async ({
  page,
  start,
}, info) => {
  const vault = await start();
  const { row } = await signedIn(page, vault);
  const asked = await fetch(`${vault.url}/api/v1/secrets?take=500&filter.includeRestricted=true`, {
    headers: { authorization: `Bearer ${await vault.token('admin')}` },
  });
  const { records } = (await asked.json()) as Listed;
  for (const name of ['Network', 'Finance', 'Servers']) {
    const count = records.filter(({ folderPath }) => folderPath === `\\${name}`).length;
    const words = count === 1 ? '1 secret' : `${count} secrets`;
    await expect(row(name)).toHaveAccessibleName(`${name}, ${words}`);
  }
  expect(await readsOfFolders(vault)).toBe(1);
  await page.screenshot({ path: info.outputPath('counts.png') });
});

test('of a hundred thousand secrets no folder says a number that nobody knows, but one whose list has come', async ({
  page,
  start,
}) => {
  const vault = await start(['--world', 'large']);
  const { rows, selected } = await signedIn(page, vault);
  await expect(rows).not.toHaveCount(0);
  const counted = () =>
    rows.evaluateAll((items) => items.filter((item) => /, \d+ secrets?$/u.test(item.ariaLabel ?? '')).length);
  expect(await counted()).toBe(0);
  await expect(rows.first()).toHaveAccessibleName(/, secrets not counted$/u);
  await rows.first().click();
  await expect(selected).toHaveAccessibleName(/, \d+ secrets?$/u);
  expect(await counted()).toBe(1);
  expect(await readsOfFolders(vault)).toBe(1);
});
