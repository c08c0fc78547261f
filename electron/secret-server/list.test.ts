import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { EVERY_SECRET } from '../../shared/every-secret';
import type { ListedSecret, SecretsQuery } from '../../shared/secrets';
import type { Answered, Grant, Pass } from '../domain/ports';
import { openBench, type Bench } from '../practice/testing/client';
import { createVaultServer } from './client';
import { createHttp } from './http';
import { secretsIn } from './list-wire';
import { leadTimers } from './testing/led-timers';
import { NEVER } from './testing/never';
import { nodeLine } from './testing/node-line';
import { createTransport } from './transport';

let bench: Bench;
beforeEach(async () => {
  bench = await openBench();
});
afterEach(() => bench.stop());

const server = () => {
  const { timers } = leadTimers();
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
  return createVaultServer({ http, base: bench.running.url });
};
const passOf = (granted: Answered<Grant>): Pass => {
  if (!granted.ok) throw new Error(granted.failure.code);
  return { kind: 'token', token: granted.value.token };
};
const signedIn = async (userName = 'admin') =>
  passOf(await server().signIn({ userName, password: 'Practice-1', domain: '', code: '' }, NEVER));
const list = (pass: Pass, take = 50, query: Partial<SecretsQuery> = {}) =>
  server().list.page(pass, { query: { ...EVERY_SECRET, ...query }, skip: 0, take }, NEVER);
const control = async (path: string, body: object): Promise<void> => {
  const { status, text } = await bench.ask(`/practice/${path}`, { token: bench.running.control, body });
  if (status !== 200) throw new Error(text);
};
const says = (status: number, body: unknown) => control('mischief', { do: 'answer', status, body });

describe('the list of secrets', () => {
  it('tells of each its name, its kind and its folder, and how many there are in all', async () => {
    const listed = await list(await signedIn(), 3);
    if (!listed.ok) throw new Error(listed.failure.code);
    expect(listed.value.records).toHaveLength(3);
    expect(listed.value.total).toBeGreaterThan(3);
    for (const each of listed.value.records) {
      expect([each.name, each.template]).not.toContain('');
    }
  });

  it('has only what the user may see', async () => {
    const [all, some] = await Promise.all([list(await signedIn()), list(await signedIn('reader'))]);
    if (!all.ok || !some.ok) throw new Error('not listed');
    expect(some.value.total).toBeLessThan(all.value.total);
  });

  it.each([
    [401, { message: 'whatever' }, 'session-ended'],
    [401, '', 'session-ended'],
    [403, { message: 'Authentication failed or expired token.' }, 'session-ended'],
    [403, { errorCode: 'API_AccessDenied', message: 'Access Denied' }, 'access-denied'],
    [403, { message: 'Access Denied' }, 'access-denied'],
    [403, '', 'access-denied'],
    [400, { errorCode: 'API_AccessDenied', message: 'Access Denied' }, 'access-denied'],
    [400, { errorCode: 'API_Other', message: 'Not like this.' }, 'request-refused'],
    [200, [{ code: 'API_Other', message: 'Not like this.' }], 'request-refused'],
    [200, { records: 'many' }, 'answer-not-understood'],
    [404, '', 'not-secret-server'],
  ])('that is answered with %i %j is none: %s', async (status, body, code) => {
    const pass = await signedIn();
    await says(status, body);
    expect(await list(pass)).toMatchObject({ ok: false, failure: { code } });
  });

  it('is asked for once more while the server is busy, and then it is told', async () => {
    const pass = await signedIn();
    await says(503, '');
    expect((await list(pass)).ok).toBe(true);
    await control('mischief', { do: 'answer', status: 500, body: { message: 'Oh.' }, times: 2 });
    expect(await list(pass)).toEqual({
      ok: false,
      failure: { code: 'server-error', detail: 'HTTP 500: Oh.' },
    });
  });

  it('that somebody has cut, or dressed up as a page, is none', async () => {
    const pass = await signedIn();
    for (const deed of ['cut-body', 'garbage', 'html']) {
      await control('mischief', { do: deed });
      expect((await list(pass)).ok).toBe(false);
    }
  });
});

