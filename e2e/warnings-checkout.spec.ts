import { expect } from '@playwright/test';
import type { Keyturn } from './hosts/keyturn';
import { createNotifications } from './hosts/notifications';
import { test } from './hosts/own-panel';
import { BUS_MISSING, hasSessionBus } from './hosts/session-bus';
import { startVault } from './hosts/vault';
import { asUser } from './hosts/vault-beside';
import { secretCalled } from './pages/access.page';
import { changeSettings, signInByBridge, type BridgedWindow } from './pages/bridge';

test.skip(!hasSessionBus, BUS_MISSING);

const MINUTE = 60_000;

/** The clock of the app, which no other process sees. */
const goOn = ({ app }: Keyturn, ms: number) =>
  app.evaluate((_, by) => {
    const now = Date.now;
    Date.now = () => now() + by;
  }, ms);

test('whoever does not see the window is warned of the end of a checkout, and keeps it for longer from there', async ({
  start,
  bus,
  panel,
}) => {
  test.setTimeout(60_000);
  await panel.appear();
  const desktop = createNotifications(bus);
  await desktop.appear();
  const vault = await startVault(['--token-seconds', '7200']);
  try {
    const keyturn = await start({ env: bus.env });
    const { page } = keyturn;
    await expect.poll(panel.registered).toBe(1);
    await signInByBridge(page, asUser(vault));
    const id = await secretCalled(vault, 'dc03');
    const taken = await page.evaluate(
      (wanted) => (window as unknown as BridgedWindow).keyturn.access.checkOut({ id: wanted }),
      id,
    );
    expect(taken).toMatchObject({ ok: true, value: { outcome: 'done' } });
    expect(desktop.all()).toEqual([]);
    // The tray asks for it as well: an answer that comes after the clock was moved would be of another time.
    await expect.poll(panel.read).toContain('My checkouts (1)');

    await goOn(keyturn, 26 * MINUTE);
    // Anything that is told has everything looked at.
    await changeSettings(page, { masksTrayNames: true });
    await expect.poll(desktop.seen).toEqual([
      {
        id: 1,
        replaces: 0,
        title: 'A checkout ends in 4 minutes.',
        text: `${new URL(vault.url).host}. Extend it to keep it.`,
        actions: { default: 'Open Keyturn', act: 'Extend' },
      },
    ]);
    desktop.press(1, 'act');
    await expect.poll(desktop.seen).toEqual([]);
    const extended = (await vault.requests()).filter(
      ({ method, path }) => method === 'POST' && /extend/u.test(path),
    );
    expect(extended).toHaveLength(1);
  } finally {
    await vault.stop();
  }
});
