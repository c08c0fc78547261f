import { expect, type Locator, type Page } from '@playwright/test';
import { test } from './hosts/vault-beside';
import type { Vault } from './hosts/vault';
import { hasXClipboard, xClipboard } from './hosts/x-clipboard';
import { accessPage, openSecret, secretCalled } from './pages/access.page';
import { controlsOutOfReach, sidewaysScrollers } from './pages/reach';
import { searchPage } from './pages/search.page';
import { secretPage } from './pages/secret.page';
import { enterVault } from './pages/vault-visit';
import { setWindow } from './pages/window';

/** As the edge of the world holds them; half a character and NUL are no text that any form takes as it is. */
const VALUES: Readonly<Record<string, string>> = {
  quotes: `a"b'c\`d`,
  'only a quote': '"',
  'quoted as a whole': '"quoted"',
  backslashes: 'C:\\new\\table\\u0041',
  'ends with a backslash': 'ends\\',
  newlines: 'one\ntwo\r\nthree\tfour',
  'eight kilobytes': 'Aa1!'.repeat(2_048),
  'spaces around': '  inside  ',
  'like JSON': '{"value":"x"}',
  null: 'null',
  true: 'true',
  html: '<p>&quot;</p>',
  emoji: 'pass🔑wörd',
  address: 'p%40ss?a=b&c#d',
};

const NAMES = [
  `She said "it's 'here'"`,
  '🔑 keys 👩‍💻🏳️‍🌈',
  '<script>alert("x")</script><b>bold</b> &amp; <img src=x onerror=alert(1)>',
  'long '.repeat(200),
  'W'.repeat(1_000),
];

interface At {
  readonly page: Page;
  readonly vault: Vault;
}

const openOdd = async ({ vault, page }: At, oddity: string) => {
  const name = `Password: ${oddity}`;
  const id = await secretCalled(vault, name);
  // A start of the app that names it would bring the window to the front, and what is shown is covered by that.
  const { box } = searchPage(page);
  await box.fill(`#${id}`);
  await page.keyboard.press('Enter');
  await expect(accessPage(page).name).toHaveText(name);
  return id;
};

/** What stands in a row, sign by sign: what is shown alone folds spaces. */
const textOf = (details: Locator, field: string) =>
  details
    .getByRole('term')
    .filter({ hasText: new RegExp(`^${field}$`, 'u') })
    .evaluate((term) => term.nextElementSibling?.textContent);

test('values of any kind are shown and copied sign by sign', async ({ page, start }, info) => {
  test.setTimeout(120_000);
  const vault = await start(['--world', 'edge']);
  const secret = secretPage(page);
  await enterVault(page, vault);
  for (const [oddity, text] of Object.entries(VALUES)) {
    await openOdd({ page, vault }, oddity);
    await secret.reveal('Password').click();
    await expect.poll(() => textOf(secret.details, 'Password'), { message: oddity }).toBe(text);
    await secret.reveal('Notes').click();
    await expect.poll(() => textOf(secret.details, 'Notes'), { message: oddity }).toBe(text);
    if (!hasXClipboard) continue;
    // Out of the way of what the button below says of itself.
    await secret.copy('Password').focus();
    await page.keyboard.press('Enter');
    await expect.poll(() => xClipboard.read('clipboard'), { message: oddity }).toBe(text);
  }
  await page.screenshot({ path: info.outputPath('odd.png') });
});

test('values of any kind are put into a field sign by sign', async ({ page, start }) => {
  test.setTimeout(120_000);
  const vault = await start(['--world', 'edge']);
  const secret = secretPage(page);
  await enterVault(page, vault);
  // None of the values: each of them is another one than before.
  const id = await openOdd({ page, vault }, 'a formula');
  const dialog = secret.editDialog('Notes');
  for (const [oddity, text] of Object.entries(VALUES)) {
    await secret.edit('Notes').click();
    await dialog.getByRole('textbox', { name: 'Notes', exact: true }).fill(text);
    await dialog.getByRole('button', { name: 'Save', exact: true }).click();
    await expect(dialog, oddity).toHaveCount(0);
    await expect.poll(() => vault.valueOf(id, 'notes'), { message: oddity }).toBe(text);
  }
});

test('passwords of any kind that are pasted into their field are kept by the vault sign by sign', async ({
  keyturn,
  page,
  start,
}, info) => {
  test.setTimeout(120_000);
  const vault = await start(['--world', 'edge']);
  const secret = secretPage(page);
  await enterVault(page, vault);
  const id = await openOdd({ page, vault }, 'a formula');
  const dialog = secret.editDialog('Password');
  for (const [oddity, text] of Object.entries(VALUES)) {
    await secret.edit('Password').click();
    await dialog.getByRole('textbox', { name: 'New Password', exact: true }).focus();
    await keyturn.app.evaluate(({ clipboard }, copied) => clipboard.writeText(copied), text);
    await page.keyboard.press('ControlOrMeta+V');
    if (oddity === 'newlines') await expect(dialog).toContainText('3 lines, covered');
    if (oddity === 'newlines') await page.screenshot({ path: info.outputPath('lines.png') });
    await dialog.getByRole('button', { name: 'Save', exact: true }).click();
    await expect(dialog, oddity).toHaveCount(0);
    await expect.poll(() => vault.valueOf(id, 'password'), { message: oddity }).toBe(text);
  }
});

test('names of any kind are the headings of their secrets, and leave every control in reach', async ({
  keyturn,
  page,
  start,
}, info) => {
  const vault = await start(['--world', 'edge']);
  const { name } = accessPage(page);
  await enterVault(page, vault);
  await setWindow(keyturn, { width: 960, height: 640 });
  for (const [index, called] of NAMES.entries()) {
    await openSecret(keyturn, await secretCalled(vault, called));
    await expect.poll(() => name.textContent()).toBe(called);
    await page.screenshot({ path: info.outputPath(`name-${index}.png`) });
    expect(await sidewaysScrollers(page), called).toEqual([]);
    expect(await controlsOutOfReach(page), called).toEqual([]);
  }
});
