import { identityOf, type Account } from '../../../shared/profile-identity';
import type { Profile } from '../../../shared/profiles';
import { isSameServer } from '../../../shared/same-server';
import type { Opened } from '../../../shared/session';
import { readServerAddress } from '../../../shared/server-address';
import { argumentsIn, EMPTY_ENTRIES, type Entries } from './entries';

const accountOf = ({ method, tokenFrom, ...entries }: Entries): Account => {
  if (method === 'credentials' && entries.isTenant) return { method: 'client', clientId: entries.clientId };
  if (method === 'credentials') return { method, userName: entries.userName, domain: entries.domain };
  if (method === 'windows' || tokenFrom === 'paste') return { method };
  return { method: 'command', program: entries.program.trim(), arguments: argumentsIn(entries.arguments) };
};

const entriesOfAccount = (account: Account): Partial<Entries> => {
  switch (account.method) {
    case 'credentials':
    case 'windows':
      return account;
    case 'client':
      return { method: 'credentials', isTenant: true, clientId: account.clientId };
    case 'token':
      return { method: 'token', tokenFrom: 'paste' };
    case 'command':
      return {
        method: 'token',
        tokenFrom: 'command',
        program: account.program,
        arguments: account.arguments.join('\n'),
      };
  }
};

/** What a saved sign-in fills in. What was typed for another one goes: a password is meant for one server. */
export const entriesOf = ({ server, account }: Profile): Entries => ({
  ...EMPTY_ENTRIES,
  ...entriesOfAccount(account),
  serverUrl: server,
});

/** The saved sign-in that the form is about: the one that would be used, and brought up to date, by signing in now. */
export const profileOf = (list: readonly Profile[], entries: Entries): Profile | undefined => {
  const address = readServerAddress(entries.serverUrl);
  if (address.state !== 'usable') return undefined;
  const identity = identityOf(address.url, accountOf(entries));
  return list.find(({ server, account }) => identityOf(server, account) === identity);
};

/** Whether a session may have been opened with it. The vault of a tenant lies elsewhere than the tenant. */
export const isOf = ({ server, account }: Profile, opened: Opened): boolean =>
  account.method === opened.method && isSameServer(server, opened.tenant ?? opened.server);

/** As much as is known of a session that was opened with what nobody has saved. */
export const entriesAfter = ({ method, server, tenant, user }: Opened): Partial<Entries> => {
  switch (method) {
    case 'credentials':
      return { serverUrl: server, userName: user };
    case 'windows':
      return { method, serverUrl: server };
    case 'token':
      return { method, tokenFrom: 'paste', serverUrl: server };
    case 'command':
      return { method: 'token', tokenFrom: 'command', serverUrl: server };
    case 'client':
      return { isTenant: true, serverUrl: tenant ?? '' };
  }
};
