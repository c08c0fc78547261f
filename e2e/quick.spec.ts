import { expect } from '@playwright/test';
import { existsSync } from 'node:fs';
import type { Keyturn } from './hosts/keyturn';
import { openQuick, popupOf } from './hosts/popup';
import { changeSettings } from './pages/bridge';
import { letGo } from './pages/bulk-orders';
import { test } from './hosts/own-vault';
import { quickPage } from './pages/quick.page';
import { rotationPage } from './pages/rotation.page';
import { sessionPage } from './pages/session.page';
import { signInPage } from './pages/sign-in.page';
import { enterVault } from './pages/vault-visit';

test.skip(process.platform !== 'linux', 'the focus of the popup is watched on a display of X');

const expectHidden = (keyturn: Keyturn) =>
  expect.poll(async () => (await popupOf(keyturn))?.isVisible).toBe(false);

const clipboardOf = ({ app }: Keyturn) => app.evaluate(({ clipboard }) => clipboard.readText());

test('signed out, the popup leads to the sign-in, and Escape closes it', async ({
  keyturn,
  page,
  dataFolder,
}) => {
  const popup = await openQuick(keyturn, dataFolder);
  const quick = quickPage(popup);
  await expect(quick.dialog).toContainText('Not signed in');
  await expect(quick.search).toHaveCount(0);
  await expect(quick.signIn).toBeFocused();
  await popup.keyboard.press('Escape');
  await expectHidden(keyturn);

  await openQuick(keyturn, dataFolder);
  await quick.signIn.click();
  await expectHidden(keyturn);
  await expect(signInPage(page).heading).toBeVisible();
});

test('a name is found as it is typed, Enter copies its password through the guard, and the popup goes', async ({
  keyturn,
  page,
  dataFolder,
  vault,
}) => {
  await enterVault(page, vault);

  const popup = await openQuick(keyturn, dataFolder);
  const quick = quickPage(popup);
  await expect(quick.search).toBeFocused();
  await expect.poll(async () => await popupOf(keyturn)).toMatchObject({ isFocused: true, isOnTop: true });
  await quick.find('web01 loc', /^web01 local administrator, /u);
  await expect(quick.dialog).toContainText('Names only, from the list read just now.');
  await quick.search.press('Enter');
  await expect(quick.dialog).toContainText('Password copied, clears in 30 s');
  await expectHidden(keyturn);
  expect(await clipboardOf(keyturn)).not.toBe('');
  // It comes back as if nobody had used it.
  await openQuick(keyturn, dataFolder);
  await expect(quick.search).toHaveValue('');
  await expect(quick.search).toBeFocused();
});

test('Escape while a password is on its way has nothing of it copied; whoever only looks away is told that it was', async ({
  keyturn,
  page,
  dataFolder,
  vault,
}) => {
  // The popup is called for twice, and each time something is waited for.
  test.slow();
  await enterVault(page, vault);
  const copy = async () => {
    await vault.control('mischief', {
      match: { method: 'GET', path: '/api/v1/secrets/*/fields/*' },
      ...{ do: 'delay', ms: 60_000, times: 1 },
    });
    const popup = await openQuick(keyturn, dataFolder);
    await quickPage(popup).find('web01 loc', /^web01 local administrator, /u);
    await popup.keyboard.press('Enter');
    return popup;
  };
  const answered = async () =>
    (await vault.requests()).filter(({ path, status }) => path.includes('/fields/') && status === 200).length;
  const asked = async () => (await vault.requests()).filter(({ path }) => path.includes('/fields/')).length;

  const closed = await copy();
  await expect.poll(asked).toBe(1);
  await closed.keyboard.press('Escape');
  await expectHidden(keyturn);
  await letGo(vault);
  await expect.poll(answered).toBe(1);

  const left = await copy();
  // What came of the first has been seen to by now.
  expect(await clipboardOf(keyturn)).toBe('');
  await expect.poll(asked).toBe(2);
  await keyturn.app.evaluate(({ BrowserWindow }) => {
    BrowserWindow.getAllWindows()
      .find((each) => !each.isAlwaysOnTop())
      ?.focus();
  });
  await expect.poll(async () => (await popupOf(keyturn))?.isFocused).toBe(false);
  await letGo(vault);
  await expect(quickPage(left).dialog).toContainText('Password copied, clears in 30 s');
  await expectHidden(keyturn);
  expect(await clipboardOf(keyturn)).not.toBe('');
});

test('a gate opens in the popup and nothing is copied before its user has left a reason there', async ({
  keyturn,
  page,
  dataFolder,
  vault,
}) => {
  await enterVault(page, vault);
  const popup = await openQuick(keyturn, dataFolder);
  const quick = quickPage(popup);
  await quick.find('dc01', /^dc01.*Asks for a reason/u);
  await quick.search.press('Enter');
  await expect(quick.dialog.getByRole('heading', { name: 'This secret asks for a reason' })).toBeVisible();
  await expect(quick.reason).toBeFocused();
  expect(await clipboardOf(keyturn)).toBe('');
  await popup.keyboard.press('Escape');
  await expect(quick.search).toHaveValue('dc01');
  await quick.search.press('Enter');
  await quick.reason.fill('Disk is full');
  await quick.button('Leave reason and open').click();
  await expect(quick.dialog).toContainText('Password copied, clears in 30 s');
  await expectHidden(keyturn);
});

