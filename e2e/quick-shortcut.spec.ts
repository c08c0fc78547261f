import { expect } from '@playwright/test';
import { endKeyturn, startKeyturn, type Keyturn } from './hosts/keyturn';
import { newFolder, removeFolder, test } from './hosts/own-keyturn';
import { popupOf } from './hosts/popup';
import { messagesPage } from './pages/messages.page';
import { settingsPage } from './pages/settings.page';

test.skip(process.platform !== 'linux', 'the keys are pressed on a display of X');

const KEYS = ['Control', 'Alt', 'K'] as const;

const expectShown = (keyturn: Keyturn) =>
  expect.poll(() => popupOf(keyturn)).toMatchObject({ isVisible: true, isFocused: true });

test('a shortcut is pressed in Settings, opens the popup from anywhere, and is there again after a restart', async ({
  start,
  display,
}) => {
  const first = await start();
  const settings = settingsPage(first.page);
  await settings.open('Quick access');
  await settings.shortcut.focus();
  await display.keyboard.press(...KEYS);
  await expect(settings.shortcut).toHaveValue('Ctrl Alt K');
  await expect(settings.shortcut).toHaveAccessibleDescription('Opens quick access from anywhere.');
  await first.app.evaluate(({ BrowserWindow }) => {
    BrowserWindow.getAllWindows()[0]?.minimize();
  });
  await display.keyboard.press(...KEYS);
  await expectShown(first);
  await endKeyturn(first);

  const second = await start();
  await expect.poll(() => isTaken(second)).toBe(true);
  await display.keyboard.press(...KEYS);
  await expectShown(second);
});

const isTaken = ({ app }: Keyturn) =>
  app.evaluate(({ globalShortcut }) => globalShortcut.isRegistered('Ctrl+Alt+K'));

test('keys that another program has are refused with what to do next, and are free once it has ended', async ({
  keyturn,
  display,
  page,
}) => {
  const settings = settingsPage(page);
  await settings.open('Quick access');
  const folder = newFolder();
  const other = await startKeyturn(folder, { env: display.env });
  try {
    await other.app.evaluate(({ globalShortcut }) => globalShortcut.register('Ctrl+Alt+K', () => undefined));
    await settings.shortcut.press('Control+Alt+KeyK');
    await expect(messagesPage(page).region).toContainText(
      'another program has them. Choose another shortcut.',
    );
    await expect(settings.shortcut).toHaveValue('');
  } finally {
    await endKeyturn(other);
    removeFolder(folder);
  }
  await settings.shortcut.press('Control+Alt+KeyK');
  await expect(settings.shortcut).toHaveValue('Ctrl Alt K');
  expect(await isTaken(keyturn)).toBe(true);
  await settings.clearShortcut.click();
  await expect(settings.shortcut).toHaveValue('');
  expect(await isTaken(keyturn)).toBe(false);
});

test('under Wayland no shortcut is offered that would not work, and the command is told instead', async ({
  start,
  dataFolder,
}) => {
  const { page } = await start({ env: { XDG_SESSION_TYPE: 'wayland' } });
  const settings = settingsPage(page);
  await settings.open('Quick access');
  const row = settings.row('Shortcut', 'Global shortcut');
  await expect(row).toContainText('Not possible here');
  await expect(row).toContainText('Bind the command below in the keyboard settings of your desktop.');
  await expect(settings.shortcut).toHaveCount(0);
  await expect(settings.row('Shortcut', 'Command')).toContainText(`--user-data-dir=${dataFolder} --quick`);
});
