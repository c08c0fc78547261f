import { expect } from '@playwright/test';
import { test } from './hosts/own-panel';
import { popupOf } from './hosts/popup';
import { createPortal } from './hosts/portal';
import { BUS_MISSING, hasSessionBus } from './hosts/session-bus';
import { messagesPage } from './pages/messages.page';
import { settingsPage } from './pages/settings.page';

test.skip(!hasSessionBus, BUS_MISSING);

test('under Wayland a desktop that gives shortcuts is asked for one, and gets it back', async ({
  start,
  bus,
}) => {
  const portal = createPortal(bus);
  await portal.appear();
  const keyturn = await start({ env: { ...bus.env, XDG_SESSION_TYPE: 'wayland' } });
  const settings = settingsPage(keyturn.page);
  await settings.open('Quick access');
  await settings.shortcut.press('Control+Alt+KeyK');
  await expect(settings.shortcut).toHaveValue('Ctrl Alt K');
  await expect(settings.shortcut).toHaveAccessibleDescription(/Your desktop gives these keys/u);
  const [bound] = portal.given();
  expect(bound).toMatchObject({ description: 'Quick access', trigger: 'CTRL+ALT+k' });

  portal.refuse();
  await settings.shortcut.press('Control+Alt+KeyJ');
  await expect(messagesPage(keyturn.page).region).toContainText('another program has them.');
  await expect(settings.shortcut).toHaveValue('Ctrl Alt K');

  if (bound) portal.press(bound);
  await expect.poll(async () => (await popupOf(keyturn))?.isVisible).toBe(true);

  await settings.clearShortcut.click();
  await expect.poll(portal.given).toEqual([]);
});
