import { expect, type Page } from '@playwright/test';
import type { Keyturn } from './hosts/keyturn';
import { addressOfNobody } from './hosts/nobody';
import { test } from './hosts/shared-keyturn';
import { signInPage } from './pages/sign-in.page';

const SECRETS = { password: 'Unguessable-7Kd', code: '415926', token: 'AgTokenNobodyKnows' } as const;

const fillAll = async (page: Page): Promise<void> => {
  const at = signInPage(page);
  await at.serverUrl.fill(await addressOfNobody());
  await at.tab('Access token').click();
  await at.token.fill(SECRETS.token);
  await at.tab('Credentials').click();
  await at.userName.fill('adm-ops7');
  await at.password.fill(SECRETS.password);
  await at.code.fill(SECRETS.code);
};

test('the password can be looked at, and is covered again when the window loses the focus', async ({
  page,
}) => {
  const at = signInPage(page);
  await at.password.fill(SECRETS.password);
  await at.showPassword.click();
  await expect(at.password).toHaveAttribute('type', 'text');
  await expect(at.hidePassword).toBeVisible();
  // Playwright makes every page believe that it has the focus for good, so the event is sent by hand.
  await page.evaluate(() => window.dispatchEvent(new Event('blur')));
  await expect(at.password).toHaveAttribute('type', 'password');
  await expect(at.showPassword).toBeVisible();
  await expect(at.password).toHaveValue(SECRETS.password);
});

test('a password that was looked at is covered again after another method was chosen', async ({ page }) => {
  const at = signInPage(page);
  await at.password.fill(SECRETS.password);
  await at.showPassword.click();
  await at.tab('Windows').click();
  await at.tab('Credentials').click();
  await expect(at.password).toHaveAttribute('type', 'password');
});

test('password and token stand in no attribute and no text of the page, before and after Sign in', async ({
  page,
}) => {
  await fillAll(page);
  const expectNowhere = async () => {
    const html = await page.evaluate(() => document.documentElement.outerHTML);
    for (const secret of [SECRETS.password, SECRETS.token]) expect(html).not.toContain(secret);
  };
  await expectNowhere();
  await signInPage(page).signIn.click();
  await expect(signInPage(page).form).toContainText('No answer from');
  await expectNowhere();
});

test('a screen reader hears no covered value', async ({ page }) => {
  await fillAll(page);
  const client = await page.context().newCDPSession(page);
  const { nodes } = await client.send('Accessibility.getFullAXTree');
  await client.detach();
  const heard = JSON.stringify(nodes);
  expect(heard).toContain('adm-ops7');
  for (const secret of [SECRETS.password, SECRETS.token]) expect(heard).not.toContain(secret);
});

const places = async ({ app, page }: Keyturn): Promise<string> => {
  const inMain = await app.evaluate(async ({ BrowserWindow, clipboard, session }) => [
    BrowserWindow.getAllWindows().map((each) => each.getTitle()),
    clipboard.readText(),
    await session.defaultSession.cookies.get({}),
  ]);
  const inPage = await page.evaluate(() => [
    document.title,
    location.href,
    history.length,
    history.state as unknown,
    Object.entries(localStorage),
    Object.entries(sessionStorage),
  ]);
  return JSON.stringify([inMain, inPage]);
};

test('secrets reach no title, address, history, storage, cookie or clipboard', async ({ keyturn, page }) => {
  await fillAll(page);
  await signInPage(page).signIn.click();
  await expect(signInPage(page).form).toContainText('No answer from');
  const found = await places(keyturn);
  for (const secret of Object.values(SECRETS)) expect(found).not.toContain(secret);
});

test('a page loaded anew knows nothing of what was typed', async ({ page }) => {
  await fillAll(page);
  await page.reload();
  const at = signInPage(page);
  for (const field of [at.serverUrl, at.userName, at.password, at.code]) await expect(field).toHaveValue('');
});
