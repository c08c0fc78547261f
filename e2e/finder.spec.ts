import { expect, type Page } from '@playwright/test';
import { startListener } from './hosts/listener';
import { addressOfNobody } from './hosts/nobody';
import { asUser, test } from './hosts/vault-beside';
import { messagesPage } from './pages/messages.page';
import { sessionPage } from './pages/session.page';
import { signInPage } from './pages/sign-in.page';

/** The line under the address, as it is read to those who do not see it. */
const line = (page: Page) => expect(signInPage(page).serverUrl);

const HEALTH = { path: '/api/v1/healthcheck' };

test('an address is looked for while it is typed, with nothing that says who asks', async ({
  page,
  start,
}) => {
  const vault = await start();
  const at = signInPage(page);
  await at.userName.fill('admin');
  await at.password.fill(vault.user('admin').password);
  await at.serverUrl.fill(vault.url);
  await line(page).toHaveAccessibleDescription('Secret Server answers');
  await expect(at.serverUrl).toBeFocused();
  const requests = await vault.requests();
  expect(requests.map(({ method, path }) => `${method} ${path}`)).toEqual(['GET /api/v1/healthcheck']);
  const [sent] = requests;
  expect(Object.keys(sent?.headers ?? {})).not.toContain('authorization');
  expect(Object.keys(sent?.headers ?? {})).not.toContain('cookie');
  expect(JSON.stringify(sent)).not.toContain('admin');
});

for (const variant of ['Healthy', 'text']) {
  test(`a server that tells of its health as ${variant} is known`, async ({ page, start }) => {
    const vault = await start(['--choice', `health=${variant}`]);
    await signInPage(page).serverUrl.fill(vault.url);
    await line(page).toHaveAccessibleDescription('Secret Server answers');
  });
}

test('what was pasted too much is cut off and said, beside who answers there', async ({ page, start }) => {
  const vault = await start();
  const at = signInPage(page);
  await at.serverUrl.fill(`${vault.url}/api/v1/`);
  await at.serverUrl.blur();
  await expect(at.serverUrl).toHaveValue(vault.url);
  await line(page).toHaveAccessibleDescription('Removed /api/v1 from the address Secret Server answers');
});

test('a forgotten folder is offered, and one press puts it in', async ({ page, start }) => {
  const vault = await start();
  const at = signInPage(page);
  await at.serverUrl.fill(new URL(vault.url).origin);
  await line(page).toHaveAccessibleDescription(
    /^A web page answers here, but not Secret Server. Is the path \/SecretServer missing\?/u,
  );
  await at.tryFolder.press('Enter');
  await expect(at.serverUrl).toHaveValue(vault.url);
  await expect(at.serverUrl).toBeFocused();
  await line(page).toHaveAccessibleDescription('Secret Server answers');
  await expect(at.tryFolder).toHaveCount(0);
});

test('a web server that is none is told apart, and no folder is offered that does not answer', async ({
  page,
}) => {
  const listener = await startListener();
  const at = signInPage(page);
  await at.serverUrl.fill(`http://127.0.0.1:${listener.port}`);
  await line(page).toHaveAccessibleDescription(
    'A web page answers here, but not Secret Server. Check the path of the address.',
  );
  await expect(messagesPage(page).said).toContainText('A web page answers here');
  await expect(at.tryFolder).toHaveCount(0);
  await listener.stop();
});

test('nobody at the address is said to give no answer, and is asked again when the field is left', async ({
  page,
  start,
}) => {
  const nobody = await addressOfNobody();
  const at = signInPage(page);
  await at.serverUrl.fill(nobody);
  await line(page).toHaveAccessibleDescription(`No answer from ${new URL(nobody).host}`);
  await at.serverUrl.fill('no-such-name.invalid');
  await line(page).toHaveAccessibleDescription('No answer from no-such-name.invalid');
  const vault = await start();
  await at.serverUrl.fill(vault.url);
  await line(page).toHaveAccessibleDescription('Secret Server answers');
});

test('an address without encryption is refused in the page, and nobody is asked', async ({ page }) => {
  const at = signInPage(page);
  await at.serverUrl.fill('http://vault.corp.example');
  await at.serverUrl.blur();
  await line(page).toHaveAccessibleDescription(
    'This address is not encrypted. Keyturn signs in over https only.',
  );
});

test('a server that takes its time keeps nobody from signing in, and is called off by the next key', async ({
  page,
  start,
}) => {
  const vault = await start();
  const other = await start();
  await vault.control('mischief', { match: HEALTH, do: 'delay', ms: 600_000 });
  const at = signInPage(page);
  await at.serverUrl.fill(vault.url);
  await line(page).toHaveAccessibleDescription('Looking for Secret Server...');
  await at.serverUrl.fill(other.url);
  await line(page).toHaveAccessibleDescription('Secret Server answers');

  await vault.control('mischief', { match: HEALTH, do: 'delay', ms: 600_000 });
  await at.serverUrl.fill(vault.url);
  await line(page).toHaveAccessibleDescription('Looking for Secret Server...');
  await at.signInWith(asUser(vault));
  await expect(sessionPage(page).heading).toBeVisible();
});

test('a page of maintenance where the vault was is no vault', async ({ page, start }) => {
  const vault = await start();
  await vault.spoil({ match: { path: '/**' }, do: 'html', status: 503 });
  await signInPage(page).serverUrl.fill(vault.url);
  await line(page).toHaveAccessibleDescription(/^A web page answers here, but not Secret Server/u);
});
