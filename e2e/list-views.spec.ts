import { expect, type Page } from '@playwright/test';
import { asUser, test } from './hosts/vault-beside';
import { accessPage } from './pages/access.page';
import { listPage } from './pages/list.page';
import { reachOption } from './pages/reach-option';
import { secretPage } from './pages/secret.page';
import { signInPage } from './pages/sign-in.page';
import { setWindow } from './pages/window';

const labels = (page: Page) =>
  listPage(page).options.evaluateAll((options) => options.map((option) => option.getAttribute('aria-label')));

const choose = async (page: Page, choice: string) => {
  await listPage(page).filterAndSort.click();
  await page.getByRole('menuitemradio', { name: choice, exact: true }).click();
  await expect(page.getByRole('menu')).toHaveCount(0);
};

test('what needs attention says of each secret why, and a secret without a reason is not there', async ({
  page,
  start,
}) => {
  const vault = await start();
  const { view, listed } = listPage(page);
  await signInPage(page).signInWith(asUser(vault));
  await view('Needs attention').click();
  await expect(listed('Needs attention')).toBeVisible();
  const said = await labels(page);
  expect(said.length).toBeGreaterThan(2);
  for (const label of said) {
    expect(label).toMatch(
      /, (?:Heartbeat failed|Host not reached|Account locked out|Out of sync|Expire.+)$/u,
    );
  }
});

test('my checkouts are those of whoever is signed in, and say so; those of others say by whom', async ({
  page,
  start,
}) => {
  const vault = await start();
  const { view, region, refresh, option } = listPage(page);
  const access = accessPage(page);
  const take = async (user: string, id: number) => {
    const headers = { authorization: `Bearer ${await vault.token(user)}` };
    const { status } = await fetch(`${vault.url}/api/v1/secrets/${id}/check-out`, {
      method: 'POST',
      headers,
    });
    expect(status).toBe(200);
  };
  await signInPage(page).signInWith(asUser(vault));
  await view('My checkouts').click();
  await expect(region).toContainText('You hold no checkouts.');
  const found = (await (
    await fetch(`${vault.url}/api/v1/secrets?take=500&filter.includeRestricted=true`, {
      headers: { authorization: `Bearer ${await vault.token('admin')}` },
    })
  ).json()) as {
    records: {
      id: number;
      name: string;
      checkOutEnabled: boolean;
      checkedOut: boolean;
      isRestricted: boolean;
    }[];
  };
  const [mine, theirs] = found.records.filter(
    ({ checkOutEnabled, checkedOut, isRestricted }) => checkOutEnabled && !checkedOut && !isRestricted,
  );
  if (!mine || !theirs) throw new Error('the vault has too little to take out');
  await take('admin', mine.id);
  await take('operator', theirs.id);
  await refresh.click();
  await expect(access.mine.getByRole('listitem')).toHaveCount(1);
  await expect(access.mine).toContainText(mine.name);
  await view('All secrets').click();
  await choose(page, 'Checked out');
  await expect(option(theirs.name)).toHaveAttribute('aria-label', /, Checked out by operator$/u);
});

test('what was opened here is the first of what was used lately, the newest of it before all', async ({
  page,
  start,
}) => {
  const vault = await start();
  const { view, listed, list, row, refresh } = listPage(page);
  await signInPage(page).signInWith(asUser(vault));
  await expect(list).toBeVisible();
  const opened: string[] = [];
  for (const number of [4, 2]) {
    await row(number).click();
    await expect(secretPage(page).heading).toBeVisible();
    opened.unshift((await row(number).getAttribute('aria-label')) ?? '');
  }
  await view('Recent').click();
  await expect(listed('Recent')).toBeVisible();
  expect((await labels(page)).slice(0, 2)).toEqual(opened);
  await refresh.click();
  await expect(listed('Recent')).toBeVisible();
  expect((await labels(page)).slice(0, 2)).toEqual(opened);
});

test('a list is put in another order, and back, by what is chosen in its menu', async ({
  keyturn,
  page,
  start,
}) => {
  const vault = await start(['--world', 'edge']);
  const { list, row, region } = listPage(page);
  await setWindow(keyturn, { width: 1920, height: 1080 });
  await signInPage(page).signInWith(asUser(vault));
  await expect(list).toBeVisible();
  const length = await row(1).getAttribute('aria-setsize');
  const first = await row(1).getAttribute('aria-label');
  await choose(page, 'Last to first');
  await expect(row(1)).not.toHaveAttribute('aria-label', first ?? '');
  await list.focus();
  await page.keyboard.press('End');
  await expect(row(Number(length))).toHaveAttribute('aria-label', first ?? '');
  await choose(page, 'Template');
  await expect(region).toContainText('By template');
  await choose(page, 'Name');
  await choose(page, 'First to last');
  await expect(row(1)).toHaveAttribute('aria-label', first ?? '');
  await expect(row(1)).toBeVisible();
});

test('names of any kind stand in one row each, and can be reached', async ({ keyturn, page, start }) => {
  const vault = await start(['--world', 'edge']);
  const { list, row } = listPage(page);
  await setWindow(keyturn, { width: 960, height: 640 });
  await signInPage(page).signInWith(asUser(vault));
  await expect(row(1)).toBeVisible();
  const length = Number(await row(1).getAttribute('aria-setsize'));
  await list.focus();
  for (let number = 1; number <= length; number += 1) {
    await expect(row(number)).toHaveAttribute('aria-label', /./u);
    // Rows are put elsewhere while the list scrolls: one that was found may be gone when it is measured.
    await expect.poll(async () => (await row(number).boundingBox())?.height).toBe(46);
    await page.keyboard.press('ArrowDown');
  }
  await reachOption(list, (await row(length).getAttribute('aria-label')) ?? '');
});
