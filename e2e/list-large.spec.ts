import { expect } from '@playwright/test';
import type { Vault } from './hosts/vault';
import { asUser, test } from './hosts/vault-beside';
import { listPage } from './pages/list.page';
import { signInPage } from './pages/sign-in.page';
import { setWindow } from './pages/window';

const ALL = 100_000;
const PAGE = 500;
const LIST = { method: 'GET', path: '/api/v1/secrets' };
const format = new Intl.NumberFormat('en-GB');

/** Where each page began that was asked for. */
const pagesOf = async (vault: Vault): Promise<readonly number[]> =>
  (await vault.requests())
    .filter(({ method, path }) => method === LIST.method && path === LIST.path)
    .map(({ query }) => Number(query['skip']));

test('scrolling a hundred thousand secrets asks for each page once, and keeps a handful of rows', async ({
  page,
  start,
}) => {
  test.setTimeout(180_000);
  const vault = await start(['--world', 'large']);
  const { list, region, walkThrough } = listPage(page);
  await signInPage(page).signInWith(asUser(vault));
  await expect(list.getByRole('option').first()).toHaveAttribute('aria-setsize', String(ALL));
  const { steps, most } = await walkThrough(PAGE - 100);
  expect([steps, most < 80]).toEqual([ALL / (PAGE - 100), true]);
  await expect(region).toContainText(format.format(ALL));
  await expect(region).not.toContainText('of 100,000 read');
  const pages = await pagesOf(vault);
  expect(pages.toSorted((one, other) => one - other)).toEqual(
    Array.from({ length: ALL / PAGE }, (_, at) => at * PAGE),
  );
});

test('by keys alone one gets to the end of them, and back, without what lies between being read', async ({
  keyturn,
  page,
  start,
}) => {
  const vault = await start(['--world', 'large']);
  const { list, row, region, selected } = listPage(page);
  await setWindow(keyturn, { width: 1920, height: 1080 });
  await signInPage(page).signInWith(asUser(vault));
  await expect(list).toBeVisible();
  await list.focus();
  await page.keyboard.press('End');
  await expect(row(ALL)).toBeInViewport();
  await expect(row(ALL)).not.toHaveAttribute('aria-label', 'Not read yet');
  await page.keyboard.press('Shift+Home');
  await expect(row(1)).toBeInViewport();
  await expect(region).toContainText(`${format.format(ALL)} selected`);
  await page.keyboard.press('Escape');
  await expect(selected).toHaveCount(0);
  const pages = await pagesOf(vault);
  expect(pages.length).toBeLessThan(6);
  expect(new Set(pages).size).toBe(pages.length);
});

test('a page that fails says so in its place, and is there once somebody tries again', async ({
  page,
  start,
}) => {
  const vault = await start(['--world', 'large']);
  const { list, row, region, scrollTo, tryAgain } = listPage(page);
  await signInPage(page).signInWith(asUser(vault));
  await expect(row(1)).toBeVisible();
  await vault.spoil({ match: LIST, do: 'answer', status: 500, body: { message: 'Oh.' } });
  await scrollTo(2_100);
  await expect(region).toContainText('Secrets 2,001 to 2,500 could not be read');
  await expect(region).toContainText('HTTP 500: Oh.');
  await expect(row(2_104)).toHaveAttribute('aria-label', 'Not read yet');
  // The page that is seen and the one before it.
  await expect(tryAgain).toHaveCount(2);
  await vault.mend();
  await tryAgain.last().click();
  await expect(row(2_104)).not.toHaveAttribute('aria-label', 'Not read yet');
  await expect(tryAgain).toHaveCount(1);
  await expect(list).toBeVisible();
});

test('pages that nobody waits for any more are called off, and never show in another list', async ({
  page,
  start,
}) => {
  const vault = await start(['--world', 'large']);
  const { row, scrollTo, view, listed, region } = listPage(page);
  await signInPage(page).signInWith(asUser(vault));
  await expect(row(1)).toBeVisible();
  const first = await row(1).getAttribute('aria-label');
  await vault.control('mischief', { match: LIST, do: 'delay', ms: 3_600_000, times: 1 });
  await scrollTo(50_100);
  await expect(row(50_104)).toHaveAttribute('aria-label', 'Not read yet');
  await expect.poll(() => pagesOf(vault)).toContain(50_000);
  await view('Favourites').click();
  await expect(region.getByRole('heading', { name: 'Favourites' })).toBeVisible();
  await expect(region).toHaveAttribute('aria-busy', 'false');
  await vault.control('clock', { seconds: 3_600 });
  await expect(region.getByRole('heading', { name: 'Favourites' })).toBeVisible();
  await expect(listed('All secrets')).toHaveCount(0);
  await view('All secrets').click();
  await scrollTo(0);
  await expect(row(1)).toHaveAttribute('aria-label', first ?? '');
});

test('a list that its server cannot be asked for is looked for further when somebody wants that, each secret once', async ({
  page,
  start,
}) => {
  const vault = await start(['--world', 'large']);
  const { filterAndSort, region, lookFurther } = listPage(page);
  await signInPage(page).signInWith(asUser(vault));
  await filterAndSort.click();
  await page.getByRole('menuitemradio', { name: 'Out of sync', exact: true }).click();
  await expect(region).toContainText('10,000 of 100,000 secrets were looked through.');
  const before = (await pagesOf(vault)).length;
  await lookFurther.focus();
  await page.keyboard.press('Enter');
  await expect(region).toContainText('20,000 of 100,000 secrets were looked through.');
  await expect(lookFurther).toBeFocused();
  expect((await pagesOf(vault)).slice(before)).toEqual(
    Array.from({ length: 20 }, (_, index) => 10_000 + index * 500),
  );
});
