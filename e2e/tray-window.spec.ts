import { expect } from '@playwright/test';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { commandOn, type Keyturn } from './hosts/keyturn';
import { newFolder, removeFolder } from './hosts/own-keyturn';
import { test } from './hosts/own-panel';
import { BUS_MISSING, hasSessionBus } from './hosts/session-bus';
import { changeSettings, snapshotOf } from './pages/bridge';
import { practicePage } from './pages/practice.page';
import { sessionPage } from './pages/session.page';
import { settingsPage } from './pages/settings.page';
import { signInPage } from './pages/sign-in.page';

test.skip(!hasSessionBus, BUS_MISSING);

const NONE = 'This desktop shows no tray icons. On GNOME an extension adds them.';

const look = ({ app }: Keyturn) =>
  app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().map((window) => window.isVisible()));

const close = ({ app }: Keyturn) =>
  app.evaluate(({ BrowserWindow }) => {
    BrowserWindow.getAllWindows()[0]?.close();
  });

const startAgain = async (folder: string, flag: string): Promise<unknown> => {
  const [program, args] = commandOn(folder, [flag]);
  const [code] = (await once(spawn(program, args, { stdio: 'ignore' }), 'exit')) as [number | null];
  return code;
};

test('a window that is closed with a tray there is out of sight, and comes back from it', async ({
  start,
  bus,
  panel,
}) => {
  await panel.appear();
  const keyturn = await start({ env: bus.env });
  await expect.poll(panel.read).toContain('Open Keyturn');
  await changeSettings(keyturn.page, { closeAction: 'keep-running' });
  await close(keyturn);
  await expect.poll(() => look(keyturn)).toEqual([false]);
  await panel.click('Open Keyturn');
  await expect.poll(() => look(keyturn)).toEqual([true]);
});

test('a panel that comes late gets the icon, and one that goes brings back the window that nothing else would', async ({
  start,
  bus,
  panel,
}) => {
  const keyturn = await start({ env: bus.env });
  await settingsPage(keyturn.page).open('Tray');
  await expect(keyturn.page.getByText(NONE)).toHaveCount(3);
  await panel.appear();
  await expect.poll(panel.read).toContain('Not signed in');
  await expect(keyturn.page.getByText(NONE)).toHaveCount(0);
  await changeSettings(keyturn.page, { closeAction: 'keep-running' });
  await close(keyturn);
  await expect.poll(() => look(keyturn)).toEqual([false]);
  await panel.vanish();
  await expect.poll(() => look(keyturn)).toEqual([true]);
  await expect(keyturn.page.getByText(NONE)).toHaveCount(3);
  await panel.appear();
  await expect.poll(panel.read).toContain('Not signed in');
});

test('without a tray what needs one is not to be had, and closing asks once before it minimises', async ({
  start,
  bus,
  display,
}) => {
  const keyturn = await start({ env: bus.env });
  const { page } = keyturn;
  await settingsPage(page).open('Tray');
  for (const name of ['Start in the tray', 'Start at login', 'Mask secret names in the tray']) {
    const control = page.getByRole('switch', { name, exact: true });
    await expect(control).toHaveAttribute('aria-disabled', 'true');
    await expect(control).toHaveAccessibleDescription(NONE);
    await control.press('Space');
    await expect(control).not.toBeChecked();
  }
  await changeSettings(page, { closeAction: 'keep-running' });
  await close(keyturn);
  const isInFront = () =>
    keyturn.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.isFocused());
  await expect.poll(isInFront).toBe(false);
  await display.keyboard.press('Return');
  await expect.poll(async () => (await snapshotOf(page)).settings.minimisesKnowingly).toBe(true);
  expect(await look(keyturn)).toHaveLength(1);
});

test('a later start shows, hides, clears, locks and signs out, without a window for what needs none', async ({
  start,
  bus,
  panel,
  dataFolder,
}) => {
  await panel.appear();
  const keyturn = await start({ env: bus.env });
  const { page } = keyturn;
  await expect.poll(panel.read).toContain('Not signed in');
  await practicePage(page).open();
  await signInPage(page).signIn.click();
  await expect(sessionPage(page).list).toBeVisible();
  expect(await startAgain(dataFolder, '--show')).toBe(0);
  await expect.poll(() => look(keyturn)).toEqual([true]);
  expect(await startAgain(dataFolder, '--toggle')).toBe(0);
  await expect.poll(() => look(keyturn)).toEqual([false]);
  expect(await startAgain(dataFolder, '--clear-clipboard')).toBe(0);
  expect(await startAgain(dataFolder, '--lock')).toBe(0);
  await expect.poll(panel.read).toContain('Unlock...');
  expect(await look(keyturn)).toEqual([false]);
  expect(await startAgain(dataFolder, '--sign-out')).toBe(0);
  await expect.poll(panel.read).toContain('Not signed in');
  expect(await look(keyturn)).toEqual([false]);
  expect(await startAgain(dataFolder, '--toggle')).toBe(0);
  await expect.poll(() => look(keyturn)).toEqual([true]);
});

test('start at login is written where the desktop reads it, and taken away again', async ({
  start,
  bus,
  panel,
}) => {
  const config = newFolder();
  const entry = join(config, 'autostart', 'keyturn.desktop');
  try {
    await panel.appear();
    const { page } = await start({ env: { ...bus.env, XDG_CONFIG_HOME: config } });
    await expect.poll(panel.read).toContain('Not signed in');
    await settingsPage(page).open('Tray');
    const control = page.getByRole('switch', { name: 'Start at login', exact: true });
    await control.click();
    await expect.poll(() => existsSync(entry)).toBe(true);
    expect(readFileSync(entry, 'utf8')).toMatch(/^Exec="\/.+"$/mu);
    await control.click();
    await expect.poll(() => existsSync(entry)).toBe(false);
  } finally {
    removeFolder(config);
  }
});
