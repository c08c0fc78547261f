import { expect } from '@playwright/test';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Keyturn } from './hosts/keyturn';
import { heapOfMain, heapOfPage } from './hosts/memory';
import { newFolder, removeFolder, test as base } from './hosts/own-keyturn';
import { processesOn, surroundingsOf } from './hosts/processes';
import { codeOf, startVault, type Vault } from './hosts/vault';
import { lockPage } from './pages/lock.page';
import { secretPage } from './pages/secret.page';
import { sessionPage } from './pages/session.page';
import { signInPage } from './pages/sign-in.page';

interface Fixtures {
  readonly vault: Vault;
  /** For what the story writes down itself: nothing of the app's own. */
  readonly desk: string;
}

const test = base.extend<Fixtures>({
  vault: async ({}, use) => {
    const vault = await startVault(['--otp', 'on']);
    await use(vault);
    await vault.stop();
  },
  desk: async ({}, use) => {
    const folder = newFolder();
    await use(folder);
    removeFolder(folder);
  },
});

// What it finds once is found.
test.describe.configure({ retries: 0 });

const WHO = 'coded';

/** What must not be found, each with a name that may be. A code is short: as a part of some number it says nothing. */
type Secrets = Readonly<Record<string, string>>;

const foundIn = (text: string, secrets: Secrets): readonly string[] =>
  Object.entries(secrets)
    .filter(([, secret]) => text.includes(secret))
    .map(([name]) => name);

const filesIn = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));

/** Texts are kept with one byte or with two for a letter, depending on who keeps them. */
const isIn = (bytes: Buffer, secret: string): boolean =>
  bytes.includes(Buffer.from(secret, 'utf8')) || bytes.includes(Buffer.from(secret, 'utf16le'));

const tokensOf = async (vault: Vault): Promise<Secrets> => {
  const sessions = await vault.sessions();
  return Object.fromEntries(
    sessions.flatMap(({ accessToken, refreshToken }, index) => [
      [`token ${index}`, accessToken],
      ...(refreshToken === null ? [] : [[`refresh token ${index}`, refreshToken]]),
    ]),
  ) as Secrets;
};

interface At {
  readonly keyturn: Keyturn;
  readonly vault: Vault;
}

const WRONG = 'Not-the-password-Qz1';
const WRONG_UNLOCKING = 'Not-what-unlocks-Qz2';
const STEP_MS = 30_000;

/** A code is good for once: to unlock, it is the next one. */
const typedBy = (vault: Vault) => {
  const { password, otpSecret = '' } = vault.user(WHO);
  return { password, code: codeOf(otpSecret), nextCode: codeOf(otpSecret, Date.now() + STEP_MS) };
};

type Typed = ReturnType<typeof typedBy>;

const notToBeFound = ({ password, code, nextCode }: Typed): Secrets => ({
  password,
  code: `"${code}"`,
  'next code': `"${nextCode}"`,
  'wrong password': WRONG,
  'wrong password at the lock': WRONG_UNLOCKING,
});

/** Not at once: a wrong password comes first. */
const signIn = async ({ keyturn: { page }, vault }: At, { password, code }: Typed): Promise<void> => {
  const at = signInPage(page);
  await at.signInWith({ server: vault.url, userName: WHO, password: WRONG });
  await expect(at.told('The server refused this sign-in')).toBeVisible();
  await at.signInWith({ server: vault.url, userName: WHO, password, code });
  await expect(sessionPage(page).heading).toBeVisible();
};

/** @returns the value that was shown and copied */
const work = async ({ keyturn: { page }, vault }: At): Promise<string> => {
  const secret = secretPage(page);
  const session = sessionPage(page);
  await session.extend.click();
  await expect(session.group).toContainText('2 of 3 refreshes left');
  await secret.enter(session.list, /^web01 local administrator/u);
  await secret.reveal('Password').click();
  await expect(secret.hide('Password')).toBeVisible();
  await secret.copy('Password').click();
  const id = Number(new RegExp(String.raw`\d+`, 'u').exec(await secret.details.innerText())?.[0]);
  const value = await vault.valueOf(id, 'password');
  expect(value).not.toBe('');
  return value;
};

