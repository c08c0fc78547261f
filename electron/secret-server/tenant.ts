import type { Tenant } from '../domain/ports';
import type { Calls } from './calls';
import { clientSignInRequest, vaultsRequest } from './requests';
import { grantIn, vaultsIn } from './wire';

/** A tenant of the platform at one address, over HTTP. */
export const createTenant = (call: Calls, address: string): Tenant => ({
  address,
  signIn: (client, cancel) => {
    const asked = { call: 'client', hadCode: false, secrets: [client.clientSecret] } as const;
    return call({ request: clientSignInRequest(address, client), asked, read: grantIn, cancel });
  },
  vaults: (token, cancel) => {
    const asked = { call: 'vaults', hadCode: false, secrets: [token] } as const;
    return call({ request: vaultsRequest(address, token), asked, read: vaultsIn, cancel });
  },
});
