import { expect } from '@playwright/test';
import { asUser, test } from './hosts/vault-beside';
import { lockPage } from './pages/lock.page';
import { messagesPage } from './pages/messages.page';
import { sessionPage } from './pages/session.page';
import { signInPage } from './pages/sign-in.page';

const MOST_TRIES = 5;

test('after five wrong passwords the session is signed out, at the server too, and the sign-in says why', async ({
  page,
  start,
}) => {
  // 15 seconds of it are the waits that slow down whoever guesses.
  test.slow();
  const vault = await start();
  await signInPage(page).signInWith(asUser(vault));
  const lock = lockPage(page);
  await lock.lock.click();
  for (let tried = 1; tried <= MOST_TRIES; tried += 1) {
    await expect(lock.unlock).not.toHaveAttribute('aria-disabled', 'true', { timeout: 15_000 });
    await lock.unlockWith(`wrong ${tried}`);
    if (tried < MOST_TRIES) await expect(lock.password).toHaveValue('');
  }
  await expect(signInPage(page).heading).toBeVisible();
  await expect(messagesPage(page).region).toContainText('Keyturn signed out');
  await expect(messagesPage(page).region).toContainText('5 tries to unlock it were wrong.');
  await expect
    .poll(async () => (await vault.sessions()).map(({ revoked }) => revoked))
    .toEqual([false, true]);
});

test('a session that ends behind the lock is signed in to again by unlocking', async ({ page, start }) => {
  const vault = await start(['--token-seconds', '6', '--refresh-tokens', 'off']);
  const who = asUser(vault);
  await signInPage(page).signInWith(who);
  const lock = lockPage(page);
  await lock.lock.click();
  await expect(lock.dialog).toContainText('has ended. Unlock signs in again.');
  await lock.unlockWith(who.password);
  await expect(sessionPage(page).group).toBeVisible();
});
