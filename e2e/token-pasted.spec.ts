import { expect } from '@playwright/test';
import { filesWith } from './hosts/files';
import type { Vault } from './hosts/vault';
import { test as base } from './hosts/vault-beside';
import { messagesPage } from './pages/messages.page';
import { sessionPage } from './pages/session.page';
import { signInPage } from './pages/sign-in.page';

interface Fixtures {
  readonly vault: Vault;
  readonly token: string;
}

/** What the vault hands out at its start belongs to whoever has started it. */
const test = base.extend<Fixtures>({
  vault: async ({ start }, use) => {
    await use(await start());
  },
  token: async ({ vault }, use) => {
    const [first] = await vault.sessions();
    await use(first?.accessToken ?? '');
  },
});

test('a token that is pasted opens a session without a known end, and is left alone when its user signs out', async ({
  page,
  vault,
  token,
  dataFolder,
}) => {
  const at = signInPage(page);
  const session = sessionPage(page);
  await at.signInWithToken({ server: vault.url, token: `Bearer ${token}` });
  await expect(session.heading).toBeVisible();
  await expect(session.group).toContainText('Token, end not known');
  await expect.poll(() => page.evaluate(() => document.documentElement.outerHTML)).not.toContain(token);
  await session.signOut.click();
  await expect(at.token).toHaveValue('');
  expect(await vault.sessions()).toMatchObject([{ accessToken: token, revoked: false }]);
  expect(filesWith(dataFolder, token)).toEqual([]);
});

test('a token of somebody else is ended at the server when its user asks for that on the way out', async ({
  page,
  vault,
  token,
}) => {
  const at = signInPage(page);
  const session = sessionPage(page);
  await at.signInWithToken({ server: vault.url, token });
  await expect(session.heading).toBeVisible();
  await session.choose('Sign out and end the token');
  await expect(messagesPage(page).said).toContainText('the server has ended the token');
  expect(await vault.sessions()).toMatchObject([{ accessToken: token, revoked: true }]);
});

test('a token that could not be ended is said to be good still, and its user to be signed out', async ({
  page,
  vault,
  token,
}) => {
  const at = signInPage(page);
  const session = sessionPage(page);
  await at.signInWithToken({ server: vault.url, token });
  await expect(session.heading).toBeVisible();
  const refused = { do: 'answer', status: 403, body: { message: 'Access Denied' } };
  await vault.control('mischief', { match: { path: '/api/v1/oauth-expiration' }, ...refused });
  await session.choose('Sign out and end the token');
  await expect(at.heading).toBeVisible();
  await expect(messagesPage(page).region).toContainText('Whoever has the token may still use it.');
  expect(await vault.sessions()).toMatchObject([{ accessToken: token, revoked: false }]);
});

test('a token that the server does not know is cleared, and another one can be pasted at once', async ({
  page,
  vault,
  token,
}) => {
  const at = signInPage(page);
  await at.signInWithToken({ server: vault.url, token: 'two words' });
  await expect(at.token).toHaveAccessibleDescription(/^This is not one token/u);
  await at.token.fill('not-a-token');
  await at.signIn.click();
  await expect(at.told('The server does not know this token')).toBeVisible();
  await expect(at.token).toBeFocused();
  await page.keyboard.type(token);
  await page.keyboard.press('Enter');
  await expect(sessionPage(page).heading).toBeVisible();
});
