import type { ClientCredentials, Credentials, Outgoing, Pass } from '../domain/ports';

const JSON_WANTED = { accept: 'application/json' };
const FORM = { ...JSON_WANTED, 'content-type': 'application/x-www-form-urlencoded' };

/** Below this folder a web server asks for the account of whoever is signed in to the computer, and there alone. */
export const windowsFolderOf = (base: string): string => `${base}/winauthwebservices/api/v1`;

/** What only the web interface is meant to ask for lies beside the API, and behind the same door. */
const INTERNALS = 'internals/';
const below = (folder: string, path: string): string =>
  path.startsWith(INTERNALS) ? `${folder.slice(0, -'api/v1'.length)}${path}` : `${folder}/${path}`;

const bearing = (token: string) => ({ ...JSON_WANTED, authorization: `Bearer ${token}` });

const post = (
  url: string,
  headers: Readonly<Record<string, string>>,
  form: Readonly<Record<string, string>>,
): Outgoing => ({
  method: 'POST',
  url,
  headers,
  body: new URLSearchParams(form).toString(),
  signsIn: 'never',
});

const tokenUrlOf = (base: string): string => `${base}/oauth2/token`;

export const signInRequest = (base: string, { userName, password, domain, code }: Credentials): Outgoing => {
  const form = { grant_type: 'password', username: userName, password };
  const headers = code === '' ? FORM : { ...FORM, OTP: code };
  return post(tokenUrlOf(base), headers, domain === '' ? form : { ...form, domain });
};

export const refreshRequest = (base: string, refreshToken: string): Outgoing =>
  post(tokenUrlOf(base), FORM, { grant_type: 'refresh_token', refresh_token: refreshToken });

export const revokeRequest = (base: string, token: string): Outgoing =>
  post(`${base}/api/v1/oauth-expiration`, bearing(token), {});

const clientTokenUrlOf = (tenant: string): string => `${tenant}/identity/api/oauth2/token/xpmplatform`;

export const clientSignInRequest = (
  tenant: string,
  { clientId, clientSecret }: ClientCredentials,
): Outgoing =>
  post(clientTokenUrlOf(tenant), FORM, {
    grant_type: 'client_credentials',
    client_id: clientId,
    client_secret: clientSecret,
    scope: 'xpmheadless',
  });

export const vaultsRequest = (tenant: string, token: string): Outgoing => ({
  method: 'GET',
  url: `${tenant}/vaultbroker/api/vaults`,
  headers: bearing(token),
  body: '',
  signsIn: 'never',
});

/** `path` is below the API, or among the internals. */
export const readRequest = (base: string, path: string, pass: Pass): Outgoing => {
  const get = { method: 'GET', body: '' } as const;
  return pass.kind === 'token'
    ? { ...get, url: below(`${base}/api/v1`, path), headers: bearing(pass.token), signsIn: 'never' }
    : { ...get, url: below(windowsFolderOf(base), path), headers: JSON_WANTED, signsIn: 'system' };
};

/** What is to be done, below the API. */
export interface Order {
  readonly method: 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  readonly path: string;
  /** Left out, nothing is sent along. */
  readonly body?: object;
}

const withBody = (base: string, { method, path, body }: Order, pass: Pass): Outgoing => {
  const read = readRequest(base, path, pass);
  if (body === undefined) return { ...read, method };
  const headers = { ...read.headers, 'content-type': 'application/json' };
  return { ...read, method, headers, body: JSON.stringify(body) };
};

export const orderRequest = (base: string, order: Order, pass: Pass): Outgoing => ({
  ...withBody(base, order, pass),
  isOrder: true,
});

/** Something that is asked with what is to be asked about in it: the server answers, and does nothing. */
export const questionRequest = (base: string, question: Order, pass: Pass): Outgoing => ({
  ...withBody(base, question, pass),
  isQuestion: true,
});

/** A question of somebody who names nobody. */
export const namelessRequest = (url: string): Outgoing => ({
  method: 'GET',
  url,
  headers: JSON_WANTED,
  body: '',
  signsIn: 'never',
});

/** A grant that says neither for whom nor by what. It can only be refused, and no account is named that could be locked by it. */
export const namelessGrantRequest = (base: string): Outgoing =>
  post(tokenUrlOf(base), FORM, { grant_type: 'password' });

export const namelessClientRequest = (tenant: string): Outgoing =>
  post(clientTokenUrlOf(tenant), FORM, { grant_type: 'client_credentials' });
