import { expect } from '@playwright/test';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Profile, Profiles } from '../shared/profiles';
import { profilesFile } from './hosts/keyturn';
import { newFolder, removeFolder } from './hosts/own-keyturn';
import { test as base } from './hosts/own-vault';
import { programIn, type TokenProgram } from './hosts/token-program';
import { startVault, type Vault } from './hosts/vault';
import { messagesPage } from './pages/messages.page';
import { savedSignInsPage } from './pages/saved-sign-ins.page';
import { sessionPage } from './pages/session.page';
import { signInPage } from './pages/sign-in.page';
import { systemBox } from './pages/system-box';

const ALWAYS = 1;
const NO = 0;

interface Program extends TokenProgram {
  /** A file with the token, which the program prints. */
  readonly source: string;
}

const test = base.extend<{
  /** Prints a token that the vault takes. */
  readonly program: Program;
}>({
  program: async ({ vault }, use) => {
    const folder = newFolder();
    const source = join(folder, 'secret');
    const [first] = await vault.sessions();
    writeFileSync(source, first?.accessToken ?? '');
    await use({ ...programIn(folder, 'cat "$1"'), source });
    removeFolder(folder);
  },
});

const kept = (dataFolder: string): Profiles =>
  (JSON.parse(readFileSync(profilesFile(dataFolder), 'utf8')) as { value: Profiles }).value;
const write = (dataFolder: string, value: Profiles): void => {
  writeFileSync(profilesFile(dataFolder), JSON.stringify({ format: 'keyturn.profiles', version: 1, value }));
};
const automation = (vault: Vault, { path, source }: Program): Profile => ({
  id: '0'.repeat(24),
  name: 'Automation',
  server: vault.url,
  account: { method: 'command', program: path, arguments: [source] },
  refreshesAllowed: null,
});

test('one click runs the command of a saved sign-in: asked about once, then never again until it is changed', async ({
  start,
  display,
  vault,
  program,
  dataFolder,
}) => {
  write(dataFolder, { list: [automation(vault, program)], lastUsed: null });
  const open = async () => {
    const { app, page } = await start();
    return { app, page, box: systemBox({ app, keyboard: display.keyboard }), saved: savedSignInsPage(page) };
  };
  const first = await open();
  await first.saved.signInTo('Automation').click();
  await first.box.answer(ALWAYS);
  await expect(sessionPage(first.page).heading).toBeVisible();
  await first.app.close();

  const second = await open();
  await expect(second.saved.saved('Automation')).toHaveAttribute('aria-pressed', 'true');
  await expect(signInPage(second.page).signIn).toBeFocused();
  await second.saved.signInTo('Automation').click();
  await expect(sessionPage(second.page).heading).toBeVisible();
  expect(program.runs()).toBe(2);
  await second.app.close();

  const { list, lastUsed } = kept(dataFolder);
  expect(list).toMatchObject([{ name: 'Automation' }]);
  expect(lastUsed).toBe(list[0]?.id);
  const text = readFileSync(profilesFile(dataFolder), 'utf8');
  expect(text).not.toContain(readFileSync(program.source, 'utf8'));
  writeFileSync(profilesFile(dataFolder), text.replace(program.source, `${program.source}", "--more`));

  const third = await open();
  await third.saved.signInTo('Automation').click();
  await third.box.answer(NO);
  await expect(messagesPage(third.page).said).toContainText('Signing in was cancelled.');
  expect(program.runs()).toBe(2);
});

test('a command that may always run for one server is asked about for another', async ({
  start,
  display,
  vault,
  program,
  dataFolder,
}) => {
  const { app, page } = await start();
  const box = systemBox({ app, keyboard: display.keyboard });
  const at = signInPage(page);
  await at.signInByCommand({ server: vault.url, program: program.path, arguments: program.source });
  await box.answer(ALWAYS);
  await expect(sessionPage(page).heading).toBeVisible();
  await sessionPage(page).signOut.click();
  await expect.poll(() => kept(dataFolder).list[0]?.approved).toMatch(/^[0-9a-f]{64}$/u);

  const stranger = await startVault();
  try {
    await at.serverUrl.fill(stranger.url);
    await at.signIn.click();
    await box.answer(NO);
    await expect(messagesPage(page).said).toContainText('Signing in was cancelled.');
    expect(program.runs()).toBe(1);
    expect(await stranger.requests()).not.toContainEqual(
      expect.objectContaining({ path: expect.stringContaining('users/current') }),
    );
  } finally {
    await stranger.stop();
  }
});

test('a token is saved by its server alone: it is pasted anew at the next start', async ({
  start,
  vault,
  program,
}) => {
  const token = readFileSync(program.source, 'utf8');
  const first = await start();
  await signInPage(first.page).signInWithToken({ server: vault.url, token });
  await expect(sessionPage(first.page).heading).toBeVisible();
  await first.app.close();

  const { page } = await start();
  const again = signInPage(page);
  await expect(again.token).toBeFocused();
  await expect(again.token).toHaveValue('');
  await expect(again.serverUrl).toHaveValue(vault.url);
  const { host } = new URL(vault.url);
  await expect(savedSignInsPage(page).signInTo(host)).toHaveCount(0);
});
