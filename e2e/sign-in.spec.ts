import { expect, type Locator } from '@playwright/test';
import { addressOfNobody } from './hosts/nobody';
import { test } from './hosts/shared-keyturn';
import { messagesPage } from './pages/messages.page';
import { settingsPage } from './pages/settings.page';
import { signInPage } from './pages/sign-in.page';

const ADDRESS = 'https://vault.corp.example/SecretServer';

test('the screen has every landmark and control under the name that people know it by', async ({ page }) => {
  const at = signInPage(page);
  const { methods, form, main, savedSignIns, status, heading } = at;
  const landmarks = [main, form, heading, savedSignIns, status, methods];
  const fields = [at.serverUrl, at.userName, at.domain, at.password, at.code, at.remember];
  const buttons = [at.signIn, at.newSignIn, at.practiceVault, at.certificate, at.activity, at.showPassword];
  for (const control of [...landmarks, ...fields, ...buttons, at.proxyAndCertificates])
    await expect(control).toBeVisible();
  await expect(at.tab('Credentials')).toHaveAttribute('aria-selected', 'true');
  await expect(at.panel('Credentials')).toBeVisible();
  await expect(at.remember).toBeChecked();
  await expect(savedSignIns).toContainText('No saved sign-ins yet.');
  await expect(at.code).toHaveAttribute('autocomplete', 'one-time-code');
  await expect(at.code).toHaveJSProperty('type', 'text');
  await expect(at.password).toHaveAttribute('type', 'password');
  const { said, alerted } = messagesPage(page);
  await expect(said).toBeAttached();
  await expect(alerted).toBeAttached();
});

test('an empty form is ready to be typed into', async ({ page }) => {
  await expect(signInPage(page).serverUrl).toBeFocused();
});

test('the arrow keys move between the methods, and what has the focus is chosen', async ({ page }) => {
  const at = signInPage(page);
  await at.tab('Credentials').focus();
  for (const [key, name] of [
    ['ArrowRight', 'Access token'],
    ['ArrowRight', 'Windows'],
    ['ArrowRight', 'Credentials'],
    ['ArrowLeft', 'Windows'],
    ['Home', 'Credentials'],
    ['End', 'Windows'],
  ] as const) {
    await page.keyboard.press(key);
    await expect(at.tab(name)).toBeFocused();
    await expect(at.tab(name)).toHaveAttribute('aria-selected', 'true');
    await expect(at.panel(name)).toBeVisible();
    await expect(at.methods.locator('[tabindex="0"]')).toHaveCount(1);
  }
});

test('an access token is pasted under cover, or comes from a program', async ({ page }) => {
  const at = signInPage(page);
  await at.tab('Access token').click();
  await expect(at.tokenSource).toBeVisible();
  await expect(at.source('Paste a token')).toBeChecked();
  await expect(at.token).toHaveAttribute('type', 'password');
  await at.source('Run a command').check();
  await expect(at.token).toHaveCount(0);
  for (const control of [at.program, at.arguments, at.browse]) await expect(control).toBeVisible();
  await expect(at.panel('Access token')).toContainText('each time the token ends');
});

test('the Windows tab asks for nothing but the server, and names the address that it will use', async ({
  page,
}) => {
  const at = signInPage(page);
  await at.tab('Windows').click();
  await expect(at.panel('Windows').getByRole('textbox')).toHaveCount(1);
  await expect(at.panel('Windows')).toContainText(/Kerberos ticket|Windows account/u);
  await at.serverUrl.fill(ADDRESS);
  await expect(at.panel('Windows')).toContainText(`The address used is ${ADDRESS}/winauthwebservices.`);
});

test('another method and back: what was typed is still there', async ({ page }) => {
  const at = signInPage(page);
  await at.serverUrl.fill(ADDRESS);
  await at.userName.fill('adm-ops7');
  await at.password.fill('Kept while we look around');
  await at.tab('Access token').click();
  await expect(at.serverUrl).toHaveValue(ADDRESS);
  await at.token.fill('token-1');
  await at.tab('Credentials').click();
  await expect(at.userName).toHaveValue('adm-ops7');
  await expect(at.password).toHaveValue('Kept while we look around');
  await at.tab('Access token').click();
  await expect(at.token).toHaveValue('token-1');
});

