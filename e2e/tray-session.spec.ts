import { expect, type Page } from '@playwright/test';
import { writeFileSync } from 'node:fs';
import { profilesFile, type Keyturn } from './hosts/keyturn';
import { test as base } from './hosts/own-panel';
import { newFolder, removeFolder } from './hosts/own-keyturn';
import { BUS_MISSING, hasSessionBus } from './hosts/session-bus';
import { programIn, type TokenProgram } from './hosts/token-program';
import { startVault, type Vault } from './hosts/vault';
import { hasXClipboard, XCLIP_MISSING, xClipboard } from './hosts/x-clipboard';
import { accessPage, openSecret, secretCalled } from './pages/access.page';
import type { BridgedWindow } from './pages/bridge';
import { holdUp, letGo, order, written } from './pages/bulk-orders';
import { bulkPage } from './pages/bulk.page';
import { listPage } from './pages/list.page';
import { secretPage } from './pages/secret.page';
import { sessionPage } from './pages/session.page';
import { signInPage } from './pages/sign-in.page';
import { systemBox } from './pages/system-box';
import { enterVault } from './pages/vault-visit';

const ALWAYS = 1;

interface Fixtures {
  readonly flags: readonly string[];
  readonly vault: Vault;
  readonly program: TokenProgram;
}

const test = base.extend<Fixtures>({
  flags: [[], { option: true }],
  vault: async ({ flags }, use) => {
    const vault = await startVault(flags);
    await use(vault);
    await vault.stop();
  },
  program: async ({ vault }, use) => {
    const folder = newFolder();
    await use(programIn(folder, `echo ${await vault.token('admin')}`));
    removeFolder(folder);
  },
  keyturn: async ({ start, bus, panel }, use) => {
    await panel.appear();
    await use(await start({ env: bus.env }));
  },
});

test.skip(!hasSessionBus, BUS_MISSING);
// Each starts an app of its own, and a vault.
test.slow();

const orders = async (vault: Vault, ending: string): Promise<number> =>
  (await vault.requests()).filter(({ method, path }) => method !== 'GET' && path.endsWith(ending)).length;

const hide = ({ app }: Keyturn) =>
  app.evaluate(({ BrowserWindow }) => {
    BrowserWindow.getAllWindows()[0]?.hide();
  });

const isSeen = ({ app }: Keyturn) =>
  app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.isVisible());

const takeOut = (page: Page, id: number) =>
  page.evaluate((wanted) => (window as unknown as BridgedWindow).keyturn.access.checkOut({ id: wanted }), id);

const mark = (page: Page, id: number, isFavourite: boolean) =>
  page.evaluate((wanted) => (window as unknown as BridgedWindow).keyturn.secret.mark(wanted), {
    id,
    isFavourite,
  });

test('what is out stands in the menu with its time, is kept for longer from there, and given back, one and all', async ({
  keyturn,
  panel,
  vault,
}) => {
  const { page } = keyturn;
  const access = accessPage(page);
  await enterVault(page, vault);
  const id = await secretCalled(vault, 'dc03');
  await openSecret(keyturn, id);
  await access.checkOut.click();
  await expect(access.checkout).toContainText('Checked out to you');
  const name = (await access.name.textContent()) ?? '';
  await expect.poll(panel.read).toContain('My checkouts (1)');
  await expect
    .poll(panel.read)
    .toContainEqual(expect.stringMatching(new RegExp(`^> ${name}, (?:29|30) min left$`, 'u')));
  const label = async () =>
    (await panel.read()).find((line) => line.startsWith(`> ${name}`))?.slice(2) ?? 'nothing';

  await panel.click('My checkouts (1)', await label(), 'Extend');
  await expect.poll(label).toMatch(/(?:59|60) min left$/u);
  expect(await orders(vault, '/check-out')).toBe(1);
  // Whoever looks at the secret meanwhile is told.
  await expect(access.checkout).toContainText(/(?:59|60) minutes left/u);
  await panel.click('My checkouts (1)', await label(), 'Check in');
  await expect.poll(panel.read).not.toContain('My checkouts (1)');
  expect(await orders(vault, '/check-in')).toBe(1);
  await expect(access.checkOut).toBeVisible();

  const other = await secretCalled(vault, 'dc04');
  expect((await takeOut(page, id)).ok && (await takeOut(page, other)).ok).toBe(true);
  await expect.poll(panel.read).toContain('My checkouts (2)');
  await panel.click('My checkouts (2)', 'Check in all');
  await expect.poll(() => orders(vault, '/check-in')).toBe(3);
  await expect.poll(panel.read).not.toContainEqual(expect.stringContaining('My checkouts'));
});

test.describe('in a session that cannot be extended', () => {
  test.use({ flags: ['--refresh-tokens', 'off'] });

  test('a favourite stands in the menu from the moment on in which it becomes one, no longer than it is one, and is opened from there; once the session has ended, the way back in is, too', async ({
    keyturn,
    panel,
    vault,
  }) => {
    const { page } = keyturn;
    await enterVault(page, vault);
    const id = await secretCalled(vault, 'web01');
    await mark(page, id, true);
    const favourites = async () => {
      const entry = (await panel.menu()).find(({ label }) => label === 'Copy password from favourites');
      return entry?.entries.map(({ label }) => label) ?? [];
    };
    await expect.poll(favourites).toContain('web01 local administrator');
    await hide(keyturn);
    await panel.click('Open secret', 'web01 local administrator');
    await expect.poll(() => isSeen(keyturn)).toBe(true);
    await expect(accessPage(page).name).toHaveText('web01 local administrator');
    await mark(page, id, false);
    await expect.poll(favourites).not.toContain('web01 local administrator');

    await vault.control('clock', { seconds: 1_300 });
    await listPage(page).refresh.click();
    await expect.poll(panel.read).toContainEqual(expect.stringMatching(/^Session ended /u));
    await hide(keyturn);
    await panel.click('Sign in again...');
    await expect.poll(() => isSeen(keyturn)).toBe(true);
    await expect(signInPage(page).password).toBeFocused();
  });
});

