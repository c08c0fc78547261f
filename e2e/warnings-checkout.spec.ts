import { expect } from '@playwright/test';
import type { Keyturn } from './hosts/keyturn';
import { createNotifications, type Notifications } from './hosts/notifications';
import { test as base } from './hosts/own-panel';
import { BUS_MISSING, hasSessionBus } from './hosts/session-bus';
import { startVault, type Vault } from './hosts/vault';
import { asUser } from './hosts/vault-beside';
import { secretCalled } from './pages/access.page';
import { changeSettings, signInByBridge, type BridgedWindow } from './pages/bridge';

const MINUTE = 60_000;

/** The clock of the app, which no other process sees. */
const goOn = ({ app }: Keyturn, ms: number) =>
  app.evaluate((_, by) => {
    const now = Date.now;
    Date.now = () => now() + by;
  }, ms);

interface Fixtures {
  readonly vault: Vault;
  /** What shows notifications; of the session that it is of, a secret is out. */
  readonly desktop: Notifications;
  /** Lets the time go on until that has four minutes left. */
  readonly nearTheEnd: () => Promise<void>;
}

const test = base.extend<Fixtures>({
  vault: async ({}, use) => {
    const vault = await startVault(['--token-seconds', '7200']);
    await use(vault);
    await vault.stop();
  },
  desktop: async ({ bus }, use) => {
    const desktop = createNotifications(bus);
    await desktop.appear();
    await use(desktop);
  },
  nearTheEnd: async ({ start, bus, panel, vault, desktop }, use) => {
    await panel.appear();
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
    await use(async () => {
      await goOn(keyturn, 26 * MINUTE);
      // Anything that is told has everything looked at.
      await changeSettings(page, { masksTrayNames: true });
    });
  },
});

test.skip(!hasSessionBus, BUS_MISSING);
test.setTimeout(60_000);

const extensions = async (vault: Vault): Promise<number> =>
  (await vault.requests()).filter(({ method, path }) => method === 'POST' && /extend/u.test(path)).length;

test('whoever does not see the window is warned of the end of a checkout, and keeps it for longer from there', async ({
  vault,
  desktop,
  nearTheEnd,
}) => {
  await nearTheEnd();
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
  expect(await extensions(vault)).toBe(1);
});

test('a press that comes before the desktop has told which warning it is of is not lost', async ({
  vault,
  desktop,
  nearTheEnd,
}) => {
  desktop.pressAtOnce('act');
  await nearTheEnd();
  await expect.poll(() => extensions(vault)).toBe(1);
  await expect.poll(desktop.seen).toEqual([]);
  expect(desktop.all()).toHaveLength(1);
});