test('the lock ends the page of the popup, and says itself in the next one', async ({
  keyturn,
  page,
  dataFolder,
  vault,
}) => {
  await enterVault(page, vault);
  const first = await openQuick(keyturn, dataFolder);
  await quickPage(first).search.fill('web01');
  await expect(quickPage(first).chosen).toBeVisible();
  await first.keyboard.press('Escape');
  const before = (await popupOf(keyturn))?.pid ?? 0;
  await page.getByRole('button', { name: 'Lock', exact: true }).click();
  await expect.poll(() => popupOf(keyturn)).toBeUndefined();
  await expect.poll(() => existsSync(`/proc/${before}`)).toBe(false);

  const quick = quickPage(await openQuick(keyturn, dataFolder));
  await expect(quick.dialog).toContainText('Keyturn is locked');
  await expect(quick.dialog).not.toContainText('web01');
  await quick.unlock.click();
  await expectHidden(keyturn);
});

test('the page of the popup is answered nothing but what it is about', async ({
  keyturn,
  page,
  dataFolder,
  vault,
}) => {
  await enterVault(page, vault);
  const popup = await openQuick(keyturn, dataFolder);
  await expect(quickPage(popup).search).toBeFocused();
  const codes = await popup.evaluate(async () => {
    const bridge = (window as unknown as { keyturn: Record<string, Record<string, Ask>> }).keyturn;
    type Ask = (input?: unknown) => Promise<{ readonly failure?: { readonly code: string } }>;
    const asked: readonly (readonly [string, string, unknown])[] = [
      ['app', 'snapshot', undefined],
      ['secret', 'look', { id: 1 }],
      ['secret', 'reveal', { id: 1, slug: 'password' }],
      ['activity', 'list', undefined],
      ['session', 'signOut', undefined],
    ];
    const replies = asked.map(async ([feature, verb, input]) => bridge[feature]?.[verb]?.(input));
    return (await Promise.all(replies)).map((reply) => reply?.failure?.code);
  });
  expect(codes).toEqual(Array.from({ length: 5 }, () => 'forbidden'));
  await expect(sessionPage(page).list).toBeVisible();
});

test('Ctrl with O opens the secret in the window, and with R the way to another password of it', async ({
  keyturn,
  page,
  dataFolder,
  vault,
}) => {
  await enterVault(page, vault);
  const quick = quickPage(await openQuick(keyturn, dataFolder));
  await quick.find('web01 loc', /^web01 local administrator, /u);
  await quick.search.press('Control+KeyO');
  await expectHidden(keyturn);
  await expect(page.getByRole('heading', { level: 1, name: 'web01 local administrator' })).toBeVisible();
  await expect(rotationPage(page).dialog).toHaveCount(0);

  await openQuick(keyturn, dataFolder);
  await quick.find('web01 loc', /^web01 local administrator, /u);
  await quick.search.press('Control+KeyR');
  await expectHidden(keyturn);
  await expect(rotationPage(page).dialog).toBeVisible();
});

test('Ctrl with U and T copies the user name and the code, and the popup stays', async ({
  keyturn,
  page,
  dataFolder,
  vault,
}) => {
  await enterVault(page, vault);
  const quick = quickPage(await openQuick(keyturn, dataFolder));
  await quick.find('app07 gives', /^app07 gives codes, /u);
  await quick.search.press('Control+KeyU');
  await expect(quick.dialog).toContainText('User name copied');
  expect(await clipboardOf(keyturn)).not.toBe('');
  await quick.search.press('Control+KeyT');
  await expect(quick.dialog).toContainText('Code copied, clears in 30 s');
  expect(await popupOf(keyturn)).toMatchObject({ isVisible: true });
});

test('whoever has a shortcut finds the popup made ready, out of sight and without a question to the server; the lock ends it', async ({
  keyturn,
  page,
  vault,
}) => {
  await changeSettings(page, { quickShortcut: 'Ctrl+Alt+K' });
  await enterVault(page, vault);
  await expect.poll(() => popupOf(keyturn), { timeout: 20_000 }).toMatchObject({ isVisible: false });
  const isOfPopup = (query: Readonly<Record<string, string>>) => query['filter.scope'] === 'Favorites';
  expect((await vault.requests()).filter(({ query }) => isOfPopup(query))).toEqual([]);
  const { pid = 0 } = (await popupOf(keyturn)) ?? {};
  await page.getByRole('button', { name: 'Lock', exact: true }).click();
  await expect.poll(() => popupOf(keyturn)).toBeUndefined();
  await expect.poll(() => existsSync(`/proc/${pid}`)).toBe(false);
});
