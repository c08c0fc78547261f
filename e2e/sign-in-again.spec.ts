import { expect, type Page } from '@playwright/test';
import type { Vault } from './hosts/vault';
import { asUser, test } from './hosts/vault-beside';
import { violations } from './pages/axe';
import { listPage } from './pages/list.page';
import { secretPage } from './pages/secret.page';
import { sessionPage } from './pages/session.page';
import { signInPage } from './pages/sign-in.page';
import { enterVault } from './pages/vault-visit';

const revoked = async (vault: Vault) => (await vault.sessions()).slice(1).map((each) => each.revoked);

const stillOpen = (page: Page, vault: Vault) =>
  signInPage(page).told(`You are still signed in to ${new URL(vault.url).host} as admin`);

test('another sign-in is tried beside the session, which stays as it was where that is refused', async ({
  page,
  start,
}) => {
  const vault = await start();
  const at = signInPage(page);
  const session = sessionPage(page);
  const secret = secretPage(page);
  await enterVault(page, vault);
  await secret.enter(session.list, /^web01 local administrator/u);
  await expect(secret.heading).toBeVisible();

  await session.choose('Switch sign-in');
  await expect(stillOpen(page, vault)).toBeVisible();
  expect(await violations(page)).toEqual([]);
  await at.signInWith({ ...asUser(vault, 'operator'), password: 'wrong' });
  await expect(at.told('The server refused this sign-in')).toBeVisible();
  await expect(stillOpen(page, vault)).toBeVisible();
  expect(await revoked(vault)).toEqual([false]);
  expect(await violations(page)).toEqual([]);

  await page.getByRole('button', { name: 'Back to the session', exact: true }).click();
  await expect(secret.heading).toContainText('web01 local administrator');
  await session.extend.click();
  await expect(session.group).toContainText('2 of 3 refreshes left');
});

test('another sign-in that works takes the place of the session, and nothing of that is left', async ({
  page,
  start,
}) => {
  const vault = await start();
  const session = sessionPage(page);
  const secret = secretPage(page);
  await enterVault(page, vault);
  await secret.enter(session.list, /^web01 local administrator/u);
  await expect(secret.heading).toBeVisible();
  await session.choose('Switch sign-in');
  await signInPage(page).signInWith(asUser(vault, 'operator'));
  await expect(session.connection).toHaveAccessibleName(/, signed in as operator$/u);
  await expect(session.list).toBeVisible();
  await expect(session.main).toContainText('No secret is open');
  await expect.poll(() => revoked(vault)).toEqual([true, false]);
});

test('whoever signs in again after the end goes on where he was: list, place in it, what is selected and what is open', async ({
  page,
  start,
}) => {
  const vault = await start(['--refresh-tokens', 'off']);
  const at = signInPage(page);
  const session = sessionPage(page);
  const secret = secretPage(page);
  const { view, listed, refresh, row, scrollTo, selected, top } = listPage(page);
  await enterVault(page, vault);
  await view('Needs attention').click();
  await expect(listed('Needs attention')).toBeVisible();
  await view('All secrets').click();
  await secret.enter(session.list, /^web01 local administrator/u);
  await expect(secret.heading).toBeVisible();
  await scrollTo(5);
  await expect.poll(top).toBe(5);
  await row(8).click();
  await row(9).click({ modifiers: ['ControlOrMeta'] });
  await expect(selected).toHaveCount(2);
  const name = await secret.heading.textContent();

  await vault.control('clock', { seconds: 1_300 });
  await refresh.click();
  await expect(session.over).toBeVisible();
  await session.signInAgain.click();
  await expect(at.password).toBeFocused();
  await page.keyboard.type('wrong');
  await page.keyboard.press('Enter');
  await expect(at.told('The server refused this sign-in')).toBeVisible();
  await page.keyboard.type(vault.user('admin').password);
  await page.keyboard.press('Enter');
  await expect(session.heading).toBeVisible();
  await expect(secret.heading).toHaveText(name ?? '');
  await expect(selected).toHaveCount(2);
  await expect.poll(top).toBe(5);
  await expect(row(9)).toHaveAttribute('aria-selected', 'true');
  await expect(session.main).not.toContainText('session');
});
