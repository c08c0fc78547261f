import { expect, mergeTests } from '@playwright/test';
import { once } from 'node:events';
import type { Keyturn } from './hosts/keyturn';
import { createLogind } from './hosts/logind';
import { test as onPanel } from './hosts/own-panel';
import { test as besideVault } from './hosts/own-vault';
import { BUS_MISSING, hasSessionBus, type SessionBus } from './hosts/session-bus';
import { asUser } from './hosts/vault-beside';
import { lockPage } from './pages/lock.page';
import { sessionPage } from './pages/session.page';
import { signInPage } from './pages/sign-in.page';
import { chooseInMenu } from './pages/window';

const test = mergeTests(onPanel, besideVault);

test.skip(!hasSessionBus, BUS_MISSING);

const OWN = '7';
const OTHER = '8';

/** One bus for both: that of the computer, and that of whoever is signed in to it. */
const around = ({ env }: SessionBus) => ({
  ...env,
  DBUS_SYSTEM_BUS_ADDRESS: env['DBUS_SESSION_BUS_ADDRESS'],
  XDG_SESSION_ID: OWN,
});

const cover = (bus: SessionBus, isCovered: boolean) => {
  const name = 'org.gnome.ScreenSaver';
  const path = '/org/gnome/ScreenSaver';
  bus.emit({ path, iface: name, member: 'ActiveChanged', signature: 'b', body: [isCovered] });
};

/** What was told before it has come to something by the time that this is answered. */
const expectOpen = async (keyturn: Keyturn) => {
  await chooseInMenu(keyturn, 'File', 'Settings');
  await expect(keyturn.page.getByRole('heading', { level: 1, name: 'General', exact: true })).toBeVisible();
  await expect(lockPage(keyturn.page).dialog).toHaveCount(0);
};

test('the app is locked with the screen and with another user, and not with the screen of somebody else', async ({
  start,
  bus,
  vault,
}) => {
  const logind = createLogind(bus);
  await logind.appear();
  const keyturn = await start({ env: around(bus) });
  const { page } = keyturn;
  const who = asUser(vault);
  await signInPage(page).signInWith(who);
  await expect(sessionPage(page).list).toBeVisible();
  await expect.poll(logind.askedFor).toBe(OWN);

  logind.askToLock(OTHER);
  logind.say(OTHER, 'LockedHint', true);
  logind.say(OWN, 'Active', true);
  cover(bus, false);
  await expectOpen(keyturn);

  const expectLockedBy = async (leave: () => void, why: string) => {
    leave();
    await expect(lockPage(page).dialog).toContainText(why);
    await lockPage(page).unlockWith(who.password);
    await expect(lockPage(page).dialog).toHaveCount(0);
  };
  await expectLockedBy(() => {
    cover(bus, true);
  }, ', with the screen.');
  await expectLockedBy(() => {
    logind.askToLock(OWN);
  }, ', with the screen.');
  await expectLockedBy(() => {
    logind.say(OWN, 'LockedHint', true);
  }, ', with the screen.');
  await expectLockedBy(() => {
    logind.say(OWN, 'Active', false);
  }, ', as another user came.');
});

/** Asked of the app itself: Playwright loses sight of a page whose process is ended while its computer sleeps. */
const readOn = ({ app }: Keyturn): Promise<string> =>
  app.evaluate(({ BrowserWindow }) => {
    const [window] = BrowserWindow.getAllWindows();
    return window?.webContents.executeJavaScript('document.body.innerText') as Promise<string>;
  });

test('the app is locked when the computer goes to sleep, and is so when that has woken up', async ({
  start,
  bus,
  vault,
}) => {
  const logind = createLogind(bus);
  await logind.appear();
  const keyturn = await start({ env: around(bus) });
  await signInPage(keyturn.page).signInWith(asUser(vault));
  await expect(sessionPage(keyturn.page).list).toBeVisible();
  // Electron does not say from when on it listens.
  await expect(async () => {
    logind.sleep(true);
    expect(await readOn(keyturn)).toContain(', as this computer went to sleep.');
  }).toPass();
  logind.sleep(false);
  await expect.poll(() => readOn(keyturn)).toContain('Keyturn is locked');
  // So that the bus does not go before the app: Chromium ends itself then.
  const ended = once(keyturn.process, 'exit');
  await keyturn.app.evaluate(({ app }) => {
    app.quit();
  });
  expect(await ended).toEqual([0, null]);
});