const namesOf = async (pass: Pass, query: Partial<SecretsQuery>) => {
  const listed = await list(pass, 500, query);
  if (!listed.ok) throw new Error(listed.failure.code);
  return listed.value.records;
};

describe('what a list is about', () => {
  it.each<[Partial<SecretsQuery>, (secret: ListedSecret) => boolean]>([
    [{ view: 'inactive' }, ({ isActive }) => !isActive],
    [{ view: 'all' }, ({ isActive }) => isActive],
    [{ only: 'failed-heartbeat' }, ({ heartbeat }) => heartbeat === 'Failed'],
    [{ heartbeat: 'Success' }, ({ heartbeat }) => heartbeat === 'Success'],
    [{ text: 'WEB application pool' }, ({ name }) => name === 'Web application pool'],
  ])('%j: nothing else is in it, and something is', async (query, fits) => {
    const records = await namesOf(await signedIn(), query);
    expect(records.length).toBeGreaterThan(0);
    expect(records.filter((each) => !fits(each))).toEqual([]);
  });

  it('may be a folder, with or without what lies below it, and a kind', async () => {
    const pass = await signedIn();
    const all = await namesOf(pass, {});
    const one = all.find(({ folder, path }) => folder !== null && path?.lastIndexOf('\\') !== 0);
    const parent = one?.path?.slice(0, one.path.lastIndexOf('\\')) ?? '';
    const inside = all.filter(({ path }) => path?.startsWith(`${parent}\\`) === true);
    expect(
      new Set((await namesOf(pass, { view: 'folder', folder: one?.folder ?? 0 })).map(({ path }) => path)),
    ).toEqual(new Set([one?.path]));
    expect(inside.length).toBeGreaterThan(0);
    const ofKind = await namesOf(pass, { template: one?.templateId ?? 0 });
    expect(new Set(ofKind.map(({ template }) => template))).toEqual(new Set([one?.template]));
  });

  it('may be what is checked out, by anybody or by whoever asks, where the server knows of such lists', async () => {
    const [pass, other] = await Promise.all([signedIn(), signedIn('operator')]);
    const [mine, theirs] = (await namesOf(pass, {})).filter(
      ({ checksOut, isCheckedOut, needsApproval }) => checksOut && !isCheckedOut && !needsApproval,
    );
    const take = async (who: Pass, id = 0) =>
      bench.ask(`/api/v1/secrets/${id}/check-out`, {
        token: 'token' in who ? who.token : '',
        method: 'POST',
      });
    const before = (await namesOf(pass, { only: 'checked-out' })).map(({ id }) => id);
    expect((await take(pass, mine?.id)).status).toBe(200);
    expect((await namesOf(pass, { view: 'my-checkouts' })).map(({ id }) => id)).toEqual([mine?.id]);
    expect((await take(other, theirs?.id)).status).toBe(200);
    const after = await namesOf(pass, { only: 'checked-out' });
    expect(after.map(({ id }) => id).toSorted()).toEqual([...before, mine?.id, theirs?.id].toSorted());
    expect(after.find(({ id }) => id === mine?.id)?.checkedOutBy).toBe('admin');
  });

  it.each(['template', 'folder', 'heartbeat', 'expires'] as const)(
    'is in the order of %s, and of names where that is equal',
    async (sort) => {
      const records = await namesOf(await signedIn(), { sort });
      const keyOf = ({ template, path, heartbeat, daysLeft }: ListedSecret) =>
        ({ template, folder: path, heartbeat, expires: daysLeft ?? Number.MAX_SAFE_INTEGER })[sort];
      const keys = records.map((record) => keyOf(record) ?? '');
      const lower = keys.map((key) => (typeof key === 'string' ? key.toLowerCase() : key));
      expect(lower).toEqual(lower.toSorted((one, next) => (one < next ? -1 : Number(one > next))));
      for (const [index, record] of records.entries()) {
        const next = records[index + 1];
        if (next && lower[index] === lower[index + 1]) {
          expect(record.name.toLowerCase() <= next.name.toLowerCase()).toBe(true);
        }
      }
    },
  );

  it('is in the order that was asked for, either way', async () => {
    const pass = await signedIn();
    const names = (await namesOf(pass, {})).map(({ id }) => id);
    const backwards = (await namesOf(pass, { isBackwards: true })).map(({ id }) => id);
    expect(backwards).toEqual(names.toReversed());
    const beats = (await namesOf(pass, { sort: 'heartbeat' })).map(({ heartbeat }) => heartbeat ?? '');
    expect(beats).toEqual(beats.toSorted());
  });

  it('goes on where a page has ended', async () => {
    const pass = await signedIn();
    const all = await namesOf(pass, {});
    const rest = await server().list.page(pass, { query: EVERY_SECRET, skip: 3, take: 2 }, NEVER);
    expect(rest).toMatchObject({ ok: true, value: { records: all.slice(3, 5), total: all.length } });
  });
});

