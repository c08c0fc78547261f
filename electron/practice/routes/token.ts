import { signIn } from '../auth/sign-in';
import type { Session } from '../auth/sessions';
import type { Chosen } from '../chosen';
import { html, json, type Answer } from '../http/answer';
import { openOn, type Call, type Route } from '../http/call';
import { page } from '../http/pages';
import { Refusal, tokenError } from '../http/refusals';

/** A second less than the session lasts, as samples show it. */
export function lifetime({ expiresAt, startedAt }: Session, chosen: Chosen): { expires_in?: number } {
  if (Number.isFinite(expiresAt)) return { expires_in: Math.floor((expiresAt - startedAt) / 1_000) - 1 };
  return chosen.unlimitedExpiresIn === 'left-out' ? {} : { expires_in: chosen.unlimitedExpiresIn };
}

function granted(call: Call, session: Session): Answer {
  const life = lifetime(session, call.vault.chosen);
  const token = { access_token: session.accessToken, token_type: 'bearer', ...life };
  const isLast = session.refreshesLeft === 0 && call.vault.chosen.lastRefresh === 'left-out';
  return json(
    session.refreshToken === null || isLast ? token : { ...token, refresh_token: session.refreshToken },
  );
}

function byPassword(call: Call): Answer {
  const form = call.body.fields();
  const outcome = signIn(call.vault, {
    username: form.text('username') ?? '',
    password: form.text('password') ?? '',
    domain: form.text('domain'),
    otp: call.header('otp'),
  });
  if ('refused' in outcome) throw tokenError(outcome.refused);
  return granted(call, call.vault.sessions.start(outcome.user));
}

function byRefresh(call: Call): Answer {
  const { sessions, chosen } = call.vault;
  const refreshToken = call.body.fields().text('refresh_token') ?? '';
  const session = sessions.refresh(refreshToken, { revokeOld: chosen.oldTokenAfterRefresh === 'revoked' });
  if (session === undefined) {
    throw tokenError(chosen.refreshRefused === 'generic' ? 'Login failed.' : 'invalid_grant');
  }
  return granted(call, session);
}

function grantType(call: Call): string | undefined {
  try {
    return call.body.fields().text('grant_type');
  } catch {
    // This address has errors of its own shape, whatever was wrong with the body.
    return undefined;
  }
}

function token(call: Call): Answer {
  const grant = grantType(call);
  if (grant === 'password') return byPassword(call);
  if (grant === 'refresh_token') return byRefresh(call);
  if (grant === 'client_credentials') throw tokenError('invalid_client');
  if (call.vault.chosen.grantUnknown === 'html') {
    throw new Refusal(html(page('Secret Server', 'An error occurred.')));
  }
  throw tokenError(grant === undefined ? 'invalid_request' : 'unsupported_grant_type');
}

export const tokenRoutes: readonly Route[] = [openOn('POST', '/oauth2/token', token)];
