import { taken } from '../choices';
import type { Chosen } from '../chosen';
import { html, json, plain, type Answer } from './answer';
import { page } from './pages';

/** Thrown by whoever handles a request; the server sends what it carries. Every error that leaves the vault is made here. */
export class Refusal extends Error {
  constructor(readonly answer: Answer) {
    super(`refused with ${answer.status}`);
  }
}

const refuse = (status: number, body: unknown): Refusal => new Refusal(json(body, status));

/** The common one: a rule of the vault says no. */
export const business = (errorCode: string, message: string): Refusal => refuse(400, { errorCode, message });

/** Also for what does not exist: whether it does is nobody's business. */
export const accessDenied = (status: 400 | 403 = 400): Refusal =>
  refuse(status, { errorCode: 'API_AccessDenied', message: 'Access Denied' });

/** What the framework answers when a body or a parameter cannot be bound. */
export const invalidRequest = (name: string, text: string): Refusal =>
  refuse(400, { message: 'The request is invalid.', modelState: { [name]: [text] } });

/** A value was understood and is not acceptable. */
export const invalidValue = (
  message: string,
  modelState?: Readonly<Record<string, readonly string[]>>,
): Refusal => refuse(400, modelState === undefined ? { message } : { message, modelState });

export const tokenError = (error: string): Refusal => refuse(400, { error });

const DENIED = 'Authorization has been denied for this request.';
const ENDED = 'Authentication failed or expired token.';
const CODED = { errorCode: 'API_AuthenticationFailed', message: 'Authentication failed or expired token' };

/** For a token that never was one. */
export function neverValid(variant: Chosen['strangerBody'] = 'message'): Refusal {
  const bodies = {
    message: json({ message: DENIED }, 401),
    coded: json(CODED, 401),
    empty: plain('', 401),
    html: html(page('401 - Unauthorized', DENIED), 401),
  };
  return new Refusal(bodies[variant]);
}

/** For a token that was good once. */
export const expiredToken = (variant: Chosen['endedToken'] = '403'): Refusal =>
  variant === '403' ? refuse(403, { message: ENDED }) : refuse(401, CODED);

/** Somebody has switched the web services off. */
export const webServicesOff = (variant: Chosen['webServicesOff']): Refusal =>
  variant === 'message'
    ? refuse(403, { message: 'Web services are not enabled.' })
    : new Refusal(html(page('Secret Server', 'Web services are not enabled.')));

export const noSuchRoute = (url: string): Refusal =>
  refuse(404, { message: `No HTTP resource was found that matches the request URI '${url}'.` });

export const noSuchMethod = (method: string): Refusal =>
  refuse(405, { message: `The requested resource does not support http method '${method}'.` });

export const noSuchPage = (): Refusal =>
  new Refusal(html(page('404 - File or directory not found.', 'The resource cannot be found.'), 404));

export const badUrl = (): Refusal =>
  new Refusal(html(page('Bad Request', 'HTTP Error 400. The request URL is invalid.'), 400));

export const unsupportedMedia = (mediaType: string): Refusal =>
  refuse(415, {
    message: `The request entity's media type '${mediaType}' is not supported for this resource.`,
  });

export const tooLarge = (): Refusal => refuse(413, { message: 'Maximum request length exceeded.' });

/** A rule of the vault met where only the framework could answer: the real one says 500, with the rule's own words. */
export const unexpected = (message: string): Refusal =>
  refuse(500, {
    message: 'An error has occurred.',
    exceptionMessage: message,
    exceptionType: 'System.Exception',
    stackTrace: '',
  });

/** What a web server says that expects Windows to know the caller. */
export const windowsUnknown = (): Refusal =>
  new Refusal({
    ...html(page('401 - Unauthorized', 'Access is denied due to invalid credentials.'), 401),
    headers: { 'content-type': 'text/html', 'www-authenticate': ['Negotiate', 'NTLM'] },
  });

/** Nobody may change anything for a while. */
export const underMaintenance = (variant: 'business' | 'html'): Refusal =>
  variant === 'business'
    ? business(taken.codes.maintenance, 'Secret Server is in maintenance mode: changes are not allowed.')
    : new Refusal(html(page('Maintenance', 'Secret Server is in maintenance mode.'), 503));

export function tooManyRequests(variant: 'message' | 'empty' | 'html', retryAfter: string): Answer {
  const bodies = {
    message: json({ message: 'Too many requests.' }, 429),
    empty: plain('', 429),
    html: html(page('Too Many Requests', 'Try again later.'), 429),
  };
  const answer = bodies[variant];
  return { ...answer, headers: { ...answer.headers, 'retry-after': retryAfter } };
}
