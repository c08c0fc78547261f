import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { FAILURE_CODES } from '../../shared/ipc/reply';
import type { Answered, Grant } from '../domain/ports';
import { createVaultServer } from './client';
import { createHttp } from './http';
import { nodeLine } from './testing/node-line';
import { leadTimers } from './testing/led-timers';
import { NEVER } from './testing/never';
import { startOddServer, type OddServer } from './testing/odd-server';
import { createTransport } from './transport';

const PASSWORD = 'correct-Horse&b4ttery';
const CODE = '012345';
const TOKEN = 'tok3n-AgLNqrQSDBTFW4mBfzU4q5nX';
const SECRETS = [PASSWORD, CODE, TOKEN] as const;

interface Planned {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer;
  /** The line goes dead in the middle. */
  readonly isCut: boolean;
}

/** What a server might repeat of what it was sent, besides anything else. */
const word = fc.oneof(
  fc.constantFrom(...SECRETS, encodeURIComponent(PASSWORD), 'Login failed.', 'one-time code', '', 'Bearer'),
  fc.string({ unit: 'binary' }),
);
const sentence = fc.array(word, { maxLength: 4 }).map((words) => words.join(' '));
const lifetime = fc.oneof(fc.double(), fc.string(), fc.constantFrom('1199', 1199, 0, -1, null));
const member = fc.oneof(sentence, fc.jsonValue());
const shaped = fc.record(
  {
    access_token: fc.oneof(fc.constant('good-token'), member),
    token_type: fc.oneof(fc.constantFrom('bearer', 'Bearer', 'mac'), member),
    expires_in: lifetime,
    refresh_token: member,
    error: member,
    error_description: member,
    message: member,
    errorCode: member,
    exceptionMessage: member,
    userName: member,
  },
  { requiredKeys: [] },
);
const page = sentence.map((words) => `<!DOCTYPE html><html><body>${words}</body></html>`);
const body = fc.oneof(
  { weight: 4, arbitrary: shaped.map((value) => Buffer.from(JSON.stringify(value))) },
  { weight: 2, arbitrary: fc.jsonValue().map((value) => Buffer.from(JSON.stringify(value))) },
  fc.array(shaped, { maxLength: 3 }).map((value) => Buffer.from(JSON.stringify(value))),
  page.map((text) => Buffer.from(text)),
  fc.constantFrom('', 'true', 'false', 'null', '{', '"', '<html').map((text) => Buffer.from(text)),
  fc.uint8Array({ maxLength: 200 }).map((bytes) => Buffer.from(bytes)),
);
const headers = fc.record(
  {
    'content-type': fc.constantFrom(
      'application/json',
      'text/html',
      'image/png',
      'application/json; charset=x',
    ),
    location: fc.constantFrom('/', 'https://keyturn.invalid/', `/?p=${encodeURIComponent(PASSWORD)}`, '//['),
    'set-cookie': fc.constantFrom('a=b', 'a'),
    'retry-after': fc.constantFrom('99999', 'x', '-1'),
    'www-authenticate': fc.constantFrom('Negotiate', 'Basic realm="x"'),
  },
  { requiredKeys: [] },
);
const status = fc.oneof(fc.constantFrom(200, 200, 200, 400, 401, 403), fc.integer({ min: 200, max: 599 }));
const planned: fc.Arbitrary<Planned> = fc.record({
  status,
  headers,
  body,
  isCut: fc.integer({ min: 0, max: 9 }).map((draw) => draw === 0),
});

/** By so much less arrives than was announced, but for one byte. */
const CUT_SHORT = 9;

let plan: Planned;
let odd: OddServer;
beforeAll(async () => {
  odd = await startOddServer(({ socket }, response) => {
    const hasBody = ![204, 205, 304].includes(plan.status);
    const announced = plan.body.length + (plan.isCut ? CUT_SHORT : 0);
    const length: Record<string, number> = hasBody ? { 'content-length': announced } : {};
    response.writeHead(plan.status, { ...plan.headers, ...length });
    if (!plan.isCut || !hasBody) response.end(hasBody ? plan.body : undefined);
    else response.write(Buffer.concat([plan.body, Buffer.from(' ')]), () => socket.destroy());
  });
});
afterAll(() => odd.stop());

