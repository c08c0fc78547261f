import { describe, expect, it } from 'vitest';
import { failureOf, type Asked } from './failures';
import type { Came } from './transport';

const asked = (more: Partial<Asked> = {}): Asked => ({
  call: 'sign-in',
  hadCode: false,
  secrets: ['hunter2-Hunter'],
  ...more,
});
const came = (status: number, body: unknown): Came => ({
  kind: 'answer',
  status,
  headers: {},
  body: typeof body === 'string' ? body : JSON.stringify(body),
});
const failed = (name: string): Came => ({ kind: 'nothing', because: 'failed', name });
const PAGE = '<!DOCTYPE html><html><body><h1>Secret Server</h1></body></html>';

describe('a failure of the network', () => {
  it.each([
    ['net::ERR_NAME_NOT_RESOLVED', 'name-not-found'],
    ['ENOTFOUND', 'name-not-found'],
    ['EAI_AGAIN', 'name-not-found'],
    ['net::ERR_CONNECTION_REFUSED', 'no-answer'],
    ['ECONNREFUSED', 'no-answer'],
    ['ECONNRESET', 'no-answer'],
    ['net::ERR_CONNECTION_TIMED_OUT', 'no-answer'],
    ['net::ERR_INTERNET_DISCONNECTED', 'no-answer'],
    ['net::ERR_PROXY_CONNECTION_FAILED', 'no-answer'],
    ['net::ERR_SSL_PROTOCOL_ERROR', 'no-answer'],
    ['net::ERR_SSL_CLIENT_AUTH_CERT_NEEDED', 'no-answer'],
    ['net::ERR_CERT_AUTHORITY_INVALID', 'certificate-untrusted'],
    ['net::ERR_CERT_COMMON_NAME_INVALID', 'certificate-untrusted'],
    ['net::ERR_CERT_DATE_INVALID', 'certificate-untrusted'],
    ['net::ERR_SSL_PINNED_KEY_NOT_IN_CERT_CHAIN', 'certificate-changed'],
    ['net::ERR_PROXY_CERTIFICATE_INVALID', 'no-answer'],
    ['net::ERR_SSL_VERSION_OR_CIPHER_MISMATCH', 'encryption-too-old'],
    ['DEPTH_ZERO_SELF_SIGNED_CERT', 'certificate-untrusted'],
    ['ERR_TLS_CERT_ALTNAME_INVALID', 'certificate-untrusted'],
    ['UNABLE_TO_VERIFY_LEAF_SIGNATURE', 'certificate-untrusted'],
    ['net::ERR_INVALID_HTTP_RESPONSE', 'answer-not-understood'],
  ])('named %s is %s, and keeps its name', (name, code) => {
    expect(failureOf(failed(name), asked())).toEqual({ code, detail: name });
  });

  it('is told of a proxy that asks, by its name alone', () => {
    const failure = { code: 'proxy-asks', detail: 'proxy.example:3128' };
    expect(failureOf(failed('PROXY_ASKS proxy.example:3128'), asked())).toEqual(failure);
  });

  it('is told from an answer that came too slowly, was too large, or is not wanted any more', () => {
    const codeOf = (because: 'too-slow' | 'too-large' | 'cancelled') =>
      failureOf({ kind: 'nothing', because }, asked()).code;
    expect([codeOf('too-slow'), codeOf('too-large'), codeOf('cancelled')]).toEqual([
      'answer-too-slow',
      'answer-not-understood',
      'cancelled',
    ]);
  });
});

