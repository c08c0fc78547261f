import { expect } from '@playwright/test';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import { DEFAULT_SETTINGS } from '../shared/settings';
import { commandOn, settingsFile } from './hosts/keyturn';
import { test } from './hosts/own-panel';
import { processesOn } from './hosts/processes';
import { BUS_MISSING, hasSessionBus } from './hosts/session-bus';
import { hasXClipboard, XCLIP_MISSING, xClipboard } from './hosts/x-clipboard';
import { secretPage } from './pages/secret.page';
import { sessionPage } from './pages/session.page';
import { signInPage } from './pages/sign-in.page';

test.skip(!hasSessionBus, BUS_MISSING);

test.describe('what is at hand', () => {
  test.skip(!hasXClipboard, XCLIP_MISSING);

  test('what was used last is copied from the tray without a window, and cleared from it', async ({
    start,
    bus,
    panel,
  }) => {
    await panel.appear();
    const keyturn = await start({ env: bus.env });
    const { page } = keyturn;
    await panel.click('Open practice vault');
    await expect(signInPage(page).serverUrl).toHaveValue(/^http:\/\/127\.0\.0\.1:\d+\/SecretServer$/u);
    await signInPage(page).signIn.click();
    await secretPage(page).enter(sessionPage(page).list, /^web01 local administrator/u);
    await secretPage(page).copy('Password').click();
    await expect.poll(panel.read).toContain('Copy password from recents');
    const value = await xClipboard.read('clipboard');
    expect(value).toBeTruthy();

    await keyturn.app.evaluate(({ BrowserWindow }) => {
      BrowserWindow.getAllWindows()[0]?.hide();
    });
    const clear = async () => {
      const label = (await panel.read()).find((line) => line.startsWith('Clear clipboard'));
      await panel.click(label ?? '');
    };
    // Its seconds go on while it is looked for.
    await expect(clear).toPass();
    await expect.poll(() => xClipboard.read('clipboard')).not.toBe(value);
    await expect.poll(panel.read).not.toContainEqual(expect.stringMatching(/^Clear clipboard/u));

    await panel.click('Copy password from recents', 'web01 local administrator');
    await expect.poll(() => xClipboard.read('clipboard')).toBe(value);
    expect(JSON.stringify([await panel.read(), await panel.property('ToolTip')])).not.toContain(value);
  });
});

test('a start in the tray has no window and no page, until somebody asks for one', async ({
  bus,
  panel,
  dataFolder,
}) => {
  await panel.appear();
  const value = { ...DEFAULT_SETTINGS, startInTray: true };
  writeFileSync(settingsFile(dataFolder), JSON.stringify({ format: 'keyturn.settings', version: 6, value }));
  const [program, args] = commandOn(dataFolder);
  const app = spawn(program, args, { stdio: 'ignore', env: { ...process.env, ...bus.env } });
  const ended = once(app, 'exit');
  try {
    const running = (what: string) =>
      processesOn(dataFolder).filter(({ commandLine }) => commandLine.includes(what)).length;
    const pages = () => running('--type=renderer');
    await expect.poll(panel.read).toContain('Not signed in');
    expect(pages()).toBe(0);
    await panel.click('Open Keyturn');
    await expect.poll(pages).toBe(1);
    expect(running('network.mojom'), 'a process that guards nothing').toBe(0);
    await panel.click('Quit Keyturn');
    expect(await ended).toEqual([0, null]);
  } finally {
    app.kill();
  }
});
