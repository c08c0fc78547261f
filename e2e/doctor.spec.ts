import { expect, type Page } from '@playwright/test';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Keyturn } from './hosts/keyturn';
import { addressOfNobody } from './hosts/nobody';
import { asUser, test } from './hosts/vault-beside';
import { doctorPage } from './pages/doctor.page';
import { signInPage } from './pages/sign-in.page';
import { chooseInMenu } from './pages/window';

/** The state of each check, in their order, once the doctor is through. */
const through = async (page: Page): Promise<readonly string[]> => {
  const doctor = doctorPage(page);
  await expect(doctor.again).not.toHaveAttribute('aria-disabled', 'true', { timeout: 20_000 });
  const lines = await doctor.items.locator('summary').allTextContents();
  return lines.map((line) => line.trim());
};

const callFor = async (keyturn: Keyturn, server: string): Promise<void> => {
  await signInPage(keyturn.page).serverUrl.fill(server);
  await chooseInMenu(keyturn, 'Help', 'Run sign-in doctor');
  await expect(doctorPage(keyturn.page).dialog).toBeVisible();
};

const clipboardOf = ({ app }: Keyturn): Promise<string> =>
  app.evaluate(({ clipboard }) => clipboard.readText());

const HEALTHY = [
  '1. address: passed',
  '2. name lookup: passed',
  '3. proxy: passed',
  '4. connection: passed',
  '5. certificate chain: not checked',
  '6. clock difference: passed',
  '7. Secret Server found: passed',
  '8. REST services on: passed',
  '9. sign-in service: passed',
  '10. Windows-auth folder: passed',
  '11. one-time code: not checked',
  '12. IP allowed: not checked',
];

test('after a sign-in that was refused the doctor finds nothing wrong with the server, and sends no password', async ({
  keyturn,
  page,
  start,
}) => {
  const vault = await start();
  const at = signInPage(page);
  const doctor = doctorPage(page);
  await expect(doctor.open).toHaveCount(0);
  await at.signInWith({ ...asUser(vault), password: 'Wr0ng-passw0rd' });
  await expect(at.told('The server refused this sign-in')).toBeVisible();
  const asked = (await vault.requests()).length;

  await doctor.open.click();
  expect(await through(page)).toEqual(HEALTHY);
  await expect(doctor.status).toContainText('Nothing was found that would keep you from signing in.');
  const sent = JSON.stringify((await vault.requests()).slice(asked));
  expect(sent).toContain('/oauth2/token');
  for (const secret of ['Wr0ng-passw0rd', 'admin']) expect(sent).not.toContain(secret);

  await doctor.copy.click();
  await expect(doctor.status).toContainText('Report copied');
  const report = await clipboardOf(keyturn);
  for (const line of HEALTHY) expect(report).toContain(line);
  for (const secret of ['Wr0ng-passw0rd', 'admin']) expect(report).not.toContain(secret);
  await doctor.close.click();
  await expect(doctor.dialog).toHaveCount(0);
  await expect(doctor.open).toBeFocused();
});

test('web services that are off are found, with one sentence and one step', async ({
  keyturn,
  page,
  start,
}) => {
  const vault = await start();
  await vault.control('mode', { webServices: false });
  await callFor(keyturn, vault.url);
  const lines = await through(page);
  expect(lines.slice(6, 9)).toEqual([
    '7. Secret Server found: passed',
    '8. REST services on: problem',
    '9. sign-in service: problem',
  ]);
  const first = doctorPage(page).item('8. REST services on');
  await expect(first).toContainText('The web services of Secret Server are turned off.');
  await expect(first).toContainText('Ask an administrator to turn them on under Configuration.');
  await expect(doctorPage(page).status).toContainText('The first problem: REST services on.');
  await expect(
    doctorPage(page).item('9. sign-in service').getByText('turned off', { exact: false }),
  ).toBeHidden();
});