describe('an answer that is no sign-in', () => {
  it.each([
    [400, { error: 'Login failed.' }, 'sign-in-refused', 'Login failed.'],
    [400, { error: 'invalid_client' }, 'sign-in-refused', 'invalid_client'],
    [400, { message: 'Login failed.' }, 'sign-in-refused', 'Login failed.'],
    [200, { error: 'Login failed.' }, 'sign-in-refused', 'Login failed.'],
    [400, { error: 'invalid_grant', error_description: 'No.' }, 'sign-in-refused', 'No.'],
    [400, [{ code: 'API_AccessDenied', message: 'Access Denied' }], 'sign-in-refused', 'Access Denied'],
    [400, { error: 'Your account has been locked.' }, 'account-locked', 'Your account has been locked.'],
    [400, { errorCode: 'UserIsLockedOut' }, 'account-locked', 'UserIsLockedOut'],
    [400, { error: 'Please provide an OTP' }, 'code-needed', 'Please provide an OTP'],
    [400, { error: 'Two-Factor required' }, 'code-needed', 'Two-Factor required'],
    [401, '', 'sign-in-refused', 'HTTP 401'],
    [400, '', 'answer-not-understood', 'HTTP 400'],
    [200, 'null', 'answer-not-understood', 'HTTP 200'],
    [204, '', 'answer-not-understood', 'HTTP 204'],
    [302, '', 'not-secret-server', 'HTTP 302'],
    [404, { message: 'No HTTP resource' }, 'not-secret-server', 'No HTTP resource'],
    [200, PAGE, 'not-secret-server', 'HTTP 200'],
    [403, PAGE, 'not-secret-server', 'HTTP 403'],
    [500, PAGE, 'server-error', 'HTTP 500'],
    [503, PAGE, 'server-busy', 'HTTP 503'],
    [429, '', 'server-busy', 'HTTP 429'],
    [
      500,
      { message: 'An error has occurred.', exceptionMessage: 'Deadlock' },
      'server-error',
      'HTTP 500: Deadlock',
    ],
    [403, { message: 'Web services are not enabled.' }, 'web-services-off', 'Web services are not enabled.'],
    [400, { message: 'In maintenance mode.' }, 'server-busy', 'In maintenance mode.'],
  ])('with status %i and %j is %s', (...[status, body, code, detail]) => {
    expect(failureOf(came(status, body), asked())).toEqual({ code, detail });
  });

  it('calls a code wrong only where one was sent', () => {
    const answer = came(400, { error: 'The one-time code is invalid.' });
    expect(failureOf(answer, asked()).code).toBe('code-needed');
    expect(failureOf(answer, asked({ hadCode: true })).code).toBe('code-wrong');
  });
});

describe('the same answer to another question', () => {
  it.each([
    ['refresh', 400, { error: 'invalid_grant' }, 'no-refresh-left'],
    ['refresh', 400, { error: 'Login failed.' }, 'no-refresh-left'],
    ['refresh', 503, '', 'server-busy'],
    ['who-is', 401, '', 'session-ended'],
    ['who-is', 403, { message: 'Authentication failed or expired token.' }, 'session-ended'],
    ['who-is', 403, { message: 'Access Denied' }, 'sign-in-refused'],
    ['revoke', 403, { message: 'Access Denied' }, 'server-error'],
    ['revoke', 401, PAGE, 'not-secret-server'],
  ] as const)('means to %s with status %i and %j: %4$s', (...[call, status, body, code]) => {
    expect(failureOf(came(status, body), asked({ call })).code).toBe(code);
  });
});

describe('the words of a server', () => {
  const detailOf = (message: string, secrets = ['hunter2-Hunter']) =>
    failureOf(came(400, { message }), asked({ secrets })).detail;

  it('are cut, put on one line, and rid of marks that are not seen', () => {
    expect(detailOf('a\r\n\tb\u202Ec\u0000')).toBe('a b c');
    expect(detailOf('long '.repeat(1_000))).toHaveLength(300);
    // Not in the middle of a letter that takes two places.
    expect(detailOf('🔑'.repeat(1_000))).toBe(`${'🔑'.repeat(149)}…`);
  });

  it.each([
    ['as it is', 'Wrong: hunter2-Hunter!'],
    ['in other letters', 'Wrong: HUNTER2-HUNTER!'],
    ['with marks in between', 'Wrong: hun\u200Bter2-Hun\u00ADter'],
    ['in wide letters', 'Wrong: hunter2-Hunter'],
    ['far behind', `${'long '.repeat(50)}hunter2-Hunter`],
  ])('are left out where they repeat the password %s', (_, message) => {
    expect(detailOf(message)).toBe(undefined);
  });

  it.each([
    ['an address', encodeURIComponent('p&ss wörd')],
    ['a form', 'p%26ss+w%C3%B6rd'],
    ['a page', 'p&amp;ss wörd'],
    ['base64', Buffer.from('p&ss wörd').toString('base64')],
  ])('are left out where they repeat it as in %s', (_, spelt) => {
    expect(detailOf(`You sent ${spelt} to us`, ['p&ss wörd'])).toBe(undefined);
  });

  it('are left out where they repeat a part of a token', () => {
    const token = 'AgLNqrQSDBTF-W4mBfzU4q5nX-0123456789';
    expect(detailOf(`Unknown token ${token.slice(5, 20)}...`, [token])).toBe(undefined);
  });
});

