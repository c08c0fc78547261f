import { findUser } from '../auth/sign-in';
import { json, type Answer } from '../http/answer';
import { on, openOn, type Call, type Route, type UserCall } from '../http/call';
import { tokenError } from '../http/refusals';
import { health } from './site';
import { lifetime } from './token';

/** A client that knows who he is by an id and a secret: the account of a program. */
function token(call: Call): Answer {
  const { vault, body } = call;
  const form = body.fields();
  if (form.text('grant_type') !== 'client_credentials') throw tokenError('unsupported_grant_type');
  const account = findUser(vault, { name: (form.text('client_id') ?? '').toLowerCase(), domain: null });
  const isKnown =
    account?.applicationAccount === true &&
    account.enabled &&
    account.password === (form.text('client_secret') ?? '');
  if (!isKnown) throw tokenError('invalid_client');
  const session = vault.sessions.issue(account);
  return json({
    access_token: session.accessToken,
    token_type: 'Bearer',
    ...lifetime(session, vault.chosen),
    scope: form.text('scope') ?? '',
  });
}

/** The one vault there is: this one, at its usual address. */
function vaults({ vault }: UserCall): Answer {
  const known = {
    vaultId: '00000000-0000-4000-8000-000000000001',
    name: 'Practice vault',
    type: 'SecretServerCloud',
    isDefault: true,
    isGlobalDefault: true,
    isActive: true,
    connection: { url: `${vault.place.url}/`, oAuthProfileId: '00000000-0000-4000-8000-000000000002' },
  };
  return json({ vaults: [known] });
}

const TENANT = '/platform';

/** What a client meets who was told the address of a platform: no API there, but a broker who knows where it is. */
export const platformRoutes: readonly Route[] = [
  openOn('GET', `${TENANT}/health`, health),
  openOn('POST', `${TENANT}/identity/api/oauth2/token/xpmplatform`, token),
  on('GET', `${TENANT}/vaultbroker/api/vaults`, vaults),
];