test('Settings and back: what was typed is still there, and the next empty field has the focus', async ({
  page,
}) => {
  const at = signInPage(page);
  await at.serverUrl.fill(ADDRESS);
  await at.userName.fill('adm-ops7');
  await at.proxyAndCertificates.click();
  await settingsPage(page).back.click();
  await expect(at.serverUrl).toHaveValue(ADDRESS);
  await expect(at.userName).toHaveValue('adm-ops7');
  await expect(at.password).toBeFocused();
});

test('New sign-in empties the form, secrets first of all', async ({ page }) => {
  const at = signInPage(page);
  await at.serverUrl.fill(ADDRESS);
  await at.password.fill('Gone now');
  await at.newSignIn.click();
  for (const field of [at.serverUrl, at.userName, at.password, at.code]) await expect(field).toHaveValue('');
  await expect(at.serverUrl).toBeFocused();
});

test('what is missing is said beside its field, to eye and ear, and the first one gets the focus', async ({
  page,
}) => {
  const at = signInPage(page);
  await at.signIn.click();
  await expect(at.serverUrl).toBeFocused();
  for (const [field, words] of [
    [at.serverUrl, 'Enter the address of your Secret Server.'],
    [at.userName, 'Enter your user name.'],
    [at.password, 'Enter your password.'],
  ] as const) {
    await expect(field).toHaveAttribute('aria-invalid', 'true');
    await expect(field).toHaveAccessibleDescription(words);
    await expect(page.getByText(words, { exact: true })).toBeVisible();
  }
  await at.userName.fill('adm-ops7');
  await expect(at.userName).not.toHaveAttribute('aria-invalid');
});

test('each way to sign in asks for what it needs', async ({ page }) => {
  const at = signInPage(page);
  await at.tab('Access token').click();
  await at.serverUrl.fill(ADDRESS);
  await at.signIn.click();
  await expect(at.token).toHaveAccessibleDescription('Paste an access token.');
  await expect(at.token).toBeFocused();
  await at.source('Run a command').check();
  await at.signIn.click();
  await expect(at.program).toHaveAccessibleDescription('Enter the program that prints a token.');
  await at.program.fill('tss');
  await at.signIn.click();
  await expect(at.program).toHaveAccessibleDescription('Enter the full path of the program.');
});

test('Enter in any field signs in', async ({ page }) => {
  const at = signInPage(page);
  const fields: readonly Locator[] = [at.serverUrl, at.userName, at.domain, at.password, at.code];
  const nobody = await addressOfNobody();
  const told = at.told(`No answer from ${new URL(nobody).host}`);
  for (const field of fields) {
    await at.newSignIn.click();
    await expect(told).toHaveCount(0);
    await at.serverUrl.fill(nobody);
    await at.userName.fill('adm-ops7');
    await at.password.fill('secret');
    await field.press('Enter');
    await expect(told).toBeVisible();
  }
  await expect(messagesPage(page).alerted).toContainText('No answer from');
});

test('a pasted page of the product becomes the address of its site, and what was cut off is said', async ({
  page,
}) => {
  const at = signInPage(page);
  for (const [typed, address, words] of [
    [`${ADDRESS}/api/v1`, ADDRESS, /^Removed \/api\/v1 from the address/u],
    ['vault.corp.example', 'https://vault.corp.example', undefined],
    [`${ADDRESS}/Login.aspx?ReturnUrl=%2f`, ADDRESS, /^Removed \/Login\.aspx from the address/u],
  ] as const) {
    await at.serverUrl.fill(typed);
    await at.serverUrl.press('Tab');
    await expect(at.serverUrl).toHaveValue(address);
    if (words !== undefined) await expect(at.serverUrl).toHaveAccessibleDescription(words);
  }
});

test('an address that would put a password at risk is refused with its reason', async ({ page }) => {
  const at = signInPage(page);
  for (const [typed, words] of [
    ['http://vault.corp.example', 'This address is not encrypted. Keyturn signs in over https only.'],
    ['https://adm:pw@vault.corp.example', /^This address holds a user name or a password\./u],
    ['ftp://vault.corp.example', /^This address does not start with https\./u],
    ['my vault', /^This is not a web address\./u],
  ] as const) {
    await at.serverUrl.fill(typed);
    await at.serverUrl.press('Tab');
    await expect(at.serverUrl).toHaveAttribute('aria-invalid', 'true');
    await expect(at.serverUrl).toHaveAccessibleDescription(words);
    await at.signIn.click();
    await expect(at.serverUrl).toBeFocused();
  }
});
