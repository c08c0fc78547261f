import { expect } from '@playwright/test';
import { makeCertificate } from '../electron/system/testing/made-certificate';
import { test, through } from './hosts/proxied';
import { asUser } from './hosts/vault-beside';
import { violations } from './pages/axe';
import { listPage } from './pages/list.page';
import { messagesPage } from './pages/messages.page';
import { proxyDialog } from './pages/proxy.page';
import { sessionPage } from './pages/session.page';
import { signInPage } from './pages/sign-in.page';
import { trustPage } from './pages/trust.page';

test('a proxy is signed in to once: a wrong password is asked for again, the right one for no second time', async ({
  start,
  vault,
  between,
}) => {
  const { page } = await start({ flags: through(between) });
  const { dialog, user, password, submit } = proxyDialog(page, between.host);
  await signInPage(page).signInWith(asUser(vault));
  await user.fill('ops');
  await password.fill('wrong');
  await submit.click();
  await expect(dialog).toContainText('It did not accept the last one.');
  expect(await vault.grants()).toBe(0);

  await user.fill('ops');
  await password.fill('right');
  await submit.click();
  await expect(sessionPage(page).heading).toBeVisible();
  const before = between.asked().length;
  await sessionPage(page).signOut.click();
  await expect(signInPage(page).heading).toBeVisible();
  await signInPage(page).signInWith(asUser(vault));
  await expect(sessionPage(page).heading).toBeVisible();
  expect(
    between
      .asked()
      .slice(before)
      .filter((line) => line.endsWith('nobody')),
  ).toEqual([]);
});

test('a proxy that is not signed in to is told by its name, and can be signed in to later', async ({
  start,
  vault,
  between,
}) => {
  const { page } = await start({ flags: through(between) });
  const { dialog, cancel } = proxyDialog(page, between.host);
  await signInPage(page).signInWith(asUser(vault));
  await cancel.click();
  await expect(signInPage(page).told(`The proxy ${between.host} wants a sign-in`)).toBeVisible();
  await page.getByRole('button', { name: 'Enter proxy user', exact: true }).click();
  await expect(dialog).toBeVisible();
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Network settings', exact: true }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Network', exact: true })).toBeVisible();
  expect(await vault.grants()).toBe(0);
});

test('a tunnel is asked for with the proxy user, who is not named to the server behind it', async ({
  start,
  vault,
  serve,
  between,
}) => {
  const front = await serve(makeCertificate({ name: 'vault.example', hosts: ['127.0.0.1'] }));
  const { page } = await start({ flags: through(between) });
  const { user, password, submit } = proxyDialog(page, between.host);
  await signInPage(page).signInWith({ ...asUser(vault), server: front.url });
  await user.fill('ops');
  await password.fill('right');
  await submit.click();
  await trustPage(page).show.click();
  await trustPage(page).accept.click();
  await signInPage(page).signIn.click();
  await expect(sessionPage(page).heading).toBeVisible();
  expect(between.asked()).toContain(`CONNECT ${front.host} ops:right`);
  expect(front.heard().toLowerCase()).not.toContain('proxy-authorization');
});

test('a proxy is found by the script that the system names, and nothing but the vault is asked through it', async ({
  start,
  vault,
  serve,
  between,
}) => {
  const front = await serve(makeCertificate({ name: 'vault.example', hosts: ['vault.example'] }));
  const host = front.host.replace('127.0.0.1', 'vault.example');
  const script = `function FindProxyForURL() { return 'PROXY ${between.host}'; }`;
  const address = `data:application/x-ns-proxy-autoconfig;base64,${Buffer.from(script).toString('base64')}`;
  const { page } = await start({ flags: [`--proxy-pac-url=${address}`] });
  const { user, password, submit } = proxyDialog(page, between.host);
  await signInPage(page).signInWith({ ...asUser(vault), server: `https://${host}/SecretServer` });
  await user.fill('ops');
  await password.fill('right');
  await submit.click();
  await trustPage(page).show.click();
  await trustPage(page).accept.click();
  await signInPage(page).signIn.click();
  await expect(sessionPage(page).heading).toBeVisible();
  expect(between.asked().filter((line) => !line.startsWith(`CONNECT ${host} `))).toEqual([]);
});

test('a proxy that wants another sign-in amid the work is asked about once, and the work goes on where it was', async ({
  start,
  vault,
  between,
}, info) => {
  const { page } = await start({ flags: through(between) });
  const { dialog, user, password, submit, cancel } = proxyDialog(page, between.host);
  const { list, heading } = sessionPage(page);
  const { refresh } = listPage(page);
  await signInPage(page).signInWith(asUser(vault));
  await user.fill('ops');
  await password.fill('right');
  await submit.click();
  await expect(list).toBeVisible();

  between.takeOnly('ops:another');
  await refresh.click();
  await expect(dialog).toContainText('It did not accept the last one.');
  expect(await violations(page)).toEqual([]);
  await page.screenshot({ path: info.outputPath('asked.png') });
  await cancel.click();
  await expect(dialog).toHaveCount(0);
  const notice = messagesPage(page).region;
  await expect(notice).toContainText('The proxy was not signed in to');
  await expect(notice).toContainText(between.host);
  await refresh.click();
  await expect(dialog).toHaveCount(0);

  await notice.getByRole('button', { name: 'Enter proxy user', exact: true }).click();
  await user.fill('ops');
  await password.fill('another');
  const before = between.asked().length;
  await submit.click();
  await expect(dialog).toHaveCount(0);
  await expect(notice).toHaveCount(0);
  await expect(list.getByRole('option').first()).toBeVisible();
  await expect.poll(() => between.asked().slice(before).at(-1)).toMatch(/ops:another$/u);
  await expect(heading).toBeVisible();
  expect(await vault.grants()).toBe(1);
});
