import { expect } from '@playwright/test';
import { ACCOUNT, test, WINDOWS_BED } from './hosts/windows-bed';
import { savedSignInsPage } from './pages/saved-sign-ins.page';
import { sessionPage } from './pages/session.page';
import { signInPage } from './pages/sign-in.page';

test.skip(!WINDOWS_BED.isThere, WINDOWS_BED.install);

test('one click signs in again with the account of this computer, also after the next start', async ({
  kerberos,
  apache,
  start,
}) => {
  kerberos.takeTicket();
  const { host } = new URL(apache.url);
  const first = await start({ env: kerberos.env });
  await signInPage(first.page).signInByWindows(apache.url);
  await expect(sessionPage(first.page).heading).toBeVisible();
  await sessionPage(first.page).signOut.click();
  await savedSignInsPage(first.page).signInTo(host).click();
  await expect(sessionPage(first.page).heading).toBeVisible();
  await first.app.close();

  const { page } = await start({ env: kerberos.env });
  const saved = savedSignInsPage(page);
  await expect(saved.all).toHaveCount(1);
  await expect(signInPage(page).signIn).toBeFocused();
  await saved.saved(host).focus();
  await page.keyboard.press('Enter');
  await expect(sessionPage(page).connection).toHaveAccessibleName(
    `Connection: ${host}, signed in as ${ACCOUNT}`,
  );
});
