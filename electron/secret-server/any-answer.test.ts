import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { FAILURE_CODES, succeed } from '../../shared/ipc/reply';
import { EVERY_SECRET } from '../../shared/every-secret';
import { channels } from '../../shared/secrets';
import type { SignIn } from '../../shared/session';
import type { Answered, Grant } from '../domain/ports';
import { createSessionKeeper } from '../domain/session/session-keeper';
import { createVaultServer } from './client';
import { createHttp } from './http';
import { planned, PASSWORD, CODE, TOKEN, type Planned } from './testing/any-answer';
import { nodeLine } from './testing/node-line';
import { leadTimers } from './testing/led-timers';
import { NEVER } from './testing/never';
import { startOddServer, type OddServer } from './testing/odd-server';
import { createTransport } from './transport';
import { openBox } from '../domain/session/testing/open-box';

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

const nothing = () => undefined;
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
      const answered = await server().whoIs({ kind: 'token', token: TOKEN }, NEVER);
      expectHonest(answered, [TOKEN]);
      if (answered.ok) {
        expect(mayBeYes(plan)).toBe(true);
        expect(answered.value).toBe(memberOf(json(plan), 'userName'));
      }
      return answered;
    });
  });

  it('to the question who this is, asked without a token', async () => {
    await alwaysHonest(async () => {
      const answered = await server().whoIs({ kind: 'windows' }, NEVER);
      expectHonest(answered, []);
      if (answered.ok)
        expect([mayBeYes(plan), answered.value]).toEqual([true, memberOf(json(plan), 'userName')]);
      return answered;
    });
  });

  it('to a client of a tenant', async () => {
    await alwaysHonest(async () => {
      const client = { clientId: 'program', clientSecret: PASSWORD };
      const answered = await server().tenant.signIn(client, NEVER);
      expectTrueGrant(answered, [PASSWORD]);
      return answered;
    });
  });

  it('to the question for the vaults of a tenant', async () => {
    await alwaysHonest(async () => {
      const answered = await server().tenant.vaults(TOKEN, NEVER);
      expectHonest(answered, [TOKEN]);
      if (answered.ok) expect(mayBeYes(plan)).toBe(true);
      return answered;
    });
  });

  it('to the question for secrets: no list is made up, and none holds more than can be told', async () => {
    const { page } = channels;
    await alwaysHonest(async () => {
      const answered = await server().list.page(
        { kind: 'token', token: TOKEN },
        { query: EVERY_SECRET, skip: 0, take: 2 },
        NEVER,
      );
      expectHonest(answered, [TOKEN]);
      if (answered.ok) {
        expect(mayBeYes(plan)).toBe(true);
        expect(answered.value.records.length).toBeLessThanOrEqual(2);
        expect(z.safeParse(page.output, answered.value).success).toBe(true);
      }
      return answered;
    });
  });

  it.each<SignIn>([
    { method: 'token', server: '', token: TOKEN, refreshesAllowed: null },
    { method: 'command', server: '', program: '/tss', arguments: [], refreshesAllowed: null },
    { method: 'windows', server: '', refreshesAllowed: null },
  ])('to a sign-in by $method: nobody is signed in whom the server has not named', async (entered) => {
    await alwaysHonest(async () => {
      const keeper = createSessionKeeper({
        strongbox: openBox,
        ...{ serverAt: server, commands: { run: () => Promise.resolve(succeed(TOKEN)) } },
        ...{ clock: { now: () => 0 }, timers: leadTimers().timers, extendsByItself: () => false },
        ...{ log: { info: nothing, warn: nothing, error: nothing }, onChanged: nothing },
      });
      const reply = await keeper.signIn({ ...entered, server: odd.origin });
      expectHonest(reply, entered.method === 'windows' ? [] : [TOKEN]);
      const named = mayBeYes(plan) ? memberOf(json(plan), 'userName') : undefined;
      const session = keeper.current();
      if (reply.ok) expect(session).toMatchObject({ state: 'active', opened: { user: named } });
      else expect(session).toEqual({ state: 'signed-out' });
      return reply;
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
