import { fail, succeed } from '../../shared/ipc/reply';
import type { Answered, Cancel, Credentials, Grant, Outgoing, VaultServer } from '../domain/ports';
import { failureOf, isTokenDead, type Asked } from './failures';
import type { Http } from './http';
import { grantIn, isTrue, userNameIn } from './wire';

interface VaultServerDeps {
  readonly http: Http;
  /** The address of the site, put right before: no slash at its end. */
  readonly base: string;
}

/** One call: what goes out, what it means when it fails, and what it was for. */
interface Call<T> {
  readonly request: Outgoing;
  readonly asked: Asked;
  /** Undefined when it is not there. */
  readonly read: (body: string) => T | undefined;
  readonly cancel: Cancel;
}

const JSON_WANTED = { accept: 'application/json' };
const FORM = { ...JSON_WANTED, 'content-type': 'application/x-www-form-urlencoded' };

const bearing = (token: string) => ({ ...JSON_WANTED, authorization: `Bearer ${token}` });

const post = (url: string, headers: Readonly<Record<string, string>>, body: string): Outgoing => ({
  method: 'POST',
  url,
  headers,
  body,
});

const refused = ({ code }: { readonly code: 'code-wrong' | 'no-refresh-left' }): Answered<never> =>
  fail(code);

/** A code is read off in groups as often as not; what is no part of a header is no part of a code either. */
const tidyCode = (code: string): string => code.replace(/\s+/gu, '');
const fitsHeader = (text: string): boolean => /^[\x21-\x7e]*$/u.test(text);

/** A Secret Server at one address, over HTTP. */
export const createVaultServer = ({ http, base }: VaultServerDeps): VaultServer => {
  const tokenUrl = `${base}/oauth2/token`;

  const call = async <T>({ request, asked, read, cancel }: Call<T>): Promise<Answered<T>> => {
    const came = await http.ask(request, cancel);
    // Only this one status says yes: others come from whatever stands in between.
    const value = came.kind === 'answer' && came.status === 200 ? read(came.body) : undefined;
    return value === undefined ? { ok: false, failure: failureOf(came, asked) } : succeed(value);
  };

  const signIn = (credentials: Credentials, cancel: Cancel): Promise<Answered<Grant>> => {
    const { userName, password } = credentials;
    const code = tidyCode(credentials.code);
    const domain = credentials.domain.trim();
    if (!fitsHeader(code)) return Promise.resolve(refused({ code: 'code-wrong' }));
    const form = new URLSearchParams({
      grant_type: 'password',
      username: userName,
      password,
      ...(domain === '' ? {} : { domain }),
    });
    const headers = code === '' ? FORM : { ...FORM, OTP: code };
    return call({
      request: post(tokenUrl, headers, form.toString()),
      asked: { call: 'sign-in', hadCode: code !== '', secrets: [password, code] },
      read: grantIn,
      cancel,
    });
  };

  const refresh = (refreshToken: string, cancel: Cancel): Promise<Answered<Grant>> => {
    const form = new URLSearchParams({ grant_type: 'refresh_token', refresh_token: refreshToken });
    return call({
      request: post(tokenUrl, FORM, form.toString()),
      asked: { call: 'refresh', hadCode: false, secrets: [refreshToken] },
      read: grantIn,
      cancel,
    });
  };

  const whoIs = (token: string, cancel: Cancel): Promise<Answered<string>> =>
    call({
      request: { method: 'GET', url: `${base}/api/v1/users/current`, headers: bearing(token), body: '' },
      asked: { call: 'who-is', hadCode: false, secrets: [token] },
      read: userNameIn,
      cancel,
    });

  const revoke = async (token: string, cancel: Cancel): Promise<Answered<true>> => {
    const request = post(`${base}/api/v1/oauth-expiration`, bearing(token), '');
    const came = await http.ask(request, cancel);
    const isDone =
      came.kind === 'answer' && ((came.status === 200 && isTrue(came.body)) || isTokenDead(came));
    if (isDone) return succeed(true);
    return { ok: false, failure: failureOf(came, { call: 'revoke', hadCode: false, secrets: [token] }) };
  };

  return { signIn, refresh, whoIs, revoke };
};
