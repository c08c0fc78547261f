import { expect, type Page } from '@playwright/test';
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { MOST_CALLS } from '../shared/call-list';
import { addressOfNobody } from './hosts/nobody';
import { asUser, test } from './hosts/vault-beside';
import { activityPage } from './pages/activity.page';
import type { BridgedWindow } from './pages/bridge';
import { sessionPage } from './pages/session.page';
import { signInPage } from './pages/sign-in.page';
import { chooseInMenu } from './pages/window';

const run = promisify(execFile);

/**
 * Those that the address was looked at with are as many as there was time for while it was typed. The folders come at the
 * same time as the list, the one before the other or the other way round.
 */
const withoutLooks = (texts: readonly string[]) =>
  texts.filter((text) => !text.includes('Look at') && !text.includes('List folders'));

const openActivity = async (page: Page) => {
  await signInPage(page).activity.click();
  await expect(activityPage(page).heading).toBeFocused();
};

test('whoever has signed in, extended and signed out finds each request that the server got, and why it was made', async ({
  page,
  start,
}) => {
  const vault = await start();
  const at = signInPage(page);
  const session = sessionPage(page);
  await at.signInWith(asUser(vault));
  await expect(session.list).toBeVisible();
  await session.extend.click();
  await expect(session.group).toContainText('2 of 3 refreshes left');
  await session.signOut.click();
  await expect(at.password).toBeFocused();
  await openActivity(page);
  const calls = activityPage(page);
  await expect(calls.row('Sign out')).toBeVisible();
  const texts = await calls.texts();
  const plain = withoutLooks(texts).map((text) => text.replace(/\?\S*/u, ''));
  expect(plain).toEqual([
    'POST /api/v1/oauth-expiration 200 Sign out',
    'POST /oauth2/token 200 Extend',
    'GET /api/v1/secrets 200 List secrets',
    'GET /api/v1/users/current 200 Sign in',
    'POST /oauth2/token 200 Sign in',
  ]);
  const received = (await vault.requests()).map(({ method, path }) => `${method} ${path}`);
  const listed = texts.map((text) => text.replace(/\?\S*/u, '').split(' ').slice(0, 2).join(' '));
  expect(listed.toSorted()).toEqual(received.toSorted());
});

test('a failure leads to the call that it came from, and calls that nobody answered or that were called off are there too', async ({
  page,
  start,
}) => {
  const vault = await start();
  const at = signInPage(page);
  const calls = activityPage(page);
  await at.signInWith({ ...asUser(vault), password: 'wrong' });
  await at.showCalls.click();
  await expect(calls.row('/oauth2/token')).toContainText('400');
  await page.getByRole('button', { name: 'Back to sign-in' }).click();

  await vault.control('mischief', { match: { path: '/oauth2/token' }, do: 'delay', ms: 600_000 });
  await at.password.fill('some-password');
  await at.signIn.click();
  await expect.poll(() => vault.grants()).toBe(2);
  await page.getByRole('button', { name: 'Cancel', exact: true }).click();
  await at.signInWith({ server: await addressOfNobody(), userName: 'u', password: 'some-password' });
  await at.showCalls.click();
  await expect(calls.row('/oauth2/token')).toContainText('Not reached');
  expect(withoutLooks(await calls.texts())).toEqual([
    'POST /oauth2/token Not reached Sign in',
    'POST /oauth2/token Cancelled Sign in',
    'POST /oauth2/token 400 Sign in',
  ]);
  await calls.row('Not reached').click();
  await expect(calls.details).toContainText('ERR_CONNECTION_REFUSED');
});

test('a read that a busy server is asked for again is there twice, the second time as a repeat', async ({
  page,
  start,
}) => {
  const vault = await start();
  const match = { path: '/api/v1/users/current' };
  await vault.control('mischief', { match, do: 'answer', status: 503, body: '{}', headers: {} });
  await signInPage(page).signInWith(asUser(vault));
  await expect(sessionPage(page).list).toBeVisible();
  await sessionPage(page).signOut.click();
  await openActivity(page);
  expect(withoutLooks(await activityPage(page).texts()).slice(2, 4)).toEqual([
    'GET /api/v1/users/current 200, repeat Sign in',
    'GET /api/v1/users/current 503 Sign in',
  ]);
});

