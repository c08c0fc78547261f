import { fail, succeed } from '../../../shared/ipc/reply';
import { readServerAddress } from '../../../shared/server-address';
import type { Answered, BrokeredVault } from '../ports';

/** Where the vaults of the platform are known to lie. */
const KNOWN_DOMAINS =
  /^https:\/\/(?:[a-z0-9-]+\.)+(?:secretservercloud\.(?:com|eu|com\.au|com\.sg|ca|co\.uk|ae)|delinea\.app)(?::\d+)?(?:\/|$)/u;
const LOOPBACK = /^https?:\/\/(?:localhost|127(?:\.\d{1,3}){3}|\[::1\])(?::\d+)?(?:\/|$)/u;

/** The token goes to wherever the broker sends us, so that has to be a place which is known. */
const isKnown = (vault: string, tenant: string): boolean =>
  KNOWN_DOMAINS.test(vault) || (LOOPBACK.test(vault) && LOOPBACK.test(tenant));

/** The address of the vault that a tenant's broker names. */
export const chooseVault = (tenant: string, vaults: readonly BrokeredVault[]): Answered<string> => {
  const chosen = vaults.find(({ isDefault, isActive }) => isDefault && isActive);
  if (!chosen) return fail('no-vault');
  const address = readServerAddress(chosen.url);
  return address.state === 'usable' && isKnown(address.url, tenant)
    ? succeed(address.url)
    : fail('vault-not-known');
};
