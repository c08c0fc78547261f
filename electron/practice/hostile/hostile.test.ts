import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { compare } from '../conformance/compare';
import { refusal } from '../conformance/schemas/shared-shapes';
import { createRandom } from '../random';
import { allRoutes } from '../routes/all-routes';
import { openBench, type Bench } from '../testing/client';
import { nextAttack, type Arms, type Attack } from './attack';
import type { Known } from './odd-addresses';
import { parseReply, throwAt, type RawReply } from './wire';

const COUNT = 5_000;
const AT_ONCE = 10;
const CAP = 4 * 1024 * 1024;
const STATUSES = [200, 400, 401, 403, 404, 405, 413, 415, 417];
const TRACES = [/\.[cm]?[jt]s:\d+/u, /\n\s+at /u, /node:internal/u, /TypeError|RangeError|SyntaxError/u];

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
};

function faultsOfRefusal(value: unknown): readonly string[] {
  if (compare(value, { error: 'text' }).length === 0) return [];
  const found = compare(value, refusal).map(({ at, problem }) => `${at} ${problem}`);
  return Object.keys(value ?? {}).length === 0 ? ['an empty refusal'] : found;
}

function faultsOfBody({ status, headers, body }: RawReply): readonly string[] {
  const type = headers.get('content-type') ?? '';
  if (type.startsWith('text/html')) return /^<!doctype html>/iu.test(body) ? [] : ['a page that is none'];
  if (!type.startsWith('application/json')) return [];
  const value = parsed(body);
  if (value === undefined) return ['a body that is no JSON'];
  return status < 400 ? [] : faultsOfRefusal(value);
}

function faultsOfStatus({ isHttp, length }: Attack, status: number): readonly string[] {
  if (!STATUSES.includes(status)) return [`status ${status}`];
  return isHttp && length > CAP && status !== 413 ? [`${status} for a body over the cap`] : [];
}

/** What is wrong with an answer, in words; nothing when all is well. */
function faults(attack: Attack, reply: RawReply | undefined): readonly string[] {
  if (reply === undefined) return attack.isHttp ? ['no answer'] : [];
  const traces = TRACES.filter((trace) => trace.test(reply.body)).map((trace) => `a trace: ${String(trace)}`);
  // Neither carries a body: the one by its nature, the other because the web server answers before the vault.
  const hasBody = !attack.isHead && reply.status !== 417;
  return [...faultsOfStatus(attack, reply.status), ...traces, ...(hasBody ? faultsOfBody(reply) : [])];
}

describe('a hostile caller', () => {
  const mistakes: unknown[] = [];
  let bench: Bench;
  let port: number;
  beforeAll(async () => {
    bench = await openBench({ world: 'edge', onMistake: (problem) => mistakes.push(problem) });
    port = Number(new URL(bench.running.url).port);
  });
  afterAll(() => bench.stop());

  const routes = allRoutes.map(({ method, path }): Known => ({ method, path }));

  it(
    `gets an answer of the right shape or a closed line for each of ${COUNT} requests, and no way in`,
    { timeout: 60_000 },
    async () => {
      const random = createRandom(20_261_121);
      const [first, ...others] = routes;
      if (first === undefined) throw new Error('the vault has no routes');
      const wrong: string[] = [];
      let answered = 0;
      for (let done = 0; done < COUNT; done += AT_ONCE) {
        // Some requests end the session they come with.
        const arms: Arms = { routes: [first, ...others], token: await bench.signIn() };
        const attacks = Array.from({ length: AT_ONCE }, () => nextAttack(random, arms));
        const replies = await Promise.all(
          attacks.map(({ bytes, leaving }) => throwAt({ port, bytes, leaving }).then(parseReply)),
        );
        replies.forEach((reply, index) => {
          const attack = attacks[index];
          if (attack === undefined) return;
          if (reply !== undefined) answered += 1;
          const head = attack.bytes.toString('latin1', 0, 300);
          wrong.push(...faults(attack, reply).map((fault) => `${fault}: ${head}`));
        });
      }
      expect(mistakes).toEqual([]);
      expect(wrong).toEqual([]);
      expect(answered).toBeGreaterThan(COUNT / 2);
      expect(Object.prototype).not.toHaveProperty('polluted');
    },
  );

  it('finds the vault as it was: it signs people in and finds their secrets', async () => {
    const token = await bench.signIn();
    const me = await bench.ask('/api/v1/users/current', { token });
    expect(me.json).toMatchObject({ userName: 'admin' });
  });

  it('cannot make the record of requests unreadable, however deep the bodies were', async () => {
    const control = bench.running.control;
    const { status, json } = await bench.ask('/practice/requests', { token: control });
    expect(status).toBe(200);
    expect(json).toBeInstanceOf(Array);
  });

  it.each([CAP + 1, 2 * CAP, 5 * CAP])('is told 413 for a body of %i bytes, and hears it', async (length) => {
    const token = await bench.signIn();
    const body = Buffer.alloc(length, 'x');
    const response = await fetch(`${bench.running.url}/api/v1/folders`, {
      method: 'POST',
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
      body,
    });
    expect(response.status).toBe(413);
    expect(compare(await response.json(), refusal)).toEqual([]);
  });
});