describe('what is read of a list', () => {
  const secret = { id: 1, name: 'one', secretTemplateName: 'Password', folderId: -1 };
  const bare: ListedSecret = {
    ...{ id: 1, name: 'one', template: 'Password', templateId: null, folder: null, path: null },
    ...{ heartbeat: null, isActive: true, isOutOfSync: false, isCheckedOut: false, checkedOutBy: null },
    ...{ checksOut: false, needsApproval: false, needsComment: false, isDoubleLocked: false },
    ...{ daysLeft: null, lastUsed: null },
  };
  const read = (page: object, take = 2, skip = 0) => secretsIn({ skip, take })(JSON.stringify(page));

  it('is no more than was asked for, and no name is longer than can be told', () => {
    const records = [{ ...secret, name: 'x'.repeat(2_000) }, secret, secret];
    expect(read({ records, total: 3 })).toEqual({
      records: [{ ...bare, name: 'x'.repeat(1_000) }, bare],
      total: 3,
    });
  });

  it('gets along without a kind, a folder and a number of all', () => {
    expect(read({ records: [{ id: 1, name: 'one', folderId: null }] })).toEqual({
      records: [{ ...bare, template: '' }],
      total: 1,
    });
  });

  it.each([
    [{ total: 0 }, 0, 2],
    [{ total: 0, hasNext: true }, 0, 3],
    [{ total: 0, hasNext: true }, 4, 7],
    [{ total: 1 }, 4, 6],
    [{ total: 40, hasNext: true }, 4, 40],
  ])(
    'has as many as are seen at least, whatever the server has counted: %j after %i',
    (said, skip, total) => {
      expect(read({ ...said, records: [secret, secret] }, 2, skip)?.total).toBe(total);
    },
  );

  it('has nothing where nothing has come, however far one was', () => {
    expect(read({ records: [], total: 0, hasNext: true }, 2, 500)).toEqual({ records: [], total: 0 });
  });

  it.each([
    [
      { checkedOut: true, checkOutUserName: 'ops' },
      { isCheckedOut: true, checkedOutBy: 'ops' },
    ],
    [{ checkedOut: true }, { isCheckedOut: true, checkedOutBy: null }],
    [{ checkOutUserName: 'ops' }, { isCheckedOut: false, checkedOutBy: null }],
    [{ lastHeartBeatStatus: 'Failed' }, { heartbeat: 'Failed' }],
    [{ lastHeartBeatStatus: 'Sung' }, { heartbeat: null }],
    [{ lastAccessed: '2026-11-03T16:20:34.917' }, { lastUsed: Date.UTC(2026, 10, 3, 16, 20, 34, 917) }],
    [{ lastAccessed: '2026-11-03T16:20:34.9170000' }, { lastUsed: Date.UTC(2026, 10, 3, 16, 20, 34, 917) }],
    [{ lastAccessed: '0001-01-01T00:00:00' }, { lastUsed: null }],
    [{ lastAccessed: 'yesterday' }, { lastUsed: null }],
    [{ daysUntilExpiration: 3 }, { daysLeft: 3 }],
    [{ daysUntilExpiration: 'soon' }, { daysLeft: null }],
  ])('tells %j as %j', (sent, told) => {
    expect(read({ records: [{ ...secret, ...sent }], total: 1 })?.records[0]).toEqual({ ...bare, ...told });
  });
});
