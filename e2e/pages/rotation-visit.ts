import { expect } from '@playwright/test';
import type { Keyturn } from '../hosts/keyturn';
import type { Vault } from '../hosts/vault';
import { accessPage, openSecret, secretCalled } from './access.page';
import { rotationPage } from './rotation.page';
import { enterVault } from './vault-visit';

export const WEB = 'web01 local administrator';
export const PUT = { method: 'PUT', path: '/api/v1/secrets/*/fields/*' };
export const CHANGE = { method: 'POST', path: '/api/v1/secrets/*/change-password' };

/** What the vault was asked that can change a password. */
export const orders = async (vault: Vault): ReturnType<Vault['requests']> =>
  (await vault.requests())
    .filter(({ path }) => /\/fields\/password$|\/change-password$/u.test(path))
    .filter(({ method }) => method !== 'GET');

interface Visit {
  readonly name?: string;
  readonly user?: string;
}

/** Signs in and opens a secret whose password is to be rotated. */
export const visit = async (keyturn: Keyturn, vault: Vault, { name = WEB, user = 'admin' }: Visit = {}) => {
  const { page } = keyturn;
  const id = await secretCalled(vault, name);
  await enterVault(page, vault, user);
  await openSecret(keyturn, id);
  const rotation = rotationPage(page);
  await expect(
    page.getByRole('region', { name: 'Secret details' }).getByRole('heading', { level: 1 }),
  ).toContainText(name);
  return { rotation, id };
};

/** The same, of one that has to be taken out, and was, until its time was over. */
export const visitAfterCheckout = async (keyturn: Keyturn, vault: Vault) => {
  const visited = await visit(keyturn, vault, { name: 'dc03 is checked out' });
  await accessPage(keyturn.page).checkOut.click();
  await expect(visited.rotation.rotate('Password')).toBeVisible();
  await vault.control('clock', { seconds: 31 * 60 });
  return visited;
};

/** Somebody else, with a program of his own, stores another password. */
export const changeAs = async (
  vault: Vault,
  { user, id, value }: { readonly user: string; readonly id: number; readonly value: string },
): Promise<void> => {
  const answer = await fetch(`${vault.url}/api/v1/secrets/${id}/fields/password`, {
    method: 'PUT',
    headers: { authorization: `Bearer ${await vault.token(user)}`, 'content-type': 'application/json' },
    body: JSON.stringify({ value }),
  });
  if (!answer.ok) throw new Error(`the vault answered ${answer.status}`);
};
