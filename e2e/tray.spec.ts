import { expect } from '@playwright/test';
import { once } from 'node:events';
import type { Keyturn } from './hosts/keyturn';
import { popupOf } from './hosts/popup';
import { test } from './hosts/own-panel';
import { BUS_MISSING, hasSessionBus } from './hosts/session-bus';
import { snapshotOf } from './pages/bridge';
import { practicePage } from './pages/practice.page';
import { sessionPage } from './pages/session.page';
import { signInPage } from './pages/sign-in.page';

test.skip(!hasSessionBus, BUS_MISSING);

const look = ({ app }: Keyturn) =>
  app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows().map((window) => window.isVisible() && !window.isMinimized()),
  );

const hide = ({ app }: Keyturn) =>
  app.evaluate(({ BrowserWindow }) => {
    BrowserWindow.getAllWindows()[0]?.hide();
  });

test('signed out, the menu of the tray has what leads to a session', async ({ start, bus, panel }) => {
  await panel.appear();
  const keyturn = await start({ env: bus.env });
  await expect
    .poll(panel.read)
    .toEqual(['Open Keyturn', '-', 'Not signed in', 'Open practice vault', '-', 'Settings', 'Quit Keyturn']);
  await hide(keyturn);
  await expect.poll(() => look(keyturn)).toEqual([false]);
  await panel.click('Open Keyturn');
  await expect.poll(() => look(keyturn)).toEqual([true]);
  await hide(keyturn);
  await panel.click('Settings');
  await expect.poll(() => look(keyturn)).toEqual([true]);
  await expect(keyturn.page.getByRole('heading', { level: 1, name: 'General', exact: true })).toBeVisible();
  await hide(keyturn);
  await panel.activate();
  await expect.poll(() => look(keyturn)).toEqual([true]);
  const ended = once(keyturn.process, 'exit');
  await panel.click('Quit Keyturn');
  expect(await ended).toEqual([0, null]);
});

test('in a session the menu tells who is signed in, and what is clicked is done', async ({
  start,
  bus,
  panel,
}) => {
  await panel.appear();
  const keyturn = await start({ env: bus.env });
  const { page } = keyturn;
  await panel.click('Open practice vault');
  await expect(practicePage(page).leave).toBeVisible();
  await signInPage(page).signIn.click();
  await expect(sessionPage(page).list).toBeVisible();
  const { session } = await snapshotOf(page);
  const opened = session.state === 'active' ? session.opened : { server: '', user: '' };
  const who = `${new URL(opened.server).host} as ${opened.user}`;
  await expect
    .poll(panel.read)
    .toEqual([
      'Open Keyturn',
      '-',
      who,
      '19 min left, 3 of 3 refreshes left',
      'Extend session',
      '-',
      'Quick access...',
      '-',
      'Lock',
      'Sign out',
      'Settings',
      'Quit Keyturn',
    ]);
  expect(await panel.property('ToolTip')).toEqual(expect.arrayContaining([`Keyturn, ${who}, 19 min left`]));
  await panel.click('Extend session');
  await expect.poll(panel.read).toContain('19 min left, 2 of 3 refreshes left');
  await panel.click('Quick access...');
  await expect.poll(async () => (await popupOf(keyturn))?.isVisible).toBe(true);
  await panel.click('Lock');
  await expect.poll(panel.read).toContain('Unlock...');
  expect((await panel.read()).at(0)).toBe('Locked, 19 min left');
  await panel.click('Sign out');
  await expect.poll(panel.read).toContain('Not signed in');
  await expect(signInPage(page).form).toBeVisible();
});
