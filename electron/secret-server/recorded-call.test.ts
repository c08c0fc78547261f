import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { callSchema, REMOVED } from '../../shared/activity';
import type { Outgoing, RecordedCall } from '../domain/ports';
import { createSearch } from './detail';
import { recordedCall } from './recorded-call';
import type { Came } from './transport';

const SITE = 'https://vault.corp.example/SecretServer';
const FORM = { accept: 'application/json', 'content-type': 'application/x-www-form-urlencoded' };
const SENT = { at: 1_800_000_000_000, durationMs: 12, isRepeat: false };

const request = (change: Partial<Outgoing> = {}): Outgoing => ({
  method: 'GET',
  url: `${SITE}/api/v1/users/current`,
  headers: {},
  body: '',
  signsIn: 'never',
  ...change,
});
const answer = (headers: Readonly<Record<string, string>> = {}, body = ''): Came => ({
  kind: 'answer',
  status: 200,
  headers,
  body,
});
const record = (change: Partial<Outgoing>, came: Came = answer()) =>
  recordedCall(request(change), came, SENT);
const textIn = (call: RecordedCall) => JSON.stringify(call);

describe('what is written down of a call', () => {
  it('is where it went, how it was asked and what came of it', () => {
    expect(record({}, answer({ 'x-request-id': '4bf92f35-77b3' }, '{"ü":1}'))).toEqual({
      ...SENT,
      method: 'GET',
      server: SITE,
      path: '/api/v1/users/current',
      shows: 'nothing',
      carried: { kind: 'nothing' },
      result: { kind: 'answer', status: 200 },
      bytes: 8,
      requestId: '4bf92f35-77b3',
    });
  });

  it.each(['/api/v1/secrets/7/fields/password', '/api/v1/one-time-password-code/7'])(
    'is not how long an answer is that shows a value, and so not how long that is: %s',
    (path) => {
      const url = `${SITE}${path}?noAutoCheckout=true`;
      expect(record({ url }, answer({}, '"hunter2"')).bytes).toBeNull();
    },
  );

  it.each(['request-id', 'x-correlation-id', 'x-ms-request-id'])('holds the number in %s', (name) => {
    expect(record({}, answer({ [name]: 'abc-1' })).requestId).toBe('abc-1');
  });

  it('is that a token was shown, and never which', () => {
    const call = record({ headers: { authorization: 'Bearer tok-en-1' } });
    expect(call.shows).toBe('token');
    expect(textIn(call)).not.toContain('tok-en');
  });

  it('is that the system was let show who asks, where it was', () => {
    const url = `${SITE}/winauthwebservices/api/v1/users/current`;
    const call = record({ url, signsIn: 'system' });
    expect([call.server, call.shows]).toEqual([SITE, 'windows']);
  });

  it('names what a form carried, without its values', () => {
    const call = record({
      method: 'POST',
      url: `${SITE}/oauth2/token`,
      headers: { ...FORM, OTP: '012345' },
      body: 'grant_type=password&username=adm-ops7&password=hunter+22&domain=CORP',
    });
    expect(call.carried).toEqual({ kind: 'form', names: ['grant_type', 'username', 'password', 'domain'] });
    expect(textIn(call)).not.toMatch(/012345|adm-ops7|hunter|CORP/u);
  });

  it('names what JSON carried, without its values', () => {
    const call = record({
      method: 'POST',
      body: '{"value":"hunter22","notes":["a long comment"],"id":4182}',
    });
    expect(call.carried).toEqual({ kind: 'json', names: ['value', 'notes', 'id'] });
  });

  it.each([
    ['{"forceCheckIn":true}', ['forceCheckIn']],
    ['{"data":{"isHidden":false,"value":null,"roles":[],"more":{}}}', ['isHidden', 'value', 'roles', 'more']],
    ['{"flags":[true,null]}', ['flags', 'flags']],
    ['{}', []],
    ['[]', []],
    ['true', []],
  ])('names what says yes, no or nothing: %s', (body, names) => {
    expect(record({ method: 'POST', body }).carried).toEqual({ kind: 'json', names });
  });

  it('does not take for a secret what says yes or no in the place of one', () => {
    const url = `${SITE}/api/v1/secrets/true/null/false`;
    const body = '{"password":true,"token":null,"secretValue":false,"passwords":[]}';
    const call = record({ method: 'POST', url, body }, answer({ 'x-request-id': 'true-null-false' }));
    expect(call).toMatchObject({ path: '/api/v1/secrets/true/null/false', requestId: 'true-null-false' });
  });

  it('is a query without its values', () => {
    const url = `${SITE}/api/v1/secrets?filter.searchText=payroll&take=10`;
    const removed = encodeURIComponent(REMOVED);
    expect(record({ url }).path).toBe(`/api/v1/secrets?filter.searchText=${removed}&take=${removed}`);
  });

  it('keeps numbers of secrets and names of fields, and no part of a path that nobody could have named so', () => {
    const path = '/api/v1/secrets/4182/fields/private-key';
    expect(record({ url: `${SITE}${path}` }).path).toBe(path);
    const token = 'A'.repeat(41);
    expect(record({ url: `${SITE}/api/v1/links/${token}/open` }).path).not.toContain('AAAA');
  });

  it.each<[Came, RecordedCall['result']]>([
    [
      { kind: 'nothing', because: 'cancelled' },
      { kind: 'nothing', because: 'cancelled', name: null },
    ],
    [
      { kind: 'nothing', because: 'failed', name: 'net::ERR_CONNECTION_REFUSED' },
      { kind: 'nothing', because: 'failed', name: 'net::ERR_CONNECTION_REFUSED' },
    ],
  ])('is what became of it where nothing came: %j', (came, result) => {
    expect(record({}, came)).toMatchObject({ result, bytes: null, requestId: null });
  });

  it('leaves a number of the server alone that holds a page number by chance', () => {
    const url = `${SITE}/api/v1/secrets?take=10&skip=0`;
    expect(record({ url }, answer({ 'request-id': 'f00d10' })).requestId).toBe('f00d10');
  });

  it('is nothing of an address that is none', () => {
    expect(record({ url: 'no address' })).toMatchObject({ server: REMOVED, path: '' });
  });
});