test('nobody at the port is found at the connection, and nothing after it is guessed at', async ({
  keyturn,
  page,
}) => {
  await callFor(keyturn, await addressOfNobody());
  const lines = await through(page);
  expect(lines.slice(3)).toEqual([
    '4. connection: problem',
    '5. certificate chain: not checked',
    '6. clock difference: not checked',
    '7. Secret Server found: not checked',
    '8. REST services on: not checked',
    '9. sign-in service: not checked',
    '10. Windows-auth folder: not checked',
    '11. one-time code: not checked',
    '12. IP allowed: not checked',
  ]);
  await expect(doctorPage(page).item('4. connection')).toContainText('nothing answers at this port');
});

test('a name that nobody knows is found at the name lookup', async ({ keyturn, page }) => {
  await callFor(keyturn, 'https://no-such-name.invalid/SecretServer');
  expect((await through(page)).slice(0, 3)).toEqual([
    '1. address: passed',
    '2. name lookup: problem',
    '3. proxy: not checked',
  ]);
  await expect(doctorPage(page).item('2. name lookup')).toContainText('Is the VPN on?');
});

test('an address that cannot be used is found first of all, and so is none', async ({ keyturn, page }) => {
  await callFor(keyturn, 'http://vault.corp.example');
  expect((await through(page))[0]).toBe('1. address: problem');
  await expect(doctorPage(page).item('1. address')).toContainText('Keyturn signs in over https only');
  await page.keyboard.press('Escape');
  await callFor(keyturn, '');
  await through(page);
  await expect(doctorPage(page).item('1. address')).toContainText('There is no address.');
});

test('a web server that is none, a forgotten folder and a page of maintenance are told apart', async ({
  keyturn,
  page,
  start,
}) => {
  const doctor = doctorPage(page);
  const server = createServer((_, response) => response.setHeader('date', '').end('<html>Hello</html>'));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  await callFor(keyturn, `http://127.0.0.1:${(server.address() as AddressInfo).port}`);
  expect((await through(page)).slice(5, 8)).toEqual([
    '6. clock difference: not checked',
    '7. Secret Server found: problem',
    '8. REST services on: not checked',
  ]);
  await expect(doctor.item('7. Secret Server found')).toContainText('it is no Secret Server');
  await doctor.close.click();
  server.close();

  const vault = await start();
  await callFor(keyturn, new URL(vault.url).origin);
  await through(page);
  await expect(doctor.item('7. Secret Server found')).toContainText(`Secret Server at ${vault.url}`);
  await doctor.close.click();

  await vault.spoil({ match: { path: '/oauth2/token' }, do: 'html', status: 503 });
  await callFor(keyturn, vault.url);
  expect((await through(page))[8]).toBe('9. sign-in service: problem');
});

test('a tenant of the platform is looked at as one', async ({ keyturn, page, start }) => {
  const vault = await start();
  await callFor(keyturn, `${vault.url}/platform`);
  expect((await through(page)).slice(6, 10)).toEqual([
    '7. Secret Server found: passed',
    '8. REST services on: not checked',
    '9. sign-in service: passed',
    '10. Windows-auth folder: not checked',
  ]);
});

test('a server that is silent keeps nobody waiting: closing ends it, and it runs again from the start', async ({
  keyturn,
  page,
  start,
}) => {
  const vault = await start();
  const doctor = doctorPage(page);
  await vault.control('mischief', { match: { path: '/api/v1/users/current' }, do: 'delay', ms: 600_000 });
  await callFor(keyturn, vault.url);
  await expect(doctor.item('8. REST services on: running')).toBeVisible();
  await expect(doctor.copy).toHaveAttribute('aria-disabled', 'true');
  await page.keyboard.press('Escape');
  await expect(doctor.dialog).toHaveCount(0);

  await chooseInMenu(keyturn, 'Help', 'Run sign-in doctor');
  expect(await through(page)).toEqual(HEALTHY);
  await vault.control('mode', { webServices: false });
  await doctor.again.click();
  await expect(doctor.item('8. REST services on: problem')).toBeVisible();
});
