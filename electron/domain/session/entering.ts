import { readAccessToken } from '../../../shared/access-token';
import { fail, succeed } from '../../../shared/ipc/reply';
import type { SignIn } from '../../../shared/session';
import type { Answered, Cancel, Grant, Tenant, TokenCommands, VaultServer } from '../ports';
import { chooseVault } from './brokered-vault';
import { grantedEntry, suppliedEntry, windowsEntry, type Entry } from './keys';

export interface Door {
  readonly server: VaultServer;
  readonly commands: TokenCommands;
  readonly cancel: Cancel;
}

interface FrontDoor extends Door {
  /** Where the server is, put right. */
  readonly address: string;
}

/** What can be no token is not shown to a server either, which would not know it. */
export const suppliedToken = (text: string): Answered<string> => {
  const read = readAccessToken(text);
  return read.state === 'usable' ? succeed(read.token) : fail('token-refused');
};

/**
 * The secret is in the request alone, and not within reach here. Nobody tells where a refresh token of the platform would be
 * taken, so none is kept.
 */
const enterByTenant = async (
  granting: Promise<Answered<Grant>>,
  tenant: Tenant,
  cancel: Cancel,
): Promise<Answered<Entry>> => {
  const granted = await granting;
  if (!granted.ok) return granted;
  const vaults = await tenant.vaults(granted.value.token, cancel);
  if (!vaults.ok) return vaults;
  const vault = chooseVault(tenant.address, vaults.value);
  if (!vault.ok) return vault;
  return succeed({ ...grantedEntry({ ...granted.value, refreshToken: undefined }), vault: vault.value });
};

/** Gets the keys, in the way that the user has chosen. Whether they are any good, the server has to say. */
export const enter = async (
  entered: SignIn,
  { server, address, commands, cancel }: FrontDoor,
): Promise<Answered<Entry>> => {
  switch (entered.method) {
    case 'credentials': {
      const { userName, password, domain, code } = entered;
      const granted = await server.signIn({ userName, password, domain, code }, cancel);
      return granted.ok ? succeed(grantedEntry(granted.value)) : granted;
    }
    case 'token': {
      const token = suppliedToken(entered.token);
      return token.ok ? succeed(suppliedEntry(token.value)) : token;
    }
    case 'command': {
      const command = { server: address, program: entered.program, arguments: entered.arguments };
      const printed = await commands.run(command, cancel);
      const token = printed.ok ? suppliedToken(printed.value) : printed;
      return token.ok ? succeed(suppliedEntry(token.value, command)) : token;
    }
    case 'windows':
      return succeed(windowsEntry());
    case 'client': {
      const { clientId, clientSecret } = entered;
      return enterByTenant(server.tenant.signIn({ clientId, clientSecret }, cancel), server.tenant, cancel);
    }
  }
};
