import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { member, openBench, type Bench } from '../../testing/client';

const DENIED = { errorCode: 'API_AccessDenied', message: 'Access Denied' };

describe('reading a secret', () => {
  let bench: Bench;
  let token: string;
  beforeAll(async () => {
    bench = await openBench({ tokenSeconds: 86_400 });
    token = await bench.signIn('operator');
  });
  afterAll(() => bench.stop());

  const get = (path: string, as = token) => bench.ask(`/api/v1/secrets/${path}`, { token: as });
  const post = (path: string, body: object, as = token) =>
    bench.ask(`/api/v1/secrets/${path}`, { token: as, body });
  const secretOf = (start: string) => {
    for (const secret of bench.running.vault.world.secrets.all()) {
      if (secret.name.startsWith(start)) return secret;
    }
    throw new Error(`no secret ${start}`);
  };
  const audits = (start: string) =>
    bench.running.vault.world.audits.of(secretOf(start).id).map(({ action }) => action);

  it('gives every member, passwords among them, under the spelling lastHeartBeatStatus', async () => {
    const { id } = secretOf('web01');
    const { json, status } = await get(String(id));
    expect(status).toBe(200);
    expect(json).toMatchObject({ id, checkOutUserId: -1, doubleLockId: -1, lastHeartBeatStatus: 'Disabled' });
    const password = secretOf('web01').items[2]?.value;
    expect((member(json, 'items') as object[])[2]).toMatchObject({ slug: 'password', itemValue: password });
  });

  it('finds it by its path under the number 0', async () => {
    const { world } = bench.running.vault;
    const secret = secretOf('web01');
    const path = `${world.folders.path(secret.folderId)}\\${secret.name}`.toUpperCase();
    const { json } = await get(`0?secretPath=${encodeURIComponent(path)}`);
    expect(member(json, 'id')).toBe(secret.id);
    expect((await get('0?secretPath=%5CNo%5CWhere')).json).toEqual(DENIED);
  });

  it('says the same of what does not exist and of what is not for the caller', async () => {
    const stranger = await bench.signIn('reader');
    const hidden = [...bench.running.vault.world.secrets.all()].find(
      (secret) =>
        bench.running.vault.world.access.secret(
          bench.running.vault.world.users.get(3) ?? expect.fail('no reader'),
          secret,
        ) === 0,
    );
    for (const id of [hidden?.id ?? expect.fail('the reader sees everything'), 999_999]) {
      for (const path of [String(id), `${id}/fields/password`, `${id}/summary`, `${id}/settings`]) {
        const { status, json } = await get(path, stranger);
        expect([status, json]).toEqual([400, DENIED]);
      }
    }
  });

  it('answers a field with one JSON string literal, and writes down a look at a password alone', async () => {
    const secret = secretOf('web02');
    const item = secret.items[2] ?? expect.fail('no password');
    item.value = 'a"b\\c\n';
    await get(`${secret.id}/fields/machine`);
    expect(audits('web02')).toEqual([]);
    const { text, headers } = await get(`${secret.id}/fields/PASSWORD`);
    expect(text).toBe('"a\\"b\\\\c\\n"');
    expect(headers.get('content-type')).toContain('application/json');
    expect(audits('web02')).toEqual(['PASSWORD DISPLAYED']);
    expect((await get(`${secret.id}/fields/nothing`)).status).toBe(400);
  });

  it('asks for a comment, takes it in the body or the address, and stays open for the view interval', async () => {
    const { id } = secretOf('dc01');
    const refused = {
      errorCode: 'API_ValidateSecretAccessCommentRequired',
      message: 'The requested Secret requires a comment when viewed.',
    };
    expect((await get(String(id))).json).toEqual(refused);
    expect((await get(`${id}/summary`)).status).toBe(200);
    const opened = await post(`${id}/restricted/fields/password`, { comment: 'Looking' });
    expect(opened.json).toBe(secretOf('dc01').items[2]?.value);
    expect((await get(String(id))).status).toBe(200);
    bench.running.vault.clock.advance(6 * 60_000);
    expect((await get(`${id}/fields/password`)).json).toEqual(refused);
    expect((await get(`${id}/fields/password?autoComment=Looking`)).status).toBe(200);
  });

  it('refuses arguments that are null or zero', async () => {
    const { id } = secretOf('dc01');
    for (const hollow of [{ ticketSystemId: null }, { ticketSystemId: 0 }, { forceCheckIn: null }]) {
      const { status, json } = await post(`${id}/restricted`, { comment: 'Looking', ...hollow });
      expect([status, member(json, 'message')]).toEqual([400, 'The request is invalid.']);
    }
  });

  it('checks it out by looking, unless told not to, and keeps the next one away', async () => {
    const secret = secretOf('dc03');
    expect((await get(`${secret.id}?noAutoCheckout=True`)).status).toBe(400);
    expect(secret.held).toBeNull();
    expect((await get(String(secret.id))).json).toMatchObject({ checkedOut: true, checkOutUserId: 4 });
    const admin = await bench.signIn();
    const away = await get(`${secret.id}/fields/password`, admin);
    expect([away.status, member(away.json, 'message')]).toEqual([
      400,
      expect.stringContaining('Otto Operator'),
    ]);
    expect((await get(`${secret.id}?forceCheckIn=true&autoCheckIn=true`, admin)).status).toBe(200);
    expect(secret.held).toBeNull();
  });

  it('gives it back when the time is over', async () => {
    const secret = secretOf('dc03');
    await get(String(secret.id));
    bench.running.vault.clock.advance(31 * 60_000);
    expect(secret.held).toBeNull();
    expect(audits('dc03')[0]).toBe('CHECK IN');
  });

  it('lets nobody in without approval or past a DoubleLock', async () => {
    const reader = await bench.signIn('reader');
    const messages = [];
    for (const [name, as] of [
      ['dc06', reader],
      ['dc07', reader],
      ['dc07', token],
    ] as const) {
      messages.push(member((await get(String(secretOf(name).id), as)).json, 'errorCode'));
    }
    expect(messages).toEqual([
      'API_RequiresApproval',
      'API_DoubleLockNoAccess',
      'API_DoubleLockCreatePassword',
    ]);
    const admin = await bench.signIn();
    const { id } = secretOf('dc07');
    expect((await post(`${id}/restricted`, { doubleLockPassword: 'wrong' }, admin)).status).toBe(400);
    expect((await post(`${id}/restricted`, { doubleLockPassword: 'Second-1' }, admin)).status).toBe(200);
    expect((await get(String(id), admin)).status).toBe(200);
  });

  it('keeps a deleted one from everybody who does not ask for it', async () => {
    const { id } = secretOf('app08');
    expect((await get(String(id))).json).toEqual(DENIED);
    expect((await get(`${id}?includeInactive=true`)).json).toMatchObject({ id, active: false });
  });

  it('hides a password for launchers from viewers, not from editors', async () => {
    const secret = secretOf('dc08');
    const reader = await bench.signIn('reader');
    const { json } = await get(String(secret.id), reader);
    expect((member(json, 'items') as object[])[2]).toMatchObject({
      itemValue: '*** Not Valid For Display ***',
    });
    expect((await get(`${secret.id}/fields/password`, reader)).status).toBe(400);
    expect((await get(`${secret.id}/fields/password`)).json).toBe(secret.items[2]?.value);
  });

  it('previews without going through the gate', async () => {
    const { id } = secretOf('dc05');
    const before = audits('dc05');
    expect((await get(`${id}/preview`)).json).toMatchObject({ items: [], showViewButton: false });
    expect(audits('dc05')).toEqual(before);
  });

  it('remembers favourites per user and turns the state over when it is not told', async () => {
    const { id, name } = secretOf('web01');
    expect((await post(`${id}/favorite`, { isFavorite: true })).json).toBe(true);
    const { json } = await get('favorite');
    expect(json).toEqual([expect.objectContaining({ id, secretName: name })]);
    expect(member((await get('?filter.scope=Favorites')).json, 'total')).toBe(1);
    const other = await bench.signIn();
    expect((await get('favorite', other)).json).toEqual([]);
    expect((await post(`${id}/favorite`, {})).json).toBe(false);
    expect((await get('favorite')).json).toEqual([]);
  });

  it('lists what was looked at last under the scope Recent, the newest first', async () => {
    const clock = bench.running.vault.clock;
    for (const name of ['web01', 'web02']) {
      clock.advance(1_000);
      await get(String(secretOf(name).id));
    }
    const { json } = await get('?filter.scope=Recent&take=2');
    const names = (member(json, 'records') as object[]).map((record) => member(record, 'id'));
    expect(names).toEqual([secretOf('web02').id, secretOf('web01').id]);
    expect((member(json, 'records') as object[])[0]).toHaveProperty(
      'lastAccessed',
      expect.stringContaining('T'),
    );
  });
});