const server = () => {
  const { timers } = leadTimers();
  // The pause before a read is repeated takes no time here; everything else that waits goes on waiting.
  const http = createHttp({
    transport: createTransport({ line: nodeLine, timers }),
    timers: {
      after: (_, run) => {
        run();
        return () => undefined;
      },
    },
    clock: { now: () => 0 },
  });
  return createVaultServer({ http, base: odd.origin });
};

const credentials = { userName: 'admin', password: PASSWORD, domain: '', code: CODE };
const json = ({ body: bytes }: Planned): unknown => {
  try {
    return JSON.parse(bytes.toString());
  } catch {
    return undefined;
  }
};
const memberOf = (value: unknown, name: string): unknown =>
  typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[name] : undefined;

/** Held against the plan, which no code under test has read. */
const mayBeYes = (each: Planned): boolean => each.status === 200 && !each.isCut;

/** `sent` is what this one call gave away; of the others the client knows nothing. */
function expectHonest(answered: Answered<unknown>, sent: readonly string[]): void {
  if (answered.ok) return;
  const { code, detail = '' } = answered.failure;
  expect(FAILURE_CODES).toContain(code);
  expect(detail.length).toBeLessThanOrEqual(300);
  for (const secret of sent) expect(detail.toLowerCase()).not.toContain(secret.toLowerCase());
}

function expectTrueGrant(answered: Answered<Grant>, sent: readonly string[]): void {
  expectHonest(answered, sent);
  if (!answered.ok) return;
  expect(mayBeYes(plan)).toBe(true);
  expect(answered.value.token).toBe(memberOf(json(plan), 'access_token'));
  expect(answered.value.token).toMatch(/^[!-~]+$/u);
  expect(answered.value.lifetimeMs ?? 1).toBeGreaterThan(0);
}

const alwaysHonest = async (ask: () => Promise<Answered<unknown>>) => {
  let yes = 0;
  await fc.assert(
    fc.asyncProperty(planned, async (next) => {
      plan = next;
      if ((await ask()).ok) yes += 1;
    }),
    { numRuns: 2_000 },
  );
  // Without any, nothing would have been shown of those.
  expect(yes).toBeGreaterThan(0);
};

describe('two thousand answers that nobody foresaw', () => {
  it('to a sign-in: never a throw, a false yes, or a secret repeated', async () => {
    await alwaysHonest(async () => {
      const answered = await server().signIn(credentials, NEVER);
      expectTrueGrant(answered, [PASSWORD, CODE]);
      return answered;
    });
  });

  it('to a refresh', async () => {
    await alwaysHonest(async () => {
      const answered = await server().refresh(TOKEN, NEVER);
      expectTrueGrant(answered, [TOKEN]);
      return answered;
    });
  });

  it('to the question who this is', async () => {
    await alwaysHonest(async () => {
      const answered = await server().whoIs(TOKEN, NEVER);
      expectHonest(answered, [TOKEN]);
      if (answered.ok) {
        expect(mayBeYes(plan)).toBe(true);
        expect(answered.value).toBe(memberOf(json(plan), 'userName'));
      }
      return answered;
    });
  });

  it('to a sign-out: it is done only where the server says so, or that the token is dead', async () => {
    await alwaysHonest(async () => {
      const answered = await server().revoke(TOKEN, NEVER);
      expectHonest(answered, [TOKEN]);
      const isDone = mayBeYes(plan) && json(plan) === true;
      const isDead = [401, 403].includes(plan.status) && typeof json(plan) === 'object' && !plan.isCut;
      expect(answered.ok && !isDone && !isDead).toBe(false);
      return answered;
    });
  });
});