const lockAndFail = async ({ page }: Keyturn): Promise<void> => {
  const lock = lockPage(page);
  await lock.lock.click();
  await expect(lock.dialog).toBeVisible();
  await lock.unlockWith(WRONG_UNLOCKING);
  await expect(lock.dialog).toContainText('The server did not accept this.');
};

const unlock = async ({ page }: Keyturn, { password, nextCode }: Typed): Promise<void> => {
  const lock = lockPage(page);
  await lock.code.fill(nextCode);
  await expect(lock.unlock).not.toHaveAttribute('aria-disabled', 'true');
  await lock.unlockWith(password);
  await expect(sessionPage(page).heading).toBeVisible();
};

const leave = async ({ page }: Keyturn): Promise<void> => {
  await sessionPage(page).signOut.click();
  await expect(signInPage(page).heading).toBeVisible();
};

test('no process holds what was typed once it was sent, the page never a token, and nobody anything once the app is locked or left', async ({
  keyturn,
  vault,
  desk,
}) => {
  // Eight pictures of whole heaps: on a busy machine each takes ten seconds and more.
  test.setTimeout(300_000);
  const at = { keyturn, vault };
  const heaps = async () => {
    // At once: what is drawn anew meanwhile would take the place of what was drawn before it.
    const page = await heapOfPage(keyturn.page);
    return { page, main: await heapOfMain(keyturn.app, desk) };
  };
  const typed = typedBy(vault);
  const never = notToBeFound(typed);
  const { host } = new URL(vault.url);

  await signIn(at, typed);
  const value = await work(at);
  const working = await heaps();
  const held = await tokensOf(vault);
  // What must be there shows that the search would find what must not.
  expect(foundIn(working.main, held)).not.toEqual([]);
  expect(working.page).toContain(value);
  expect(foundIn(working.main, never)).toEqual([]);
  expect(foundIn(working.page, { ...never, ...held })).toEqual([]);

  await lockAndFail(keyturn);
  const locked = await heaps();
  for (const heap of [locked.main, locked.page]) {
    expect(heap).toContain(host);
    expect(foundIn(heap, { ...never, ...held, value })).toEqual([]);
  }

  await unlock(keyturn, typed);
  const unlocked = await heaps();
  const renewed = await tokensOf(vault);
  expect(foundIn(unlocked.main, renewed)).not.toEqual([]);
  expect(foundIn(unlocked.main, never)).toEqual([]);
  expect(foundIn(unlocked.page, { ...never, ...renewed, value })).toEqual([]);

  await leave(keyturn);
  const left = await heaps();
  const ended = await tokensOf(vault);
  for (const heap of [left.main, left.page]) {
    expect(foundIn(heap, { ...never, ...ended, value })).toEqual([]);
  }
});

test('no file of the data folder, no log, no argument and no environment ever holds a password, a code, a token or a value', async ({
  keyturn,
  vault,
  dataFolder,
}) => {
  test.skip(
    process.platform !== 'linux',
    'reads what the system writes down of processes, which is there on Linux',
  );
  const at = { keyturn, vault };
  const surroundings = () => processesOn(dataFolder).map(surroundingsOf).join('\n');
  const typed = typedBy(vault);
  await signIn(at, typed);
  const value = await work(at);
  const working = surroundings();
  expect(working).toContain(dataFolder);
  await lockAndFail(keyturn);
  const locked = surroundings();
  await unlock(keyturn, typed);
  await leave(keyturn);
  const secrets = { ...notToBeFound(typed), ...(await tokensOf(vault)), value };
  expect(foundIn(`${working}\n${locked}\n${surroundings()}`, secrets)).toEqual([]);

  const closed = new Promise((resolve) => keyturn.process.once('exit', resolve));
  await keyturn.app.close();
  await closed;
  const files = filesIn(dataFolder);
  expect(files.map((path) => path.slice(dataFolder.length))).toContain('/keyturn.log');
  const found = files.flatMap((path) => {
    const bytes = readFileSync(path);
    return Object.entries(secrets)
      .filter(([, secret]) => isIn(bytes, secret))
      .map(([name]) => `${name} in ${path}`);
  });
  expect(found).toEqual([]);
});
