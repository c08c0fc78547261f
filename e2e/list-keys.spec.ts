import { expect, type Page } from '@playwright/test';
import { asUser, test } from './hosts/vault-beside';
import { listPage } from './pages/list.page';
import { signInPage } from './pages/sign-in.page';
import { setWindow } from './pages/window';

const nameAt = (page: Page) => listPage(page).selected.first().getAttribute('aria-label');

test('the list is gone through, opened, and taken from by keys alone', async ({ page, start }) => {
  const vault = await start();
  const { list, options, row, selected, opened, region } = listPage(page);
  await signInPage(page).signInWith(asUser(vault));
  await expect(list).toBeVisible();
  const length = Number(await options.first().getAttribute('aria-setsize'));
  await list.focus();
  await page.keyboard.press('End');
  await expect(row(length)).toHaveAttribute('aria-selected', 'true');
  await expect(row(length)).toBeInViewport();
  const last = (await row(length).getAttribute('aria-label')) ?? '';
  await page.keyboard.press('Home');
  await expect(row(1)).toHaveAttribute('aria-selected', 'true');
  await page.keyboard.press('PageDown');
  await expect(row(1)).toHaveAttribute('aria-selected', 'false');

  await page.keyboard.type(last.slice(0, 4));
  expect((await nameAt(page))?.toLowerCase().startsWith(last.slice(0, 4).toLowerCase())).toBe(true);
  await page.keyboard.press('Enter');
  await expect(opened).toBeFocused();
  expect(((await nameAt(page)) ?? '').startsWith((await opened.textContent()) ?? '-')).toBe(true);

  await page.keyboard.press('Escape');
  await expect(list).toBeFocused();
  await page.keyboard.press('Home');
  await page.keyboard.press('Shift+ArrowDown');
  await page.keyboard.press('Control+ArrowDown');
  await page.keyboard.press('Control+ArrowDown');
  await page.keyboard.press('Control+Space');
  await expect(selected).toHaveCount(3);
  await expect(region).toContainText('3 selected');
  await page.keyboard.press('Control+a');
  await expect(region).toContainText(`${length} selected`);
  await page.keyboard.press('Escape');
  await expect(selected).toHaveCount(0);
});

test('by pointer one is opened, many are taken with Ctrl and Shift, and all are let go of by a button', async ({
  page,
  start,
}) => {
  const vault = await start();
  const { row, selected, opened, region, clear } = listPage(page);
  await signInPage(page).signInWith(asUser(vault));
  await row(2).click();
  await expect(selected).toHaveCount(1);
  await expect(opened).toBeVisible();
  const name = (await opened.textContent()) ?? '';
  await row(5).click({ modifiers: ['Shift'] });
  await row(3).click({ modifiers: ['Control'] });
  await expect(selected).toHaveCount(3);
  await expect(region).toContainText('3 selected');
  await expect(opened).toHaveText(name);
  await clear.click();
  await expect(selected).toHaveCount(0);
});

test('what is selected and where one was outlasts other lists, a secret that is opened, and a look anew', async ({
  keyturn,
  page,
  start,
}) => {
  const vault = await start();
  const { list, row, selected, view, listed, refresh, region, scrollTo, top } = listPage(page);
  await setWindow(keyturn, { width: 960, height: 640 });
  await signInPage(page).signInWith(asUser(vault));
  await expect(list).toBeVisible();
  await scrollTo(6);
  await row(9).click();
  const name = await row(9).getAttribute('aria-label');
  const expectSame = async () => {
    await expect(region).toHaveAttribute('aria-busy', 'false');
    await expect.poll(top).toBe(6);
    await expect(selected).toHaveAttribute('aria-label', name ?? '');
  };
  await expectSame();
  await view('Inactive').click();
  await expect(listed('Inactive')).toBeVisible();
  await expect(selected).toHaveCount(0);
  await view('All secrets').click();
  await expect(listed('All secrets')).toBeVisible();
  await expectSame();
  const reads = async () => (await vault.requests()).filter(({ path }) => path === '/api/v1/secrets').length;
  for (const look of [
    () => refresh.click(),
    () => page.keyboard.press('F5'),
    () => page.keyboard.press('Control+r'),
  ]) {
    const before = await reads();
    await look();
    await expect.poll(reads).toBe(before + 1);
    await expectSame();
  }
  await page.getByRole('link', { name: 'Activity', exact: true }).click();
  await view('All secrets').click();
  await expectSame();
});
