import type { Keyturn } from '../hosts/keyturn';
import type { Vault } from '../hosts/vault';
import { accessPage, openSecret, secretCalled } from './access.page';
import { enterVault } from './vault-visit';

interface Gate {
  /** How the name of the secret begins. */
  readonly name: string;
  readonly user?: string;
}

/** Signs in, and opens a secret before whose values something stands. */
export const visitGate = async (keyturn: Keyturn, vault: Vault, { name, user = 'admin' }: Gate) => {
  const id = await secretCalled(vault, name);
  await enterVault(keyturn.page, vault, user);
  await openSecret(keyturn, id);
  return { access: accessPage(keyturn.page), id };
};
