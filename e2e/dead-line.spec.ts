import { expect, type Page } from '@playwright/test';
import { codeOf, type Vault } from './hosts/vault';
import { asUser, test } from './hosts/vault-beside';
import { messagesPage } from './pages/messages.page';
import { sessionPage } from './pages/session.page';
import { signInPage } from './pages/sign-in.page';
import { enterVault } from './pages/vault-visit';

const TOKEN = '/oauth2/token';
const END = '/api/v1/oauth-expiration';

/** Of many tries, if there should be many, none gets through. */
const killTheLine = (vault: Vault, path: string) =>
  vault.control('mischief', { match: { method: 'POST', path }, times: 9, do: 'drop-before' });

const sent = async (vault: Vault, path: string) =>
  (await vault.requests()).filter((each) => each.method === 'POST' && each.path === path);

/** A line that has been in use is one that the browser would try again. */
const untilTheLineIsInUse = async (page: Page, vault: Vault) => {
  const { serverUrl } = signInPage(page);
  await serverUrl.fill(vault.url);
  await expect(serverUrl).toHaveAccessibleDescription('Secret Server answers');
};

test('a password and a code go once to a server whose line is dead, and then it is for their user to say', async ({
  page,
  start,
}) => {
  const vault = await start(['--otp', 'on']);
  const at = signInPage(page);
  const { otpSecret = '' } = vault.user('coded');
  await untilTheLineIsInUse(page, vault);
  await killTheLine(vault, TOKEN);
  await at.signInWith({ ...asUser(vault, 'coded'), code: codeOf(otpSecret) });
  await expect(at.told(`No answer from ${new URL(vault.url).host}`)).toBeVisible();
  expect(await sent(vault, TOKEN)).toHaveLength(1);
});

test('a refresh token goes once to a server whose line is dead, and so does the end of a session', async ({
  page,
  start,
}) => {
  const vault = await start();
  const session = sessionPage(page);
  await untilTheLineIsInUse(page, vault);
  await enterVault(page, vault);
  await killTheLine(vault, TOKEN);
  await session.extend.click();
  await expect(messagesPage(page).alerted).toContainText('The server did not answer.');
  expect(await sent(vault, TOKEN)).toHaveLength(2);

  await killTheLine(vault, END);
  await session.signOut.click();
  await expect(signInPage(page).password).toBeFocused();
  await expect(messagesPage(page).alerted).toContainText(
    'You are signed out here, but the server could not be told.',
  );
  expect(await sent(vault, END)).toHaveLength(1);
});
