import { expect, type Page } from '@playwright/test';
import { heapOfPage } from './hosts/memory';
import { asUser, test } from './hosts/vault-beside';
import type { Vault } from './hosts/vault';
import { hasXClipboard, XCLIP_MISSING, xClipboard, type XSelection } from './hosts/x-clipboard';
import { changeSettings } from './pages/bridge';
import { clipboardPage } from './pages/clipboard.page';
import { messagesPage } from './pages/messages.page';
import { secretPage } from './pages/secret.page';
import { sessionPage } from './pages/session.page';
import { settingsPage } from './pages/settings.page';
import { signInPage } from './pages/sign-in.page';

test.skip(!hasXClipboard, XCLIP_MISSING);

const SECRET = { secretId: 1, name: /^web01 local administrator/u, slug: 'password' } as const;
/** Of no other secret, and of nothing else that is anywhere. */
const VALUE = 'Quite-Unguessable "7Kd" \\ ü';
const MEGABYTES = 16 * 1024 * 1024;

const openSecret = async (page: Page, vault: Vault): Promise<void> => {
  await vault.control('fields', { secretId: SECRET.secretId, slug: SECRET.slug, value: VALUE });
  await signInPage(page).signInWith(asUser(vault));
  await secretPage(page).enter(sessionPage(page).list, SECRET.name);
  await expect(secretPage(page).copy('Password')).toBeVisible();
};

const expectOn = (selection: XSelection, text: string | undefined) =>
  expect.poll(() => xClipboard.read(selection), { message: selection }).toBe(text);

/** Chromium puts what is copied on the selection of an X11 desktop too, so both are looked after. */
const expectCopied = async (page: Page): Promise<void> => {
  await expect(clipboardPage(page).clearNow).toBeVisible();
  await expectOn('clipboard', VALUE);
  await expectOn('primary', VALUE);
};

const expectCleared = async (): Promise<void> => {
  await expectOn('clipboard', undefined);
  await expectOn('primary', undefined);
};

test('a password is copied without the page, is counted down, and is gone when its time is up', async ({
  page,
  start,
}, info) => {
  const vault = await start();
  await changeSettings(page, { clipboardSeconds: '5' });
  await openSecret(page, vault);
  const { clearNow, status } = clipboardPage(page);
  const { copy } = secretPage(page);
  await copy('Password').click();
  await expectCopied(page);
  await expect(messagesPage(page).said).toHaveText('Password copied. Clears in 5 seconds.');
  await expect(status).toContainText(/Password on clipboard, clears in [1-5] s/u);
  await expect(clearNow).toHaveAccessibleDescription(/^Password on clipboard, clears in \d s$/u);
  await page.screenshot({ path: info.outputPath('copied.png') });

  await expectCleared();
  await expect(messagesPage(page).said).toHaveText('Clipboard cleared.');
  await expect(clearNow).toHaveCount(0);

  const reads = (await vault.requests()).filter(({ path }) => path.includes('/fields/'));
  expect(reads.map(({ method, path }) => `${method} ${path}`)).toEqual([
    `GET /api/v1/secrets/${SECRET.secretId}/fields/${SECRET.slug}`,
  ]);
  expect(await heapOfPage(page)).not.toContain('Quite-Unguessable');
});

test('what another program has copied since stays, and the secret is said to be gone from there', async ({
  page,
  start,
}) => {
  const vault = await start();
  await changeSettings(page, { clipboardSeconds: '5' });
  await openSecret(page, vault);
  await secretPage(page).copy('Password').click();
  await expectCopied(page);
  await xClipboard.put('clipboard', 'a shopping list');
  await expect(messagesPage(page).said).toHaveText(
    'Password is no longer on the clipboard: something else was copied.',
  );
  await expect(clipboardPage(page).clearNow).toHaveCount(0);
  await expectOn('primary', undefined);
  await page.keyboard.press('Control+Shift+X');
  await expectOn('clipboard', 'a shopping list');
});

test('megabytes that another program copies are told from a secret, and stay', async ({ page, start }) => {
  const vault = await start();
  await openSecret(page, vault);
  await secretPage(page).copy('Password').click();
  await expectCopied(page);
  await xClipboard.put('clipboard', 'a'.repeat(MEGABYTES));
  await expect(clipboardPage(page).clearNow).toHaveCount(0);
  expect((await xClipboard.read('clipboard'))?.length).toBe(MEGABYTES);
});

