import { describe, expect, it } from 'vitest';
import type { FailureCode } from '../../shared/ipc/reply';
import { failures } from '../../shared/words/en/failures';
import { failureOf, type Asked } from './failures';

const PAGE = '<!DOCTYPE html><html><body><h1>Secret Server</h1></body></html>';
const DEAD = { message: 'Authentication failed or expired token.' };

interface Row {
  readonly call: Asked['call'];
  readonly status: number;
  readonly body: unknown;
  readonly code: FailureCode;
  readonly detail?: string;
  readonly hadCode?: true;
}

/** Everything that is known, or guessed with care, of how signing in and staying signed in can fail. */
const ROWS: Readonly<Record<string, Row>> = {
  'a wrong user or password': {
    ...{ call: 'sign-in', status: 400, body: { error: 'Login failed.' } },
    ...{ code: 'sign-in-refused', detail: 'Login failed.' },
  },
  'the same, under each name that a server may give it': {
    ...{ call: 'sign-in', status: 400, body: { error_description: 'Login failed.' } },
    ...{ code: 'sign-in-refused', detail: 'Login failed.' },
  },
  'a locked account, where the server says so': {
    ...{ call: 'sign-in', status: 400, body: { error: 'Account is locked out.' } },
    ...{ code: 'account-locked', detail: 'Account is locked out.' },
  },
  'a second factor that is required': {
    ...{ call: 'sign-in', status: 400, body: { error: 'Two factor code is required or invalid.' } },
    ...{ code: 'code-needed', detail: 'Two factor code is required or invalid.' },
  },
  'a code that is wrong or used': {
    ...{ call: 'sign-in', status: 400, body: { error: 'Two factor code is required or invalid.' } },
    ...{ hadCode: true, code: 'code-wrong', detail: 'Two factor code is required or invalid.' },
  },
  'a refresh token that is used, too old or one too many': {
    ...{ call: 'refresh', status: 400, body: { error: 'invalid_grant' } },
    ...{ code: 'no-refresh-left', detail: 'invalid_grant' },
  },
  'web services that are off, as a page with status 200': {
    ...{ call: 'sign-in', status: 200, body: '<html><body>Web services are not enabled.</body></html>' },
    ...{ code: 'web-services-off', detail: 'HTTP 200' },
  },
  'a wrong path, as the page of the site': {
    ...{ call: 'sign-in', status: 200, body: PAGE },
    ...{ code: 'not-secret-server', detail: 'HTTP 200' },
  },
  'a wrong path, as nothing': {
    ...{ call: 'sign-in', status: 404, body: '' },
    ...{ code: 'not-secret-server', detail: 'HTTP 404' },
  },
  'a client of the platform that is unknown': {
    ...{ call: 'client', status: 400, body: { error: 'invalid_client' } },
    ...{ code: 'client-refused', detail: 'invalid_client' },
  },
  'a broker that does not take the token': {
    ...{ call: 'vaults', status: 401, body: '' },
    ...{ code: 'client-refused', detail: 'HTTP 401' },
  },
  'a token that was never valid': {
    ...{ call: 'who-is', status: 401, body: '' },
    ...{ code: 'session-ended', detail: 'HTTP 401' },
  },
  'a token that has expired or was revoked': {
    ...{ call: 'who-is', status: 403, body: DEAD },
    ...{ code: 'session-ended', detail: DEAD.message },
  },
  'the same, with a code of its own': {
    ...{ call: 'who-is', status: 401, body: { errorCode: 'API_AuthenticationFailed', ...DEAD } },
    ...{ code: 'session-ended', detail: DEAD.message },
  },
  'a server that is asked too often': {
    ...{ call: 'sign-in', status: 429, body: '' },
    ...{ code: 'server-busy', detail: 'HTTP 429' },
  },
  'maintenance, in words': {
    ...{ call: 'sign-in', status: 400, body: { message: 'In maintenance mode.' } },
    ...{ code: 'server-busy', detail: 'In maintenance mode.' },
  },
  'an error inside the server': {
    ...{ call: 'sign-in', status: 500, body: { message: 'An error has occurred.' } },
    ...{ code: 'server-error', detail: 'HTTP 500: An error has occurred.' },
  },
  'something that nobody has heard of': {
    ...{ call: 'sign-in', status: 400, body: { error: 'The\u202E moon\nis\tfull.' } },
    ...{ code: 'sign-in-refused', detail: 'The moon is full.' },
  },
};

describe('a failure to sign in, or to stay signed in', () => {
  it.each(Object.entries(ROWS))('%s', (_, { call, status, body, code, detail, hadCode = false }) => {
    const text = typeof body === 'string' ? body : JSON.stringify(body);
    const came = { kind: 'answer', status, headers: {}, body: text } as const;
    expect(failureOf(came, { call, hadCode, secrets: [] })).toEqual({ code, detail });
  });

  it('has a sentence and a next step of its own, whichever it is', () => {
    const codes = [...new Set(Object.values(ROWS).map(({ code }) => code))];
    const said = codes.map((code) => failures[code].what);
    expect(new Set(said).size).toBe(codes.length);
    expect(codes.every((code) => failures[code].next.endsWith('.'))).toBe(true);
  });

  it('is told with no more of the words of a server than fit, however many there are', () => {
    const body = JSON.stringify({ error: 'no '.repeat(5_000) });
    const came = { kind: 'answer', status: 400, headers: {}, body } as const;
    expect(failureOf(came, { call: 'sign-in', hadCode: false, secrets: [] }).detail).toHaveLength(300);
  });
});
