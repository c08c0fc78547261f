import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { member, openBench, type Reply } from '../testing/client';
import { openScene, type Scene } from './scene';

const AWKWARD = 'a"b\\c/d\n\té\u2028🔑';
const FIELD = '/api/v1/secrets/:id/fields/:slug';

describe('the ten facts about the real server that are most easily got wrong', () => {
  let scene: Scene;
  beforeAll(async () => {
    scene = await openScene();
  });
  afterAll(() => scene.bench.stop());

  const valueOf = (id: number, slug: string): string | undefined =>
    scene.world.secrets.get(id)?.items.find(({ fieldId }) => scene.world.field(fieldId)?.slug === slug)
      ?.value;
  const passwordField = (id: number): number =>
    scene.world.secrets.get(id)?.items.find(({ fieldId }) => scene.world.field(fieldId)?.kind === 'Password')
      ?.fieldId ?? 0;

  it('1: a password for a field of a secret comes from /internals, the documented call wants the id of the template field', async () => {
    const { id } = scene.newSecret();
    const inside = await scene.bench.ask(`/internals/secret-detail/${id}/generate-password/password`, {
      token: scene.admin,
    });
    expect(inside.status).toBe(200);
    expect(inside.json).toEqual(expect.any(String));

    for (const path of [
      `/api/v1/secret-detail/${id}/generate-password/password`,
      `/api/v1/secrets/${id}/generate-password/password`,
    ]) {
      expect((await scene.bench.ask(path, { token: scene.admin })).status).toBe(404);
    }
    const documented = await scene.ask('POST /api/v1/secret-templates/generate-password/:id', {
      params: [passwordField(id)],
    });
    expect(documented.status).toBe(200);
    expect(documented.json).toEqual(expect.any(String));
    const bySlug = await scene.ask('POST /api/v1/secret-templates/generate-password/:id', {
      params: ['password'],
    });
    expect(bySlug.status).toBe(400);
  });

  it('2: a field is a JSON string with its quotes and escapes, in both directions; a file is its bare bytes', async () => {
    const { id } = scene.newSecret();
    const put = await scene.ask(`PUT ${FIELD}`, { params: [id, 'password'], body: { value: AWKWARD } });
    const got = await scene.ask(`GET ${FIELD}`, { params: [id, 'password'] });
    for (const reply of [put, got]) {
      expect(reply.headers.get('content-type')).toMatch(/^application\/json/u);
      expect(reply.text).toMatch(/^"[^]*"$/u);
      expect(reply.text).toContain('a\\"b\\\\c');
      expect(reply.json).toBe(AWKWARD);
    }

    const database = scene.newSecret({ template: 'sqlServer' });
    const made = await scene.ask('GET /internals/secret-detail/:id/generate-password/:slug', {
      params: [database.id, 'password'],
    });
    expect(made.headers.get('content-type')).toMatch(/^application\/json/u);
    expect(made.text).toBe(JSON.stringify(made.json));

    const unix = scene.newSecret({ template: 'unixSsh' });
    const form = new FormData();
    const bytes = Uint8Array.from({ length: 256 }, (_, byte) => byte);
    form.append('file', new Blob([bytes]), 'key.pem');
    const url = `${scene.bench.running.url}/api/v1/secrets/${unix.id}/fields/private-key`;
    const headers = { authorization: `Bearer ${scene.admin}` };
    const sent = await fetch(url, { method: 'PUT', headers, body: form });
    expect(await sent.json()).toBe(true);
    const file = await fetch(url, { headers });
    expect(file.headers.get('content-type')).toBe('application/octet-stream');
    expect(Buffer.from(await file.arrayBuffer()).equals(Buffer.from(bytes))).toBe(true);
  });

  it('3: a field is set by one PUT of {"value": …}, which leaves the other fields alone', async () => {
    const { id } = scene.newSecret();
    const put = await scene.ask(`PUT ${FIELD}`, { params: [id, 'Notes'], body: { value: 'set' } });
    expect(put.json).toBe('set');
    expect(valueOf(id, 'notes')).toBe('set');
    expect(valueOf(id, 'password')).toBe('Walked-1234567');

    const bare = await scene.ask(`PUT ${FIELD}`, { params: [id, 'notes'], body: 'bare' });
    expect(bare.status).toBe(400);
    expect(valueOf(id, 'notes')).toBe('set');
    const cleared = await scene.ask(`PUT ${FIELD}`, { params: [id, 'notes'], body: { value: '' } });
    expect(cleared.text).toBe('null');
    expect(valueOf(id, 'notes')).toBe('');
  });

  it('4: generating and validating are two calls and change nothing: the caller must put the value himself', async () => {
    const { id } = scene.newSecret();
    const params = [id, 'password'];
    const made = await scene.ask('GET /internals/secret-detail/:id/generate-password/:slug', { params });
    for (const name of ['Password', 'password']) {
      const check = await scene.ask('POST /internals/secret-detail/:id/validate-password/:slug', {
        params,
        body: { [name]: made.json },
      });
      expect(check.status).toBe(200);
      expect(check.json).toMatchObject({ isValid: true });
    }
    const poor = await scene.ask('POST /internals/secret-detail/:id/validate-password/:slug', {
      params,
      body: { Password: 'a' },
    });
    expect(poor.json).toMatchObject({ isValid: false });
    expect(valueOf(id, 'password')).toBe('Walked-1234567');
    expect(made.json).not.toBe('Walked-1234567');
  });

  it('8: restricted is a read, check-out takes no comment: that goes to view-comment first', async () => {
    const { id } = scene.newSecret({
      guard: { requiresComment: true, checkOut: { minutes: 30, changeOnCheckIn: false } },
    });
    const params = [id];
    const plain = await scene.ask('GET /api/v1/secrets/:id', { params });
    expect(plain.status).toBe(400);
    const withComment = await scene.ask('POST /api/v1/secrets/:id/check-out', {
      params,
      body: { comment: 'in the wrong place' },
    });
    expect(withComment.status).toBe(400);

    const said = await scene.ask('POST /api/v1/secret-access-requests/secrets/:id/view-comment', {
      params,
      body: { comment: 'in the right place' },
    });
    expect(said.text).toBe('true');
    const out = await scene.ask('POST /api/v1/secrets/:id/check-out', { params });
    expect(out.status).toBe(200);
    expect(out.json).toHaveProperty('responseCodes');

    const open = scene.newSecret({ guard: { requiresComment: true } });
    const read = await scene.ask('POST /api/v1/secrets/:id/restricted', {
      params: [open.id],
      body: { comment: 'reading', newPassword: 'not-written-1234' },
    });
    expect(read.json).toMatchObject({ id: open.id });
    expect(valueOf(open.id, 'password')).toBe('Walked-1234567');
  });

  it('9: a plain read checks out unless told not to, -1 is none, passwords are in it and files are not', async () => {
    const { id, items: kept } = scene.newSecret({
      template: 'unixSsh',
      guard: { checkOut: { minutes: 30, changeOnCheckIn: false } },
    });
    for (const item of kept) {
      if (scene.world.field(item.fieldId)?.kind !== 'File') continue;
      item.file = { id: 9_000, name: 'key.pem', bytes: Buffer.from('-----BEGIN') };
    }
    const isHeld = async (): Promise<unknown> =>
      member((await scene.ask('GET /api/v1/secrets/:id/summary', { params: [id] })).json, 'checkedOut');
    await scene.ask('GET /api/v1/secrets/:id', { params: [id], query: 'noAutoCheckout=true' });
    expect(await isHeld()).toBe(false);
    const read = await scene.ask('GET /api/v1/secrets/:id', { params: [id] });
    expect(await isHeld()).toBe(true);
    expect(read.json).toMatchObject({ doubleLockId: -1, launcherConnectAsSecretId: -1 });
    expect(read.json).toHaveProperty('lastHeartBeatStatus');
    expect(read.json).not.toHaveProperty('lastHeartbeatStatus');
    const items = member(read.json, 'items') as readonly object[];
    const values = new Map(items.map((item) => [member(item, 'slug'), member(item, 'itemValue')]));
    expect(values.get('password')).toBe('Walked-1234567');
    expect(values.get('private-key')).toBe('*** Not Valid For Display ***');
  });

  it('10: the health check can be spelt for every client, the version is found both ways, a bare word is a good answer', async () => {
    const spelt = async (health: 'healthy' | 'Healthy' | 'text'): Promise<Reply> => {
      const bench = await openBench({ chosen: { health } });
      const reply = await bench.ask('/api/v1/healthcheck');
      await bench.stop();
      return reply;
    };
    expect(member((await spelt('healthy')).json, 'healthy')).toBe(true);
    expect(member((await spelt('Healthy')).json, 'Healthy')).toBe(true);
    expect((await spelt('text')).text).toBe('Healthy');

    const { json } = await scene.ask('GET /api/v1/version', {});
    expect(member(member(json, 'model'), 'version')).toBe(member(json, 'version'));
    const { id } = scene.newSecret();
    const favourite = await scene.ask('POST /api/v1/secrets/:id/favorite', {
      params: [id],
      body: { isFavorite: true },
    });
    expect(favourite.text).toBe('true');
    const total = await scene.ask('GET /api/v1/secrets/search-total', { query: 'filter.searchText=Walked' });
    expect(total.text).toMatch(/^\d+$/u);
    const params = [id, 'notes'];
    expect((await scene.ask(`PUT ${FIELD}`, { params, body: { value: '' } })).text).toBe('null');
    expect((await scene.ask(`PUT ${FIELD}`, { params, body: { value: 'w' } })).text).toBe('"w"');
  });
});