describe('a question that shows no token', () => {
  const byWindows = { call: 'who-is', isByWindows: true, secrets: [] } as const;
  const codeOf = (status: number, body: unknown, more: Partial<Asked> = {}) =>
    failureOf(came(status, body), asked({ ...byWindows, ...more })).code;

  it('is refused by the web server in front with a page, which is no word of Secret Server', () => {
    expect(failureOf(came(401, PAGE), asked(byWindows))).toEqual({
      code: 'windows-refused',
      detail: 'HTTP 401',
    });
    expect([codeOf(401, ''), codeOf(403, PAGE), codeOf(404, PAGE)]).toEqual(Array(3).fill('windows-refused'));
  });

  it('is told apart from a wrong address, a server in trouble and a server that is busy', () => {
    expect([codeOf(200, PAGE), codeOf(302, ''), codeOf(500, PAGE), codeOf(503, PAGE)]).toEqual([
      'not-secret-server',
      'not-secret-server',
      'server-error',
      'server-busy',
    ]);
  });

  it('has nothing to do with the refusal of a token', () => {
    expect(codeOf(401, PAGE, { isByWindows: false })).toBe('session-ended');
  });
});

describe('an order that has brought no yes', () => {
  const write = asked({ call: 'write' });
  const codeOf = (of: Came) => failureOf(of, write).code;

  it.each([
    ['ECONNRESET', 'outcome-unknown'],
    ['net::ERR_CONNECTION_RESET', 'outcome-unknown'],
    ['net::ERR_CONNECTION_TIMED_OUT', 'outcome-unknown'],
    ['net::ERR_EMPTY_RESPONSE', 'outcome-unknown'],
    ['net::ERR_CONNECTION_REFUSED', 'no-answer'],
    ['net::ERR_INTERNET_DISCONNECTED', 'no-answer'],
    ['net::ERR_NAME_NOT_RESOLVED', 'name-not-found'],
    ['net::ERR_CERT_DATE_INVALID', 'certificate-untrusted'],
  ])('over a network that says %s is %s', (name, code) => {
    expect(codeOf(failed(name))).toBe(code);
  });

  it('may have been carried out unless its server says that it was not', () => {
    expect(codeOf({ kind: 'nothing', because: 'too-slow' })).toBe('outcome-unknown');
    expect(codeOf({ kind: 'nothing', because: 'cut', name: 'cut' })).toBe('outcome-unknown');
    expect(codeOf(came(500, { message: 'Broken' }))).toBe('outcome-unknown');
    expect(codeOf(came(503, ''))).toBe('outcome-unknown');
    expect(codeOf(came(200, '"half'))).toBe('outcome-unknown');
  });

  it.each([
    [500, { message: 'Access denied by event pipeline: the script failed after the secret was saved.' }],
    [500, { errorCode: 'API_AccessDenied', message: 'Access Denied' }],
    [500, { message: 'The web services are disabled on the node.' }],
    [502, '<html>Web services are disabled.</html>'],
  ])(
    'answered with %s and words of a refusal, %j, may have been carried out all the same',
    (status, body) => {
      expect(codeOf(came(status, body))).toBe('outcome-unknown');
      expect(failureOf(came(status, body), asked({ call: 'read' })).code).not.toBe('outcome-unknown');
    },
  );

  it.each([
    [400, { message: 'The secret is checked out by another user.' }, 'request-refused'],
    [400, { errorCode: 'API_AccessDenied', message: 'Access Denied' }, 'access-denied'],
    [200, [{ code: 'API_SomethingElse', message: 'No.' }], 'request-refused'],
    [401, { message: 'Authentication failed or expired token.' }, 'session-ended'],
    [429, { message: 'Too many.' }, 'server-busy'],
    [404, '<html></html>', 'not-secret-server'],
  ])('answered with %s %j has not been carried out', (status, body, code) => {
    expect(codeOf(came(status, body))).toBe(code);
  });
});
