import { expect } from '@playwright/test';
import { asUser, test } from './hosts/vault-beside';
import { secretPage } from './pages/secret.page';
import { sessionPage } from './pages/session.page';
import { signInPage } from './pages/sign-in.page';

test('a secret stays readable with its age while the server is gone, and is up to date again once it is back', async ({
  page,
  start,
}, info) => {
  const vault = await start();
  const secret = secretPage(page);
  await signInPage(page).signInWith(asUser(vault));
  await secret.enter(sessionPage(page).list, /^web01 local administrator/u);
  await expect(secret.heading).toBeFocused();
  await vault.spoil({ match: { path: '/api/v1/**' }, do: 'garbage' });
  await secret.reveal('Password').click();
  await expect(secret.details).toContainText(/As of .*: nothing newer came from the server/u);
  await expect(secret.heading).toHaveText('web01 local administrator');
  await expect(secret.reveal('Password')).toHaveAttribute('aria-disabled', 'true');
  await page.screenshot({ path: info.outputPath('absent.png') });
  await vault.mend();
  await secret.tryAgain.click();
  await expect(secret.reveal('Password')).not.toHaveAttribute('aria-disabled', 'true');
  await expect(secret.details).not.toContainText('nothing newer came from the server');
  await secret.reveal('Password').click();
  await expect(secret.hide('Password')).toBeVisible();
});