test('a server out of reach is said to be so, and nothing that needs it can be clicked until it answers', async ({
  keyturn: { page },
  panel,
  vault,
}) => {
  await enterVault(page, vault);
  await expect.poll(panel.read).toContain('Extend session');
  await vault.spoil({ do: 'drop-before' });
  await panel.click('Extend session');
  await expect.poll(panel.read).toContainEqual(expect.stringMatching(/^Offline, \d+ min left$/u));
  expect(await panel.read()).not.toContain('Extend session');
  expect(await panel.read()).not.toContainEqual(expect.stringMatching(/^Copy /u));
  await vault.mend();
  await page.getByRole('button', { name: 'Extend session', exact: true }).click();
  await expect.poll(panel.read).toContainEqual(expect.stringMatching(/^\d+ min left, /u));
  expect(await panel.read()).toContain('Extend session');
});

test('a saved sign-in that needs no typing is signed in to from the tray, without a window', async ({
  start,
  bus,
  panel,
  display,
  dataFolder,
  vault,
  program,
}) => {
  const account = { method: 'command', program: program.path, arguments: [] };
  const typed = { method: 'credentials', userName: 'admin', domain: '' };
  const list = [
    { id: '0'.repeat(24), name: 'Automation', server: vault.url, account, refreshesAllowed: null },
    { id: '1'.repeat(24), name: 'Typed', server: vault.url, account: typed, refreshesAllowed: null },
  ];
  const value = { list, lastUsed: null };
  writeFileSync(profilesFile(dataFolder), JSON.stringify({ format: 'keyturn.profiles', version: 1, value }));
  await panel.appear();
  const keyturn = await start({ env: bus.env });
  const { app, page } = keyturn;
  await expect.poll(panel.read).toContain('> Automation');
  await panel.click('Sign in to', 'Automation');
  await systemBox({ app, keyboard: display.keyboard }).answer(ALWAYS);
  await expect.poll(panel.read).toContain('Sign out');
  await hide(keyturn);
  await panel.click('Sign out');
  await expect.poll(panel.read).toContain('Not signed in');
  await panel.click('Sign in to', 'Automation');
  await expect.poll(panel.read).toContain('Sign out');
  expect(program.runs()).toBe(2);
  expect(await isSeen(keyturn)).toBe(false);
  await panel.click('Sign out');
  await expect.poll(panel.read).toContain('Not signed in');

  await panel.click('Sign in to', 'Typed');
  await expect.poll(() => isSeen(keyturn)).toBe(true);
  await expect(page.getByRole('textbox', { name: 'Password', exact: true })).toBeFocused();
});

test.describe('on the clipboard', () => {
  test.skip(!hasXClipboard, XCLIP_MISSING);

  test('a one-time code is put by the tray, without a window', async ({ keyturn, panel, vault }) => {
    const { page } = keyturn;
    await enterVault(page, vault);
    await secretPage(page).enter(sessionPage(page).list, /^app07/u);
    const name = (await accessPage(page).name.textContent()) ?? '';
    await mark(page, await secretCalled(vault, 'app07'), true);
    await expect.poll(panel.read).toContain(`> ${name}`);
    await hide(keyturn);
    await panel.click('Copy one-time code', name);
    await expect.poll(() => xClipboard.read('clipboard')).toMatch(/^\d{6}$/u);
    expect(await isSeen(keyturn)).toBe(false);
  });
});

test('a bulk run is paused, resumed and shown from the tray', async ({ keyturn, panel, vault }) => {
  const { page } = keyturn;
  const bulk = bulkPage(page);
  await enterVault(page, vault);
  await holdUp(vault, 1);
  await order(page, '1 2 3', { inOneGo: true });
  await bulk.confirm(true);
  await expect(bulk.row('web02 local administrator')).toContainText('Sent');
  await sessionPage(page).settings.click();
  await hide(keyturn);
  await expect.poll(panel.read).toContain('Bulk rotation, 1 of 3');
  await panel.click('Bulk rotation, 1 of 3', 'Pause');
  await expect.poll(panel.read).toContain('Bulk rotation paused, 1 of 3');
  await letGo(vault);
  await expect.poll(panel.read).toContain('Bulk rotation paused, 2 of 3');
  expect(await written(vault)).toEqual([1, 2]);
  await panel.click('Bulk rotation paused, 2 of 3', 'Show');
  await expect.poll(() => isSeen(keyturn)).toBe(true);
  await expect(bulk.main).toContainText('The run is paused.');
  await panel.click('Bulk rotation paused, 2 of 3', 'Resume');
  await expect.poll(() => written(vault)).toEqual([1, 2, 3]);
  await expect.poll(panel.read).not.toContainEqual(expect.stringContaining('Bulk rotation'));
});
