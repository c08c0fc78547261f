import { signIn } from '../auth/sign-in';
import type { Session } from '../auth/sessions';
import type { Chosen } from '../chosen';
import { html, json, type Answer } from '../http/answer';
import { openOn, type Call, type Route } from '../http/call';
import type { Fields } from '../http/fields';
import { page } from '../http/pages';
import { parseQuery } from '../http/query';
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

/** What is no text is not there: the errors of this address say nothing of single values. */
function said(form: Fields, name: string): string | undefined {
  const value = form.raw(name);
  return typeof value === 'string' || typeof value === 'number' ? String(value) : undefined;
}

function byPassword(call: Call, form: Fields): Answer {
  const outcome = signIn(call.vault, {
    username: said(form, 'username') ?? '',
    password: said(form, 'password') ?? '',
    domain: said(form, 'domain'),
    otp: call.header('otp'),
  });
  if ('refused' in outcome) throw tokenError(outcome.refused);
  return granted(call, call.vault.sessions.start(outcome.user));
}

function byRefresh(call: Call, form: Fields): Answer {
  const { sessions, chosen } = call.vault;
  const refreshToken = said(form, 'refresh_token') ?? '';
  const session = sessions.refresh(refreshToken, { revokeOld: chosen.oldTokenAfterRefresh === 'revoked' });
  if (session === undefined) {
    throw tokenError(chosen.refreshRefused === 'generic' ? 'Login failed.' : 'invalid_grant');
  }
  return granted(call, session);
}

function formOf({ body }: Call): Fields {
  try {
    return body.fields();
  } catch {
    // Samples of the vendor declare JSON and send a form. What is neither has no grant, and this address an error of its own.
    return parseQuery(body.bytes.toString('utf8'));
  }
}

function token(call: Call): Answer {
  const form = formOf(call);
  const grant = said(form, 'grant_type');
  if (grant === 'password') return byPassword(call, form);
  if (grant === 'refresh_token') return byRefresh(call, form);
  if (grant === 'client_credentials') throw tokenError('invalid_client');
  if (call.vault.chosen.grantUnknown === 'html') {
    throw new Refusal(html(page('Secret Server', 'An error occurred.')));
  }
  throw tokenError(grant === undefined ? 'invalid_request' : 'unsupported_grant_type');
}

export const tokenRoutes: readonly Route[] = [openOn('POST', '/oauth2/token', token)];
