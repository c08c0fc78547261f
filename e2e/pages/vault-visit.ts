import { expect, type Page } from '@playwright/test';
import type { Vault } from '../hosts/vault';
import { asUser } from '../hosts/vault-beside';
import { secretPage } from './secret.page';
import { sessionPage } from './session.page';
import { signInPage } from './sign-in.page';

type Secret = ReturnType<typeof secretPage>;

/** Signs in, and waits for the list. */
export const enterVault = async (page: Page, vault: Vault, name = 'admin'): Promise<void> => {
  await signInPage(page).signInWith(asUser(vault, name));
  await expect(sessionPage(page).list).toBeVisible();
};

/** Signs in, and opens a secret from the list. */
export const visitSecret = async (page: Page, vault: Vault, name: RegExp): Promise<Secret> => {
  const secret = secretPage(page);
  await enterVault(page, vault);
  await secret.enter(sessionPage(page).list, name);
  await expect(secret.heading).toBeFocused();
  return secret;
};

/** What the vault was asked that may change something in it. */
export const ordered = async (vault: Vault): ReturnType<Vault['requests']> =>
  (await vault.requests()).filter(({ method, path }) => method !== 'GET' && !path.startsWith('/oauth2'));

/** What the vault was asked that shows a value. */
export const valuesAskedFor = async (vault: Vault): Promise<readonly string[]> => {
  const paths = (await vault.requests()).map(({ path }) => path);
  return paths.filter((path) => /\/fields|\/general|\/settings|\/restricted/u.test(path));
};
