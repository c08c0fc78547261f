import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { member, openBench, type Bench } from '../testing/client';
import type { Secret } from '../world/secret';
import { compare } from './compare';
import { addressOf } from './scene';
import { refusal } from './schemas/shared-shapes';
import { contentOf, servedShape, told } from './served';

const calls = [
  'GET /api/v1/secrets/:id',
  'GET /api/v2/secrets/:id',
  'GET /api/v1/secrets/:id/summary',
  'GET /api/v1/secrets/:id/preview',
  'GET /api/v1/secrets/:id/state',
  'GET /api/v1/secrets/:id/settings',
  'GET /api/v1/secrets/:id/audits',
  'GET /api/v1/secrets/secret-detail/:id/general',
  'GET /api/v2/secrets/secret-detail/:id/general',
  'GET /api/v1/secret-access-requests/secrets/:id',
  'GET /api/v1/secret-access-requests/secrets/:id/options',
  'GET /internals/secret-detail/:id/heartbeat-status',
  'GET /internals/secret-detail/:id/password-status',
];

/** Every state, every kind of field and every odd text there is, seen by those who may and by those who may not. */
describe('the edges of the world', () => {
  const mistakes: unknown[] = [];
  let bench: Bench;
  let tokens: readonly string[];
  let secrets: readonly Secret[];
  beforeAll(async () => {
    bench = await openBench({ world: 'edge', onMistake: (problem) => mistakes.push(problem) });
    tokens = await Promise.all(['admin', 'operator', 'reader'].map((name) => bench.signIn(name)));
    secrets = [...bench.running.vault.world.secrets.all()];
  });
  afterAll(() => bench.stop());

  it.each(calls)('have the documented shape, or that of a refusal: %s', async (call) => {
    const wrong = new Set<string>();
    const statuses = new Set<number>();
    for (const { id, name } of secrets) {
      for (const token of tokens) {
        const reply = await bench.ask(addressOf(call, { params: [id] }), { token });
        statuses.add(reply.status);
        const differences = compare(contentOf(reply), reply.status === 200 ? servedShape(call) : refusal);
        if (differences.length > 0) wrong.add(`${name.slice(0, 40)}: ${reply.status} ${told(differences)}`);
      }
    }
    expect([...wrong]).toEqual([]);
    expect(statuses).toContain(200);
    expect(mistakes).toEqual([]);
  });

  it('give every field of every kind as JSON text or as bytes', async () => {
    const token = bench.running.accessToken;
    const kinds = new Set<string>();
    for (const secret of secrets) {
      for (const { fieldId, value } of secret.items) {
        const field = bench.running.vault.world.field(fieldId);
        const address = `/api/v1/secrets/${secret.id}/fields/${field?.slug ?? ''}?includeInactive=true`;
        const reply = await bench.ask(address, { token });
        if (reply.status !== 200) {
          expect(compare(reply.json, refusal)).toEqual([]);
          continue;
        }
        kinds.add(field?.kind ?? '');
        if (field?.kind === 'File')
          expect(reply.headers.get('content-type')).toBe('application/octet-stream');
        else expect(reply.json).toBe(value);
      }
    }
    expect([...kinds].sort()).toEqual(['File', 'List', 'Notes', 'Password', 'Text', 'Url', 'UrlList']);
  });

  it('are found by name in a list, each of them, and the list has its shape', async () => {
    const call = 'GET /api/v1/secrets';
    const reply = await bench.ask('/api/v1/secrets?take=100000&filter.includeInactive=true', {
      token: bench.running.accessToken,
    });
    expect(told(compare(reply.json, servedShape(call)))).toBe('');
    expect(member(reply.json, 'total')).toBeGreaterThan(20);
  });
});
