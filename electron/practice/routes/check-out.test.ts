import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { member, openBench, type Ask, type Bench, type Reply } from '../testing/client';
import type { Secret } from '../world/secret';

const MINUTE_MS = 60_000;
const FREE = {
  isCheckedOut: null,
  checkedOutUserId: null,
  checkedOutUserDisplayName: null,
  isCheckedOutByCurrentUser: null,
  checkOutMinutesRemaining: null,
  role: null,
};

describe('a secret that has to be opened first', () => {
  let bench: Bench;
  let admin: string;
  let operator: string;
  beforeEach(async () => {
    bench = await openBench({ tokenSeconds: 30 * 86_400 });
    admin = await bench.signIn();
    operator = await bench.signIn('operator');
  });
  afterEach(() => bench.stop());

  const called = (start: string): Secret => {
    const found = [...bench.running.vault.world.secrets.all()].find(({ name }) => name.startsWith(start));
    if (found === undefined) throw new Error(`no secret called ${start}`);
    return found;
  };
  const at = (id: number, path: string, ask: Ask = {}): Promise<Reply> =>
    bench.ask(`/api/v1/secrets/${id}/${path}`, { token: admin, ...ask });
  const state = async (id: number, token = admin): Promise<unknown> =>
    (await at(id, 'state', { token })).json;
  const comment = (id: number, body: unknown, token = admin): Promise<Reply> =>
    bench.ask(`/api/v1/secret-access-requests/secrets/${id}/view-comment`, { token, body });
  const read = (id: number, token = admin, query = '?noAutoCheckout=true'): Promise<Reply> =>
    bench.ask(`/api/v1/secrets/${id}/fields/password${query}`, { token });
  const pass = (ms: number): void => {
    bench.running.vault.clock.advance(ms);
  };

  it('says nothing of who holds it, and what may be done, until it is checked out', async () => {
    const { id } = called('dc03');
    const before = await state(id);
    expect(before).toMatchObject({
      ...FREE,
      id,
      secretState: 'RequiresCheckout',
      checkOutIntervalMinutes: 30,
    });
    expect(member(before, 'actions')).toContain('Checkout');
    expect(member(before, 'actions')).not.toContain('Edit');
    expect((await at(id, 'check-out', { method: 'POST' })).json).toEqual({ responseCodes: null });
    const after = await state(id);
    expect(after).toMatchObject({
      secretState: 'None',
      isCheckedOut: true,
      checkedOutUserId: 2,
      isCheckedOutByCurrentUser: true,
      checkOutMinutesRemaining: 30,
      role: 'Owner',
    });
    expect(member(after, 'actions')).toEqual(expect.arrayContaining(['Checkin', 'Edit', 'Expire']));
    expect((await at(id, 'state/flags')).json).toMatchObject({
      isCheckedOut: true,
      isCheckedOutByCurrentUser: true,
    });
  });

  it('is closed to everybody else while it is checked out, and the holder is named', async () => {
    const { id } = called('dc03');
    await at(id, 'check-out', { method: 'POST', token: operator });
    expect(await state(id)).toMatchObject({
      secretState: 'RequiresCheckout',
      isCheckedOut: true,
      checkedOutUserDisplayName: 'Otto Operator',
      isCheckedOutByCurrentUser: false,
    });
    const refused = await at(id, 'check-out', { method: 'POST' });
    expect(refused.status).toBe(400);
    expect(refused.text).toContain('Otto Operator');
  });

  it('is taken from its holder by force, by whoever may, and by nobody else', async () => {
    const { id } = called('dc03');
    await at(id, 'check-out', { method: 'POST' });
    const force = { body: { forceCheckIn: true } };
    expect((await at(id, 'check-in', { body: {}, token: operator })).status).toBe(400);
    expect((await at(id, 'check-in', { ...force, token: operator })).json).toMatchObject({
      errorCode: 'API_AccessDenied',
    });
    await at(id, 'check-in', { body: {} });
    await at(id, 'check-out', { method: 'POST', token: operator });
    expect((await at(id, 'check-in', force)).json).toMatchObject({ id, checkedOut: false });
    expect(await state(id, operator)).toMatchObject({ secretState: 'RequiresCheckout' });
  });

  it('comes back by itself when its time is over, later if that was asked for', async () => {
    const { id } = called('dc03');
    await at(id, 'check-out', { method: 'POST' });
    pass(29 * MINUTE_MS);
    expect(await state(id)).toMatchObject({ secretState: 'None', warningMinutesRemaining: 1 });
    const body = { data: { minutesToAdd: 10, notes: 'nearly done' } };
    const extended = await at(id, 'extend-check-out', { body });
    expect(member(extended.json, 'checkOutEndTime')).toMatch(/^\d{4}-\d\d-\d\dT[\d:.]+$/u);
    pass(10 * MINUTE_MS);
    expect(await state(id)).toMatchObject({ secretState: 'None' });
    pass(MINUTE_MS);
    expect(await state(id)).toMatchObject({ ...FREE, secretState: 'RequiresCheckout' });
    expect((await at(id, 'extend-check-out', { body })).status).toBe(400);
  });

  it('gets another password when it is given back, if it is of that kind, and is closed until then', async () => {
    const { id } = called('dc04');
    await at(id, 'check-out', { method: 'POST' });
    const before = (await read(id)).json;
    await at(id, 'check-in', { body: {} });
    const waiting = await state(id);
    expect(waiting).toMatchObject({ secretState: 'RequiresCheckoutPendingRPC', passwordChangePending: true });
    expect(member(waiting, 'actions')).not.toContain('Checkout');
    expect((await at(id, 'check-out', { method: 'POST' })).status).toBe(400);
    pass(2_000);
    await at(id, 'check-out', { method: 'POST' });
    const after = (await read(id)).json;
    expect(after).toMatch(/^.{12}$/u);
    expect(after).not.toBe(before);
  });

  it('gets another password also when its time runs out', async () => {
    const secret = called('dc04');
    const stored = secret.items.map(({ value }) => value);
    await at(secret.id, 'check-out', { method: 'POST' });
    pass(30 * MINUTE_MS);
    pass(2_000);
    expect(secret.items.map(({ value }) => value)).not.toEqual(stored);
  });

  it('is opened by a comment for as long as the view interval, and only for whoever left it', async () => {
    const { id } = called('dc01');
    expect(await state(id)).toMatchObject({ secretState: 'RequiresComment' });
    expect((await comment(id, { comment: '  ' })).json).toMatchObject({
      errorCode: 'API_ValidateSecretAccessCommentRequired',
    });
    expect((await comment(id, { comment: 'Patch day' })).json).toBe(true);
    expect(await state(id)).toMatchObject({ secretState: 'None' });
    expect((await read(id)).status).toBe(200);
    expect(await state(id, operator)).toMatchObject({ secretState: 'RequiresComment' });
    pass(6 * MINUTE_MS);
    expect(await state(id)).toMatchObject({ secretState: 'RequiresComment' });
    expect((await read(id)).status).toBe(400);
  });

  it('takes no ticket that is not of the form its ticket system wants', async () => {
    const { id } = called('dc02');
    expect((await comment(id, { comment: 'Patch day', ticketNumber: '12' })).status).toBe(400);
    expect((await comment(id, { comment: 'Patch day', ticketNumber: 'INC000012' })).json).toBe(true);
    const audits = await at(id, 'audits');
    expect(member(audits.json, 'records')).toMatchObject([{ notes: 'Patch day', ticketNumber: 'INC000012' }]);
  });

  it('asks for the comment before the check-out where it asks for both', async () => {
    const { id } = called('dc05');
    expect(await state(id)).toMatchObject({ secretState: 'RequiresCheckoutAndComment' });
    expect((await at(id, 'check-out', { method: 'POST' })).json).toMatchObject({
      errorCode: 'API_ValidateSecretAccessCommentRequired',
    });
    await comment(id, { comment: 'Patch day' });
    expect(await state(id)).toMatchObject({ secretState: 'RequiresCheckout' });
    expect((await at(id, 'check-out', { method: 'POST' })).status).toBe(200);
    expect(await state(id)).toMatchObject({ secretState: 'None', isCheckedOutByCurrentUser: true });
  });

  it('asks each user for his own DoubleLock password, or for one to be made, or says no', async () => {
    const { id } = called('dc07');
    const approver = await bench.signIn('approver');
    expect(await state(id)).toMatchObject({ secretState: 'RequiresDoubleLockPassword' });
    expect(await state(id, operator)).toMatchObject({ secretState: 'CreateDoubleLockPassword' });
    expect(await state(id, approver)).toMatchObject({ secretState: 'DoubleLockNoAccess' });
    const open = (doubleLockPassword: string): Promise<Reply> =>
      at(id, 'restricted/fields/password', { body: { doubleLockPassword } });
    expect((await open('wrong')).status).toBe(400);
    expect((await open('Second-1')).status).toBe(200);
    expect(await state(id)).toMatchObject({ secretState: 'None' });
    pass(6 * MINUTE_MS);
    expect(await state(id)).toMatchObject({ secretState: 'RequiresDoubleLockPassword' });
  });

  it('has to be undeleted first where it was deleted', async () => {
    const { id } = called('app08');
    expect(await state(id)).toMatchObject({ secretState: 'RequiresUndelete', isActive: false });
    expect(member(await state(id), 'actions')).toContain('Undelete');
  });

  it('cannot be checked out where nothing asks for that, and can be given back by nobody who has it not', async () => {
    const { id } = called('app01');
    expect((await at(id, 'check-out', { method: 'POST' })).status).toBe(400);
    expect((await at(id, 'check-in', { body: {} })).status).toBe(200);
    bench.running.vault.choose('checkInOfFree', 'refused');
    expect((await at(id, 'check-in', { body: {} })).status).toBe(400);
  });
});
