import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { member, openBench, type Bench } from '../testing/client';

const namesOf = (value: unknown): readonly string[] => Object.keys(value as object).sort();
const firstOf = (value: unknown, name: string): unknown => (member(value, name) as readonly unknown[])[0];

describe('what the control routes tell', () => {
  let bench: Bench;
  beforeAll(async () => {
    bench = await openBench();
    const token = await bench.signIn();
    const id = [...bench.running.vault.world.secrets.all()][0]?.id ?? 0;
    const body = { value: 'another' };
    await bench.ask(`/api/v1/secrets/${id}/fields/notes?x=1`, { method: 'PUT', token, body });
  });
  afterAll(() => bench.stop());
  const told = async (path: string): Promise<unknown> =>
    (await bench.ask(`/practice/${path}`, { token: bench.running.control })).json;

  it('of the world is users, folders, secrets and sessions, and of a secret where it lies and what is in it', async () => {
    const world = await told('world');
    expect(namesOf(world)).toEqual(['folders', 'secrets', 'sessions', 'users']);
    const secret = firstOf(world, 'secrets');
    expect(namesOf(secret)).toEqual(['audits', 'folderId', 'folderPath', 'id', 'items', 'name']);
    expect(namesOf(firstOf(secret, 'items'))).toEqual([
      ...['fieldId', 'history', 'isFile', 'isPassword', 'slug', 'value'],
    ]);
  });

  it('of a request is its number, time, method, path, query, body and status', async () => {
    const all = (await told('requests?since=1')) as readonly unknown[];
    expect(all).toHaveLength(1);
    expect(namesOf(all[0])).toEqual(['body', 'method', 'number', 'path', 'query', 'status', 'time']);
    expect(all[0]).toMatchObject({
      number: 2,
      method: 'PUT',
      query: { x: '1' },
      body: { value: 'another' },
      status: 200,
    });
    expect(Math.abs(Number(member(all[0], 'time')) - Date.now())).toBeLessThan(60_000);
  });

  it('is more when more is wanted', async () => {
    const world = await told('world?more=true');
    expect(namesOf(world)).toEqual(
      expect.arrayContaining(['accessRequests', 'choices', 'mode', 'now', 'rules']),
    );
    expect(namesOf(firstOf(world, 'secrets'))).toEqual(expect.arrayContaining(['guard', 'held', 'remote']));
    expect(firstOf(firstOf(world, 'secrets'), 'items')).toHaveProperty('file');
    const [first] = (await told('requests?more=true')) as readonly unknown[];
    expect(first).toMatchObject({ handled: 200 });
    expect(member(first, 'headers')).toHaveProperty('host');
  });
});