/** The ways in which a server may say again what it was told. */
const SPELLINGS: readonly ((secret: string) => string)[] = [
  (secret) => secret,
  (secret) => secret.toUpperCase(),
  (secret) => encodeURIComponent(secret),
  (secret) => JSON.stringify(secret),
  (secret) => Buffer.from(secret).toString('base64'),
  (secret) => Buffer.from(secret).toString('hex'),
  (secret) => Array.from(secret).join(' '),
];

const letters = (minLength: number) => fc.string({ minLength, maxLength: 60, unit: 'grapheme' });
const token = (minLength: number) =>
  fc.string({
    minLength,
    maxLength: 60,
    unit: fc.constantFrom('A', 'B', 'e', 'f', '0', '1', '9', '-', '_', '.', '~'),
  });
/** What is left of a secret that is nearly all spaces is in every address. */
const isText = (secret: string) => secret.replace(/[^\p{L}\p{N}]+/gu, '').length >= 8;

const sentAnywhere = fc.record({
  bearer: token(8),
  code: fc.string({
    minLength: 4,
    maxLength: 8,
    unit: fc.constantFrom('0', '1', '2', '3', '4', '5', '6', '7', '8', '9'),
  }),
  cookie: token(8),
  password: letters(8).filter(isText),
  typed: letters(8).filter(isText),
  asJson: fc.boolean(),
  where: fc.constantFrom('path', 'site', 'query', 'name'),
  spell: fc.constantFrom(...SPELLINGS),
  echoed: fc.constantFrom('bearer', 'code', 'cookie', 'password', 'typed'),
});
type Anywhere = typeof sentAnywhere extends fc.Arbitrary<infer T> ? T : never;

const urlOf = ({ where, password, bearer, typed }: Anywhere): string => {
  const told = encodeURIComponent(bearer.length % 2 === 0 ? bearer : password);
  const query = `filter.searchText=${encodeURIComponent(typed)}`;
  if (where === 'path') return `${SITE}/api/v1/secrets/${told}?${query}`;
  if (where === 'site') return `https://vault.corp.example/${told}/api/v1/secrets?${query}`;
  return where === 'name' ? `${SITE}/api/v1/secrets?${told}=1&${query}` : `${SITE}/api/v1/secrets?${query}`;
};

const requestOf = (any: Anywhere): Outgoing => {
  const { bearer, code, cookie, password, asJson } = any;
  const body = asJson
    ? JSON.stringify({ slug: { value: password } })
    : new URLSearchParams({ password }).toString();
  return {
    method: 'POST',
    url: urlOf(any),
    headers: {
      ...(asJson ? { 'content-type': 'application/json' } : FORM),
      authorization: `Bearer ${bearer}`,
      OTP: code,
      cookie: `session=${cookie}; theme=dark`,
    },
    body,
    signsIn: 'never',
  };
};

const recordedSchema = z.omit(callSchema, { id: true, action: true, why: true });

describe('no row', () => {
  it('holds anything of what was sent with any request, however it is spelled and whoever says it again', () => {
    fc.assert(
      fc.property(sentAnywhere, (any) => {
        const echo = any.spell(any[any.echoed]);
        const cames: readonly Came[] = [
          answer({ 'x-request-id': echo, 'set-cookie': echo, server: echo }, echo),
          { kind: 'nothing', because: 'failed', name: echo },
        ];
        for (const came of cames) {
          const call = recordedCall(requestOf(any), came, SENT);
          const name = 'name' in call.result ? call.result.name : '';
          const isTold = createSearch([call.server, call.path, call.requestId, name].join('\n'));
          const isNamed = createSearch(JSON.stringify(call.carried));
          const { bearer, code, cookie, password, typed } = any;
          for (const secret of [bearer, code, cookie, password, typed]) {
            if (isTold(secret) || isNamed(secret)) throw new Error(JSON.stringify([secret, call]));
          }
          if (!z.safeParse(recordedSchema, call).success) return false;
        }
        return true;
      }),
      { numRuns: 500 },
    );
  });
});
