import { expect } from '@playwright/test';
import { once } from 'node:events';
import { test } from './hosts/own-keyturn';
import { firstScreen } from './hosts/keyturn';
import { activityPage } from './pages/activity.page';
import { changeSettings } from './pages/bridge';
import { settingsPage } from './pages/settings.page';
import { signInPage } from './pages/sign-in.page';
import { ticketKeysPage } from './pages/ticket-keys.page';
import { textSizeOf } from './pages/window';

test.skip(process.platform !== 'linux', 'the keys are pressed on a display of X');

test('Ctrl and comma opens Settings from a field that is being typed into', async ({ page, display }) => {
  await expect(signInPage(page).serverUrl).toBeFocused();
  await display.keyboard.press('I');
  await expect(signInPage(page).serverUrl).toHaveValue('i');
  await display.keyboard.press('Control', 'Comma');
  await expect(settingsPage(page).heading('General')).toBeFocused();
});

test('Ctrl and 4 opens the list of calls, wherever one is', async ({ page, display }) => {
  await expect(signInPage(page).serverUrl).toBeFocused();
  await display.keyboard.press('Control', 'Four');
  await expect(activityPage(page).heading).toBeFocused();
});

test('Ctrl and 3 opens the ticket keys, signed out too', async ({ page, display }) => {
  await expect(signInPage(page).serverUrl).toBeFocused();
  await display.keyboard.press('Control', 'Three');
  await expect(ticketKeysPage(page).heading('Ticket keys')).toBeFocused();
});

test('text grows, shrinks and returns by Ctrl with plus, minus and zero, within 80 and 200 per cent', async ({
  keyturn,
  display,
}) => {
  const press = async (key: 'Equal' | 'Minus' | 'Zero', times: number) => {
    for (let count = 0; count < times; count += 1) await display.keyboard.press('Control', key);
  };
  await press('Equal', 3);
  await expect.poll(() => textSizeOf(keyturn)).toBe(130);
  await press('Equal', 12);
  await expect.poll(() => textSizeOf(keyturn)).toBe(200);
  await press('Zero', 1);
  await expect.poll(() => textSizeOf(keyturn)).toBe(100);
  await press('Minus', 5);
  await expect.poll(() => textSizeOf(keyturn)).toBe(80);
});

test('F5 loads the view anew, and forgets what was typed', async ({ page, display }) => {
  await signInPage(page).password.fill('typed before');
  await display.keyboard.press('F5');
  await expect(signInPage(page).password).toHaveValue('');
  await firstScreen(page);
});

test('Ctrl W closes the window, which ends the app or leaves it running as was chosen', async ({
  keyturn,
  display,
}) => {
  await changeSettings(keyturn.page, { closeAction: 'keep-running', minimisesKnowingly: true });
  await display.keyboard.press('Control', 'W');
  // A shortcut that does something comes through after it.
  await display.keyboard.press('Control', 'Comma');
  await expect(settingsPage(keyturn.page).heading('General')).toBeVisible();

  await changeSettings(keyturn.page, { closeAction: 'quit' });
  const ended = once(keyturn.process, 'exit');
  await display.keyboard.press('Control', 'W');
  expect(await ended).toEqual([0, null]);
});

test('Ctrl Q ends the app, also when closing its window would not', async ({ keyturn, display }) => {
  await changeSettings(keyturn.page, { closeAction: 'keep-running' });
  const ended = once(keyturn.process, 'exit');
  await display.keyboard.press('Control', 'Q');
  expect(await ended).toEqual([0, null]);
});

test('the Tab key leads on from field to field', async ({ page, display }) => {
  await expect(signInPage(page).serverUrl).toBeFocused();
  for (const next of [signInPage(page).certificate, signInPage(page).userName]) {
    await display.keyboard.press('Tab');
    await expect(next).toBeFocused();
  }
  await display.keyboard.press('Shift', 'Tab');
  await expect(signInPage(page).certificate).toBeFocused();
});
