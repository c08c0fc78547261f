import { expect } from '@playwright/test';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from './hosts/own-keyturn';
import {
  endPractice,
  isListening,
  isRunning,
  overheardToken,
  overhearToken,
  practiceProcesses,
} from './hosts/practice-process';
import { snapshotOf } from './pages/bridge';
import { messagesPage } from './pages/messages.page';
import { practicePage } from './pages/practice.page';
import { sessionPage } from './pages/session.page';
import { settingsPage } from './pages/settings.page';
import { signInPage } from './pages/sign-in.page';

const askToken = (url: string, username: string, password: string): Promise<Response> =>
  fetch(`${url}/oauth2/token`, {
    method: 'POST',
    body: new URLSearchParams({ grant_type: 'password', username, password }),
  });

const signInAt = async (url: string, username: string, password: string): Promise<string> => {
  const { access_token: token } = (await (await askToken(url, username, password)).json()) as Record<
    string,
    unknown
  >;
  if (typeof token !== 'string') throw new Error(`${username} was not let in`);
  return token;
};

test('a newcomer opens the practice vault, and all that is left to do is to press Sign in', async ({
  keyturn,
  page,
}) => {
  expect(await practiceProcesses(keyturn), 'nothing of it runs before it is asked for').toEqual([]);
  const at = signInPage(page);
  const { open, strip, card } = practicePage(page);
  await at.tab('Access token').click();
  const url = await open();
  await expect(at.tab('Credentials')).toHaveAttribute('aria-selected', 'true');
  await expect(at.userName).toHaveValue('admin');
  await expect(at.password).toHaveAttribute('type', 'password');
  await expect(at.remember).not.toBeChecked();
  await expect(at.signIn).toBeFocused();
  await expect(strip).toContainText('Practice vault. Nothing here is real.');
  await expect(card).toContainText(`Open at ${new URL(url).host}`);
  await expect(messagesPage(page).said).toContainText('The practice vault is open.');
  await page.keyboard.press('Enter');
  await expect(sessionPage(page).heading).toBeFocused();
});

test('what is filled in signs in to a vault that answers on this computer', async ({ page }) => {
  const at = signInPage(page);
  const url = await practicePage(page).open();
  expect((await fetch(`${url}/api/v1/healthcheck`)).status).toBe(200);
  const name = await at.userName.inputValue();
  expect((await askToken(url, name, await at.password.inputValue())).status).toBe(200);
  expect((await askToken(url, name, 'another')).status).toBe(400);
});

const statusOf = async (address: string, token: string, method = 'GET'): Promise<number> =>
  (await fetch(address, { method, headers: { authorization: `Bearer ${token}` } })).status;

test('the truth and the mischief of the vault are open to the app alone', async ({ keyturn, page }) => {
  await overhearToken(keyturn);
  const at = signInPage(page);
  const url = await practicePage(page).open();
  const control = await overheardToken(keyturn);
  const signedIn = await signInAt(url, await at.userName.inputValue(), await at.password.inputValue());
  expect(await statusOf(`${url}/practice/world`, control)).toBe(200);
  for (const [method, route] of [
    ['GET', 'world'],
    ['GET', 'requests'],
    ['POST', 'reset'],
    ['POST', 'clock'],
    ['POST', 'mischief'],
    ['DELETE', 'mischief'],
  ] as const) {
    for (const token of ['', 'undefined', signedIn, control.slice(1), `${control}A`]) {
      expect(await statusOf(`${url}/practice/${route}`, token, method), `${method} ${route}`).toBe(401);
    }
    expect((await fetch(`${url}/practice/${route}`, { method })).status, `${method} ${route}`).toBe(401);
  }
});

test('the token of the control routes reaches no page, no argument, no environment and no log', async ({
  keyturn,
  page,
  dataFolder,
}) => {
  test.skip(process.platform !== 'linux', 'asks Linux what a process was started with');
  await overhearToken(keyturn);
  await practicePage(page).open();
  const control = await overheardToken(keyturn);
  expect(control).toMatch(/^[\w-]{32}$/u);
  const [pid = 0] = await practiceProcesses(keyturn);
  const log = readFileSync(join(dataFolder, 'keyturn.log'), 'utf8');
  expect(log).toContain('the practice vault {"state":"open"}');
  const places = {
    log,
    arguments: readFileSync(`/proc/${pid}/cmdline`, 'utf8'),
    environment: readFileSync(`/proc/${pid}/environ`, 'utf8'),
    snapshot: JSON.stringify(await snapshotOf(page)),
    page: await page.evaluate(() => document.documentElement.outerHTML),
  };
  for (const [place, text] of Object.entries(places)) expect(text, place).not.toContain(control);
});

