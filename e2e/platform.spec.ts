import { expect, type Page } from '@playwright/test';
import { test } from './hosts/vault-beside';
import type { Vault } from './hosts/vault';
import { sessionPage } from './pages/session.page';
import { signInPage } from './pages/sign-in.page';

const CLIENT = { clientId: 'program', clientSecret: 'Practice-1' };
const BROKER = '/platform/vaultbroker/api/vaults';

/** Types the address of the tenant, and then what the form asks for. */
const enter = async (page: Page, vault: Vault, { clientId, clientSecret } = CLIENT): Promise<void> => {
  const at = signInPage(page);
  await at.serverUrl.fill(`${vault.url}/platform`);
  await at.clientId.fill(clientId);
  await at.clientSecret.fill(clientSecret);
};

const answerOfBroker = (vault: Vault, body: unknown): Promise<void> =>
  vault.control('mischief', { match: { path: BROKER }, do: 'answer', status: 200, body });

test('a tenant of the platform is known by its health, and asks for Client ID and Client secret', async ({
  page,
  start,
}) => {
  const vault = await start();
  const at = signInPage(page);
  await at.serverUrl.fill(`${vault.url}/platform`);
  await expect(at.clientId).toBeVisible();
  await expect(at.clientSecret).toHaveAttribute('type', 'password');
  await expect(at.serverUrl).toHaveAccessibleDescription(
    `A Delinea Platform tenant answers at ${new URL(vault.url).host}`,
  );
  for (const field of [at.userName, at.domain, at.password, at.code]) await expect(field).toHaveCount(0);

  await at.serverUrl.fill(vault.url);
  await expect(at.userName).toBeVisible();
  await expect(at.clientId).toHaveCount(0);
});

test('a client signs in at the tenant and works at the vault that its broker names', async ({
  page,
  start,
}) => {
  const vault = await start();
  const session = sessionPage(page);
  await enter(page, vault);
  await page.keyboard.press('Enter');
  await expect(session.heading).toBeVisible();
  await session.choose('Server details');
  await expect(session.details).toContainText(vault.url);
  await expect(session.details).toContainText('Client ID and secret');
  const calls = (await vault.requests()).map(({ method, path }) => `${method} ${path}`);
  expect(calls.filter((call) => !/\/(secrets|folders)$/u.test(call)).slice(-3)).toEqual([
    'POST /platform/identity/api/oauth2/token/xpmplatform',
    `GET ${BROKER}`,
    'GET /api/v1/users/current',
  ]);

  await page.keyboard.press('Escape');
  await session.signOut.click();
  await expect(signInPage(page).heading).toBeVisible();
  expect((await vault.sessions()).find(({ username }) => username === 'program')).toMatchObject({
    revoked: true,
  });
});

test('a client that is refused is told so, once, and its secret is cleared', async ({ page, start }) => {
  const vault = await start();
  const at = signInPage(page);
  await enter(page, vault, { ...CLIENT, clientSecret: 'wrong' });
  await at.signIn.click();
  await expect(at.told('The platform refused this client')).toBeVisible();
  await expect(at.form).toContainText('Server said: "invalid_client"');
  await expect(at.clientSecret).toHaveValue('');
  await expect(at.clientSecret).toBeFocused();
  await expect(at.clientId).toHaveValue('program');
});

test('a tenant without a vault, and one that names a strange address, get nobody’s token to a vault', async ({
  page,
  start,
}) => {
  const vault = await start();
  const at = signInPage(page);
  await answerOfBroker(vault, { vaults: [] });
  await enter(page, vault);
  await at.signIn.click();
  await expect(at.told('There is no vault for this tenant')).toBeVisible();
  await expect(at.clientSecret).toHaveValue(CLIENT.clientSecret);

  await answerOfBroker(vault, {
    vaults: [{ isDefault: true, isActive: true, connection: { url: 'https://vault.evil.example/' } }],
  });
  await at.signIn.click();
  await expect(at.told('The vault of this tenant lies at an unknown address')).toBeVisible();
  const read = (await vault.requests()).filter(({ path }) => path === '/api/v1/users/current');
  expect(read).toHaveLength(0);
});

test('a session by way of a tenant ends without an extension, and the form waits for the secret again', async ({
  page,
  start,
}) => {
  const vault = await start();
  const session = sessionPage(page);
  const at = signInPage(page);
  await vault.control('rules', { tokenSeconds: 2 });
  await enter(page, vault);
  await at.signIn.click();
  await expect(session.over).toBeVisible();
  await session.signInAgain.click();
  await expect(at.clientId).toHaveValue('program');
  await expect(at.clientSecret).toHaveValue('');
});