test('Clear now takes a secret off at once, by mouse and by the keyboard alone', async ({ page, start }) => {
  const vault = await start();
  await openSecret(page, vault);
  const { clearNow } = clipboardPage(page);
  const { copy } = secretPage(page);
  await copy('Password').click();
  await expectCopied(page);
  await clearNow.click();
  await expectCleared();
  await expect(clearNow).toHaveCount(0);

  await copy('Password').focus();
  await page.keyboard.press('Enter');
  await expectCopied(page);
  await expect(copy('Password')).toBeFocused();
  await clearNow.focus();
  await page.keyboard.press('Enter');
  await expectCleared();
  await expect(sessionPage(page).status.getByRole('button').first()).toBeFocused();
});

test('Ctrl Shift X clears from wherever one is, and says so when there is nothing', async ({
  page,
  start,
  display,
}) => {
  const vault = await start();
  await openSecret(page, vault);
  await secretPage(page).copy('Password').click();
  await expectCopied(page);
  await sessionPage(page).settings.click();
  await expect(settingsPage(page).heading('General')).toBeVisible();
  await display.keyboard.press('Control', 'Shift', 'X');
  await expectCleared();
  await expect(messagesPage(page).said).toHaveText('Clipboard cleared.');
  await display.keyboard.press('Control', 'Shift', 'X');
  await expect(messagesPage(page).said).toHaveText('Nothing from Keyturn is on the clipboard.');
});

test('a sign-out takes a secret off, and leaves a user name there', async ({ page, start }) => {
  const vault = await start();
  await openSecret(page, vault);
  await secretPage(page).copy('Password').click();
  await expectCopied(page);
  await sessionPage(page).signOut.click();
  await expectCleared();

  await openSecret(page, vault);
  await secretPage(page).copy('Username').click();
  await expectOn('clipboard', 'Administrator');
  await expect(clipboardPage(page).clearNow).toHaveCount(0);
  await sessionPage(page).signOut.click();
  await expect(signInPage(page).signIn).toBeVisible();
  await expectOn('clipboard', 'Administrator');
});

test('the end of a session takes a secret off', async ({ page, start }) => {
  const vault = await start(['--refresh-tokens', 'off']);
  await openSecret(page, vault);
  await secretPage(page).copy('Password').click();
  await expectCopied(page);
  await vault.control('clock', { seconds: 1_300 });
  await secretPage(page).copy('Password').click();
  await expect(sessionPage(page).over).toBeVisible();
  await expectCleared();
});

test('a secret stays where its user wants that, with a warning, and goes by Clear now', async ({
  page,
  start,
}) => {
  const settings = settingsPage(page);
  await settings.open('Clipboard');
  await settings.choose('Clear the clipboard after', 'Never');
  await expect(page.getByText('Copied secrets stay on the clipboard', { exact: true })).toBeVisible();
  await settings.back.click();

  const vault = await start();
  await openSecret(page, vault);
  const { clearNow, status } = clipboardPage(page);
  const { copy } = secretPage(page);
  await copy('Password').click();
  await expectCopied(page);
  await expect(status).toContainText('Password on clipboard until you clear it');
  await clearNow.click();
  await expectCleared();
});

test('a secret says that it belongs in no history, in the same write, where the settings say that it can', async ({
  page,
  start,
}) => {
  const settings = settingsPage(page);
  await settings.open('Clipboard');
  const isHidden = await settings.offersHiding();
  await settings.back.click();

  const vault = await start();
  await openSecret(page, vault);
  await secretPage(page).copy('Password').click();
  await expectCopied(page);
  const formats = await xClipboard.formats('clipboard');
  expect(formats).toContain('UTF8_STRING');
  expect(formats.includes('x-kde-passwordManagerHint')).toBe(isHidden);

  await secretPage(page).copy('Username').click();
  await expectOn('clipboard', 'Administrator');
  expect(await xClipboard.formats('clipboard')).not.toContain('x-kde-passwordManagerHint');
});