test('what is copied holds no secret, and the copy for curl works for whoever has a token', async ({
  keyturn,
  page,
  start,
}) => {
  const vault = await start();
  const user = asUser(vault);
  await signInPage(page).signInWith({ ...user, code: '415926' });
  await expect(sessionPage(page).heading).toBeVisible();
  const token = (await vault.sessions()).at(-1)?.accessToken ?? '';
  await chooseInMenu(keyturn, 'View', 'Activity');
  const calls = activityPage(page);
  const copies: string[] = [];
  for (const path of ['/oauth2/token', '/api/v1/users/current']) {
    await calls.row(path).click();
    for (const form of ['Copy as PowerShell', 'Copy as curl', 'Copy row'] as const) {
      copies.push(await calls.copy(form, keyturn));
    }
  }
  const [, , , powershell, curl = '', row] = copies;
  expect(powershell).toBe(
    `Invoke-TssRestApi -Method GET -Uri '${vault.url}/api/v1/users/current' -PersonalAccessToken $session.AccessToken`,
  );
  expect(row).toMatch(/\tGET\t.*\/api\/v1\/users\/current\tHTTP 200\t\d+ ms\tsign-in/u);
  const secrets = [user.password, '415926', token];
  const html = await page.evaluate(() => document.documentElement.outerHTML);
  for (const secret of secrets) expect(`${copies.join('\n')}\n${html}`).not.toContain(secret);
  expect(token.length).toBeGreaterThan(20);

  const ran = await run('bash', ['-c', `set -u; ${curl}`], { env: { ...process.env, TOKEN: token } });
  expect(JSON.parse(ran.stdout)).toMatchObject({ userName: 'admin' });
});

/** The page asks for the same address so often; each question is a call. */
const look = (page: Page, server: string, times: number) =>
  page.evaluate(
    async ([address, count]) => {
      const { finder } = (window as unknown as BridgedWindow).keyturn;
      for (let each = 0; each < count; each += 1) await finder.look({ server: address });
    },
    [server, times] as const,
  );

type WatchedWindow = Window & { longest?: number };

const watchTasks = (page: Page) =>
  page.evaluate(() => {
    const watched = window as WatchedWindow;
    watched.longest = 0;
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries())
        watched.longest = Math.max(watched.longest ?? 0, duration);
    }).observe({ type: 'longtask' });
  });
const longestTask = (page: Page) => page.evaluate(() => (window as WatchedWindow).longest ?? Infinity);

test('of many calls the newest 2,000 are kept, and more of them coming in hold nothing up in the page', async ({
  page,
  start,
}) => {
  test.setTimeout(120_000);
  const vault = await start();
  const calls = activityPage(page);
  await look(page, vault.url, MOST_CALLS + 100);
  await openActivity(page);
  await expect(calls.table).toHaveAttribute('aria-rowcount', String(MOST_CALLS + 1));
  expect(await calls.rows.count()).toBeLessThan(150);
  await calls.rows.first().click();
  const chosen = await calls.details.textContent();

  const rounds: number[] = [];
  for (let round = 1; round <= 3; round += 1) {
    await watchTasks(page);
    await look(page, vault.url, 200);
    const newest = page.getByRole('row', { selected: true });
    await expect(newest).toHaveAttribute('aria-rowindex', String(200 * round + 2));
    rounds.push(await longestTask(page));
  }
  // What else the computer does shows in one round or another; what the page does, in each.
  expect(Math.min(...rounds)).toBeLessThanOrEqual(50);
  expect(await calls.details.textContent()).toBe(chosen);
  await expect(calls.table).toHaveAttribute('aria-rowcount', String(MOST_CALLS + 1));
  await calls.clear.click();
  await expect(calls.empty).toBeVisible();
});

test('a row that is far down is reached by keys alone, and stays in sight while calls come in', async ({
  page,
  start,
}) => {
  const vault = await start();
  const calls = activityPage(page);
  await look(page, vault.url, 120);
  await openActivity(page);
  await calls.rows.first().focus();
  await page.keyboard.press('End');
  const last = page.getByRole('row', { selected: true });
  await expect(last).toHaveAttribute('aria-rowindex', '121');
  await expect(last).toBeFocused();
  await expect(last).toBeInViewport();
  await look(page, vault.url, 20);
  await expect(last).toHaveAttribute('aria-rowindex', '141');
  await expect(last).toBeFocused();
  await expect(last).toBeInViewport();
  await page.keyboard.press('Home');
  await expect(page.getByRole('row', { selected: true })).toHaveAttribute('aria-rowindex', '2');
  await expect(page.getByRole('row', { selected: true })).toBeInViewport();
});
