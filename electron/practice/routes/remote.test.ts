import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { member, openBench, type Bench, type Reply } from '../testing/client';

interface Account {
  readonly id: number;
  readonly before: string;
}

describe('a password that lives on another system', () => {
  let bench: Bench;
  let token: string;
  beforeEach(async () => {
    bench = await openBench({ tokenSeconds: 30 * 86_400 });
    token = await bench.signIn();
  });
  afterEach(() => bench.stop());

  const secretCalled = (start: string): Account => {
    const { world } = bench.running.vault;
    const secret = [...world.secrets.all()].find(({ name }) => name.startsWith(start));
    if (secret === undefined) throw new Error(`no secret called ${start}`);
    const item = secret.items.find(({ fieldId }) => world.field(fieldId)?.kind === 'Password');
    return { id: secret.id, before: item?.value ?? '' };
  };
  const post = (path: string, body: unknown = {}): Promise<Reply> => bench.ask(path, { token, body });
  const change = (id: number, body: unknown = {}): Promise<Reply> =>
    post(`/api/v1/secrets/${id}/change-password`, body);
  const status = async (id: number): Promise<unknown> =>
    (
      await bench.ask(`/internals/secret-detail/${id}/password-status`, {
        token,
      })
    ).json;
  const password = async (id: number): Promise<unknown> =>
    (await bench.ask(`/api/v1/secrets/${id}/fields/password`, { token })).json;
  const pass = (ms: number): void => {
    bench.running.vault.clock.advance(ms);
  };

  it('stays as it is while the change is pending, and is the one sent after its success', async () => {
    const { id, before } = secretCalled('app01');
    expect((await change(id, { newPassword: 'Brand!New#76' })).status).toBe(200);
    expect(await status(id)).toMatchObject({ status: 'Pending' });
    expect(await password(id)).toBe(before);
    pass(2_000);
    expect(await status(id)).toMatchObject({
      status: 'Success',
      failedAttempts: 0,
    });
    expect(await password(id)).toBe('Brand!New#76');
  });

  it('is made by the rules of its field where none is sent', async () => {
    const { id, before } = secretCalled('app01');
    const body = { data: { NextPassword: null, PasswordType: 0 } };
    expect((await post(`/internals/secret-detail/${id}/change-password-now`, body)).json).toEqual({
      success: true,
    });
    pass(2_000);
    const after = await password(id);
    expect(after).not.toBe(before);
    expect(after).toMatch(/^.{12}$/u);
  });

  it('stays as it was when the change fails, and the reason is told', async () => {
    const { id, before } = secretCalled('app02');
    await change(id, { newPassword: 'Brand!New#76' });
    pass(2_000);
    expect(await status(id)).toMatchObject({
      status: 'Fail',
      rpcMessage: 'Access is denied.',
      failedAttempts: 1,
    });
    expect(await password(id)).toBe(before);
    const summary = await bench.ask(`/api/v1/secrets/${id}/summary`, { token });
    expect(summary.json).toMatchObject({
      isOutOfSync: true,
      outOfSyncReason: 'Access is denied.',
    });
  });

  it('may end up as another one than was sent: success is no proof', async () => {
    const { id, before } = secretCalled('app03');
    await change(id, { newPassword: 'Brand!New#76' });
    pass(2_000);
    expect(await status(id)).toMatchObject({ status: 'Success' });
    expect([before, 'Brand!New#76']).not.toContain(await password(id));
  });

  it('waits for ever where the other system never answers, until the change is stopped', async () => {
    const { id, before } = secretCalled('app04');
    await change(id);
    pass(7 * 86_400_000);
    expect(await status(id)).toMatchObject({ status: 'Pending' });
    expect((await change(id)).status).toBe(400);
    const stop = `/api/v1/secrets/${id}/stop-password-change`;
    expect((await post(stop)).json).toEqual({ success: true });
    expect((await post(stop)).json).toEqual({ success: false });
    expect(await status(id)).toMatchObject({ status: 'None' });
    expect(await password(id)).toBe(before);
  });

  it('is not changed any more by a change that was stopped in time', async () => {
    const { id, before } = secretCalled('app01');
    await change(id);
    await post(`/api/v1/secrets/${id}/stop-password-change`);
    pass(60_000);
    expect(await password(id)).toBe(before);
    expect(await status(id)).toMatchObject({ status: 'None' });
  });

  it('follows the scenario that was set through the control routes', async () => {
    const { id } = secretCalled('app01');
    const scenario = {
      secretId: id,
      outcome: 'fails',
      ms: 30_000,
      reason: 'Out for lunch.',
      heartbeat: 'DnsMismatch',
    };
    const control = bench.running.control;
    expect(
      (
        await bench.ask('/practice/scenario', {
          token: control,
          body: scenario,
        })
      ).status,
    ).toBe(200);
    await change(id);
    pass(29_000);
    expect(await status(id)).toMatchObject({ status: 'Pending' });
    pass(1_000);
    expect(await status(id)).toMatchObject({
      status: 'Fail',
      rpcMessage: 'Out for lunch.',
    });
    const beat = await post(`/api/v1/secrets/${id}/heartbeat`);
    expect(beat.json).toMatchObject({ id, lastHeartBeatStatus: 'Pending' });
    pass(30_000);
    const after = await bench.ask(`/internals/secret-detail/${id}/heartbeat-status`, { token });
    expect(after.json).toMatchObject({ status: 'DnsMismatch' });
    expect(member(after.json, 'lastHeartbeatCheck')).toMatch(/^\d{4}-\d\d-\d\dT/u);
  });

  it('cannot be changed where the template knows of no other system, nor without permission', async () => {
    const { world } = bench.running.vault;
    const other = [...world.secrets.all()].find((secret) => world.template(secret).passwordTypeId === 0);
    expect((await change(other?.id ?? 0)).status).toBe(400);
    const reader = await bench.signIn('reader');
    const { id } = secretCalled('app01');
    const refused = await bench.ask(`/api/v1/secrets/${id}/change-password`, {
      token: reader,
      body: {},
    });
    expect(refused.json).toMatchObject({ errorCode: 'API_AccessDenied' });
    expect(await status(id)).toMatchObject({ status: 'None' });
  });

  it.each([
    [{ data: { NextPassword: '', PasswordType: 1 } }],
    [{ data: { PasswordType: 2 } }],
    [{ data: 'now' }],
  ])('is not changed by %j', async (body) => {
    const { id } = secretCalled('app01');
    expect((await post(`/internals/secret-detail/${id}/change-password-now`, body)).status).toBe(400);
    expect(await status(id)).toMatchObject({ status: 'None' });
  });
});
