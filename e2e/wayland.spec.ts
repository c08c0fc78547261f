import { expect } from '@playwright/test';
import { test } from './hosts/own-keyturn';
import { startVault } from './hosts/vault';
import { asUser } from './hosts/vault-beside';
import { hasWeston, startWayland, WESTON_MISSING } from './hosts/wayland';
import { clipboardPage } from './pages/clipboard.page';
import { secretPage } from './pages/secret.page';
import { sessionPage } from './pages/session.page';
import { settingsPage } from './pages/settings.page';
import { signInPage } from './pages/sign-in.page';

test.skip(!hasWeston, WESTON_MISSING);

test('on a Wayland desktop a password is copied and cleared, and what cannot be done there is said', async ({
  start,
}) => {
  const desktop = await startWayland();
  const vault = await startVault();
  try {
    const { app, page } = await start(desktop.options);
    await settingsPage(page).open('Clipboard');
    await expect(page.getByText('This is a Wayland session.')).toBeVisible();
    await settingsPage(page).open('Quick access');
    await expect(page.getByText('On Wayland a program hears keys from anywhere only')).toBeVisible();
    await settingsPage(page).back.click();

    await signInPage(page).signInWith(asUser(vault));
    await secretPage(page).enter(sessionPage(page).list, /^web01 local administrator/u);
    const copied = () => app.evaluate(({ clipboard }) => clipboard.readText());
    await secretPage(page).copy('Password').click();
    await expect(clipboardPage(page).clearNow).toBeVisible();
    expect(await copied()).toHaveLength(12);
    await clipboardPage(page).clearNow.click();
    await expect(clipboardPage(page).clearNow).toHaveCount(0);
    expect(await copied()).toBe('');
  } finally {
    await vault.stop();
    await desktop.stop();
  }
});
