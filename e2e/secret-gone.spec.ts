import { expect } from '@playwright/test';
import { startSlowLine } from './hosts/slow-line';
import { asUser, test } from './hosts/vault-beside';
import { searchPage } from './pages/search.page';
import { secretPage } from './pages/secret.page';
import { sessionPage } from './pages/session.page';
import { signInPage } from './pages/sign-in.page';

// The app looks again every fifteen seconds.
test.slow();

test('while nobody can reach the server, what is on screen stays, names are still found, and all goes on by itself after it', async ({
  page,
  start,
}, info) => {
  const vault = await start();
  const line = await startSlowLine(vault.url);
  const secret = secretPage(page);
  const session = sessionPage(page);
  await signInPage(page).signInWith({ ...asUser(vault), server: line.url });
  await secret.enter(session.list, /^web01 local administrator/u);
  await expect(secret.heading).toBeFocused();
  await searchPage(page).box.fill('web02');
  await expect(searchPage(page).found.first()).toBeVisible();

  await line.cut();
  await secret.reveal('Password').click();
  await expect(secret.details).toContainText(/As of .*: nothing newer came from the server/u);
  await expect(secret.heading).toHaveText('web01 local administrator');
  await expect(secret.reveal('Password')).toHaveAttribute('aria-disabled', 'true');
  await expect(secret.reveal('Password')).toHaveAccessibleDescription(/Needs the server/u);
  await searchPage(page).box.fill('web02');
  await expect(searchPage(page).found.first()).toContainText('web02');
  await expect(session.group).toContainText(/Offline since .*\d/u);
  await page.screenshot({ path: info.outputPath('gone.png') });
  await searchPage(page).box.fill('');

  await line.mend();
  await expect(secret.reveal('Password')).not.toHaveAttribute('aria-disabled', 'true', { timeout: 60_000 });
  await expect(secret.details).not.toContainText('nothing newer came from the server');
  await secret.reveal('Password').click();
  await expect(secret.hide('Password')).toBeVisible();
  await expect(session.group).not.toContainText('Offline');
  await line.stop();
});
