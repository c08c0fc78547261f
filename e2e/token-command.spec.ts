import { expect } from '@playwright/test';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { filesWith } from './hosts/files';
import { newFolder, removeFolder, test as base } from './hosts/own-keyturn';
import { programIn } from './hosts/token-program';
import { startVault, type Vault } from './hosts/vault';
import { messagesPage } from './pages/messages.page';
import { sessionPage } from './pages/session.page';
import { signInPage } from './pages/sign-in.page';
import { systemBox } from './pages/system-box';

const ONCE = 2;
const ALWAYS = 1;
const NO = 0;

interface Fixtures {
  readonly vault: Vault;
  readonly token: string;
  /** Where programs of this story lie. */
  readonly programs: string;
  readonly box: ReturnType<typeof systemBox>;
}

const test = base.extend<Fixtures>({
  vault: async ({}, use) => {
    const vault = await startVault();
    await use(vault);
    await vault.stop();
  },
  token: async ({ vault }, use) => {
    const [first] = await vault.sessions();
    await use(first?.accessToken ?? '');
  },
  programs: async ({}, use) => {
    const folder = newFolder();
    await use(folder);
    removeFolder(folder);
  },
  box: async ({ keyturn, display }, use) => {
    await use(systemBox({ app: keyturn.app, keyboard: display.keyboard }));
  },
});

test('a program is run when its user says so in a box of the system, and asked about until he says always', async ({
  page,
  vault,
  token,
  programs,
  box,
  dataFolder,
}) => {
  const secret = join(programs, 'secret');
  writeFileSync(secret, `Bearer ${token}\n`);
  const program = programIn(programs, 'cat "$1"');
  const at = signInPage(page);
  const session = sessionPage(page);
  const signInAgain = async () => {
    await session.signOut.click();
    await at.signIn.click();
  };
  await at.signInByCommand({ server: vault.url, program: program.path, arguments: secret });
  await box.isUp();
  expect(program.runs()).toBe(0);
  await box.answer(ONCE);
  await expect(session.heading).toBeVisible();
  await expect(session.group).toContainText('Token, end not known');

  await signInAgain();
  await box.answer(ALWAYS);
  await expect(session.heading).toBeVisible();
  await signInAgain();
  await expect(session.heading).toBeVisible();
  expect(program.runs()).toBe(3);

  await session.signOut.click();
  await at.arguments.fill(`${secret}\n--other`);
  await at.signIn.click();
  await box.answer(NO);
  await expect(messagesPage(page).said).toContainText('Signing in was cancelled.');
  expect(program.runs()).toBe(3);
  expect(await vault.sessions()).toMatchObject([{ accessToken: token, revoked: false }]);
  expect(filesWith(dataFolder, token)).toEqual([]);
});

test('a program that may always run is run again when its token has died, and nobody is asked', async ({
  page,
  vault,
  token,
  programs,
  box,
}) => {
  const next = await vault.token('admin');
  const program = programIn(programs, `[ -e "$0.again" ] && echo ${next} || echo ${token}; touch "$0.again"`);
  await vault.control('mischief', { match: { path: '/api/v1/secrets' }, do: 'revoke-token' });
  const at = signInPage(page);
  await at.signInByCommand({ server: vault.url, program: program.path });
  await box.answer(ALWAYS);
  await expect(sessionPage(page).list).toBeVisible();
  expect(program.runs()).toBe(2);
  await expect(sessionPage(page).group).toContainText('Token, end not known');
});

test('a token that a program printed is left alone by a sign-out, and ended where its user asks for that', async ({
  page,
  vault,
  token,
  programs,
  box,
}) => {
  const program = programIn(programs, `echo ${token}`);
  const at = signInPage(page);
  const session = sessionPage(page);
  await at.signInByCommand({ server: vault.url, program: program.path });
  await box.answer(ALWAYS);
  await expect(session.heading).toBeVisible();
  await session.choose('Sign out');
  await expect(at.signIn).toBeVisible();
  expect(await vault.sessions()).toMatchObject([{ accessToken: token, revoked: false }]);

  await at.signIn.click();
  await expect(session.heading).toBeVisible();
  await session.choose('Sign out and end the token');
  await expect(messagesPage(page).said).toContainText('the server has ended the token');
  await expect(at.signIn).toBeVisible();
  expect(await vault.sessions()).toMatchObject([{ accessToken: token, revoked: true }]);
  // Ended is ended: the next one is printed, and is the same.
  await at.signIn.click();
  await expect(at.told('The server does not know this token')).toBeVisible();
  expect(program.runs()).toBe(3);
});

test('a page that has gone bad can name a program, but not run it', async ({
  page,
  vault,
  programs,
  box,
}) => {
  const program = programIn(programs, 'echo tok-1');
  const command = { method: 'command', server: vault.url, program: program.path, arguments: [] };
  const signedIn = page.evaluate(
    (entered) => {
      const { session } = (
        window as unknown as { keyturn: { session: Record<string, (x: object) => unknown> } }
      ).keyturn;
      return session['signIn']?.(entered);
    },
    { ...command, refreshesAllowed: null },
  );
  await box.answer(NO);
  expect(await signedIn).toEqual({ ok: false, failure: { code: 'cancelled' } });
  expect(program.runs()).toBe(0);
});

test('a question that nobody needs answered any more goes away with the sign-in that it was for', async ({
  page,
  vault,
  programs,
  box,
}) => {
  const program = programIn(programs, 'echo tok-1');
  const at = signInPage(page);
  await at.signInByCommand({ server: vault.url, program: program.path });
  await box.isUp();
  await at.cancel.click();
  await box.isGone();
  await expect(at.signIn).toBeVisible();
  expect(program.runs()).toBe(0);
});

test('a program that fails is named with the code that it ended with, and nothing of what it said', async ({
  page,
  vault,
  programs,
  box,
  dataFolder,
}) => {
  const program = programIn(programs, 'echo said-aloud; echo said-besides >&2; exit 7');
  const at = signInPage(page);
  await at.signInByCommand({ server: vault.url, program: program.path });
  await box.answer(ONCE);
  await expect(at.told('The token command failed')).toBeVisible();
  await expect(at.form).toContainText(`${program.path} ended with code 7.`);
  await expect(page.locator('body')).not.toContainText('said-');
  await at.runAgain.click();
  await box.answer(ONCE);
  await expect(at.edit).toBeVisible();
  expect(program.runs()).toBe(2);
  await at.edit.click();
  await expect(at.program).toBeFocused();
  for (const word of ['said-aloud', 'said-besides']) expect(filesWith(dataFolder, word)).toEqual([]);
});

test('a program is picked from the files of the computer', async ({ page, programs, box }) => {
  const program = programIn(programs, 'echo tok-1');
  const at = signInPage(page);
  await at.tab('Access token').click();
  await at.source('Run a command').check();
  await at.program.fill(`  ${program.path}`);
  await at.browse.click();
  await box.takeChosen();
  await expect(at.program).toHaveValue(program.path);
  await expect(at.program).toBeFocused();
});
