import { expect, type Page } from '@playwright/test';
import type { TlsFront } from '../hosts/tls-front';
import type { Vault } from '../hosts/vault';
import { asUser } from '../hosts/vault-beside';
import { sessionPage } from './session.page';
import { signInPage } from './sign-in.page';
import { trustPage } from './trust.page';

/** At the vault behind this front, which may not be what it says that it is. */
export const signInAt = (page: Page, front: TlsFront, vault: Vault) =>
  signInPage(page).signInWith({ ...asUser(vault), server: front.url });

/** Looks, trusts, and signs in by hand, as nothing does by itself. */
export const signInTrusting = async (page: Page, front: TlsFront, vault: Vault) => {
  const card = trustPage(page);
  await signInAt(page, front, vault);
  await card.show.click();
  await expect(card.refuse).toBeFocused();
  await card.accept.click();
  await expect(card.dialog).toHaveCount(0);
  await expect(signInPage(page).signIn).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(sessionPage(page).heading).toBeVisible();
};