test('a second press, and a third, start no second vault', async ({ keyturn, page }) => {
  const { open, card } = practicePage(page);
  await card.dblclick();
  const url = await open();
  const before = await practiceProcesses(keyturn);
  expect(before).toHaveLength(1);
  await signInPage(page).newSignIn.click();
  expect(await open()).toBe(url);
  expect(await practiceProcesses(keyturn)).toEqual(before);
});

test('leaving ends it: its process is gone, its port is closed, and the form forgets it', async ({
  keyturn,
  page,
}) => {
  const at = signInPage(page);
  const { open, leave, strip } = practicePage(page);
  const url = await open();
  const [pid = 0] = await practiceProcesses(keyturn);
  expect([isRunning(pid), await isListening(url)]).toEqual([true, true]);
  await leave.click();
  await expect(strip).toHaveCount(0);
  for (const field of [at.serverUrl, at.userName, at.password]) await expect(field).toHaveValue('');
  await expect(at.serverUrl).toBeFocused();
  expect([isRunning(pid), await isListening(url)]).toEqual([false, false]);
});

test('it begins afresh each time: whoever was signed in to the one before is a stranger', async ({
  page,
}) => {
  const { open, leave } = practicePage(page);
  const first = await open();
  const token = await signInAt(first, 'admin', await signInPage(page).password.inputValue());
  expect(await statusOf(`${first}/api/v1/users/current`, token)).toBe(200);
  await leave.click();
  await expect(leave).toHaveCount(0);
  const second = await open();
  expect(await statusOf(`${second}/api/v1/users/current`, token)).toBe(401);
});

test('quitting ends it', async ({ keyturn, page }) => {
  const url = await practicePage(page).open();
  const [pid = 0] = await practiceProcesses(keyturn);
  await keyturn.app.close();
  expect([isRunning(pid), await isListening(url)]).toEqual([false, false]);
});

test('it does not outlive an app that is killed', async ({ keyturn, page }) => {
  const url = await practicePage(page).open();
  const [pid = 0] = await practiceProcesses(keyturn);
  expect([isRunning(pid), await isListening(url)]).toEqual([true, true]);
  keyturn.process.kill('SIGKILL');
  await expect.poll(() => [isRunning(pid)]).toEqual([false]);
  expect(await isListening(url)).toBe(false);
});

test('when its process is killed, the screen says so and offers it again', async ({ keyturn, page }) => {
  const at = signInPage(page);
  const { open, strip, again } = practicePage(page);
  const url = await open();
  const [pid = 0] = await practiceProcesses(keyturn);
  await endPractice(keyturn);
  await expect(strip).toContainText('The practice vault has stopped');
  await expect(strip).toContainText('Open it again: it begins afresh, at another address.');
  await expect(messagesPage(page).alerted).toContainText('The practice vault has stopped');
  await expect(at.serverUrl).toHaveValue('');
  expect(await isListening(url)).toBe(false);

  await again.click();
  await expect(at.serverUrl).toHaveValue(/^http:\/\/127\.0\.0\.1:/u);
  await expect(at.signIn).toBeFocused();
  expect(await practiceProcesses(keyturn)).not.toEqual([pid]);
});

test('one that hangs is ended all the same', async ({ keyturn, page }) => {
  test.skip(process.platform === 'win32', 'no process can be halted there');
  const { open, leave, strip } = practicePage(page);
  await open();
  const [pid = 0] = await practiceProcesses(keyturn);
  process.kill(pid, 'SIGSTOP');
  await leave.click();
  await expect(strip).toHaveCount(0);
  await expect.poll(() => isRunning(pid)).toBe(false);
});

test('its end is said when the sign-in is seen again, not over the settings', async ({ keyturn, page }) => {
  const { open, strip } = practicePage(page);
  await open();
  await settingsPage(page).open('General');
  await endPractice(keyturn);
  await expect.poll(() => practiceProcesses(keyturn)).toEqual([]);
  await settingsPage(page).back.click();
  await expect(strip).toContainText('The practice vault has stopped');
  await expect(signInPage(page).serverUrl).toHaveValue('');
});

test('a page loaded anew still says that it is open, and knows nothing of what was filled in', async ({
  page,
}) => {
  const at = signInPage(page);
  const { open, strip, leave } = practicePage(page);
  const url = await open();
  await page.reload();
  await expect(strip).toContainText('Nothing here is real.');
  await expect(at.serverUrl).toHaveValue('');
  expect(await open()).toBe(url);
  await leave.click();
  await expect(strip).toHaveCount(0);
});
