import { expect, type Page } from '@playwright/test';
import { once } from 'node:events';
import type { Keyturn } from './hosts/keyturn';
import { createNotifications } from './hosts/notifications';
import { test } from './hosts/own-panel';
import type { Panel } from './hosts/panel';
import { BUS_MISSING, hasSessionBus } from './hosts/session-bus';
import { startVault, type Vault } from './hosts/vault';
import { asUser } from './hosts/vault-beside';
import { signInByBridge, snapshotOf } from './pages/bridge';
import { lockPage } from './pages/lock.page';

test.skip(!hasSessionBus, BUS_MISSING);

/** Five minutes before the end of such a session are a few seconds after its beginning. */
const SECONDS = '304';

let vault: Vault;

test.beforeEach(async () => {
  vault = await startVault(['--token-seconds', SECONDS]);
});

test.afterEach(async () => {
  await vault.stop();
});

const isSeen = ({ app }: Keyturn) =>
  app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().some((window) => window.isVisible()));

/** What can be brought back by its icon is left hidden. */
const hide = async (keyturn: Keyturn, panel: Panel): Promise<void> => {
  await expect.poll(panel.registered).toBe(1);
  await keyturn.app.evaluate(({ BrowserWindow }) => {
    for (const window of BrowserWindow.getAllWindows()) window.hide();
  });
  await expect.poll(() => isSeen(keyturn)).toBe(false);
};

/** With nobody at the window, so that the warning comes whenever its time is. */
const signInUnseen = async (keyturn: Keyturn, panel: Panel): Promise<void> => {
  await hide(keyturn, panel);
  await signInByBridge(keyturn.page, asUser(vault));
};

const refreshesLeft = async (page: Page) => {
  const { session } = await snapshotOf(page);
  return session.state === 'active' ? session.opened.refreshesLeft : undefined;
};

test('whoever does not see the window is warned of the end of the session, and extends it from there', async ({
  start,
  bus,
  panel,
}) => {
  await panel.appear();
  test.setTimeout(60_000);
  const desktop = createNotifications(bus);
  await desktop.appear();
  const keyturn = await start({ env: bus.env });
  await signInUnseen(keyturn, panel);

  await expect.poll(desktop.seen, { timeout: 20_000 }).toEqual([
    {
      id: 1,
      replaces: 0,
      title: 'Session ends in 5 min',
      text: `${new URL(vault.url).host}. Extend the session to go on.`,
      actions: { default: 'Open Keyturn', act: 'Extend session' },
    },
  ]);
  desktop.press(7, 'act');
  desktop.press(1, 'act');
  await expect.poll(() => refreshesLeft(keyturn.page)).toBe(2);
  // It is true no more, until it is again.
  await expect.poll(() => desktop.all().length, { timeout: 20_000 }).toBe(2);
  expect(desktop.seen().map(({ id, title }) => [id, title])).toEqual([[2, 'Session ends in 5 min']]);

  expect(await isSeen(keyturn)).toBe(false);
  desktop.press(2, 'default');
  await expect.poll(() => isSeen(keyturn)).toBe(true);
  const { lock, dialog } = lockPage(keyturn.page);
  await lock.click();
  await expect(dialog).toBeVisible();
  await expect.poll(desktop.seen).toEqual([]);
  expect(desktop.all()).toHaveLength(2);
});

test('where nobody shows notifications, nothing comes of a warning: the session goes on, and the app ends well', async ({
  start,
  bus,
  panel,
}) => {
  await panel.appear();
  const keyturn = await start({ env: bus.env });
  await signInUnseen(keyturn, panel);
  await expect
    .poll(
      async () => {
        const { session } = await snapshotOf(keyturn.page);
        const endsAt = session.state === 'active' ? (session.opened.endsAt ?? 0) : 0;
        return endsAt > 0 && endsAt - Date.now() < 300_000;
      },
      { timeout: 20_000 },
    )
    .toBe(true);
  const ended = once(keyturn.process, 'exit');
  await keyturn.app.evaluate(({ app }) => {
    app.quit();
  });
  expect(await ended).toEqual([0, null]);
});
