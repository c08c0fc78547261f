import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { member, openBench, type Bench, type Reply } from '../testing/client';

const ROOT = '/api/v1/secret-access-requests';
const MINUTE_MS = 60_000;

describe('a secret that somebody has to approve of', () => {
  let bench: Bench;
  let operator: string;
  let approver: string;
  let id: number;
  beforeEach(async () => {
    bench = await openBench({ tokenSeconds: 30 * 86_400 });
    operator = await bench.signIn('operator');
    approver = await bench.signIn('approver');
    id = [...bench.running.vault.world.secrets.all()].find(({ name }) => name.startsWith('dc06'))?.id ?? 0;
  });
  afterEach(() => bench.stop());

  const request = (more: object = {}): Promise<Reply> =>
    bench.ask(ROOT, { token: operator, body: { secretId: id, requestComment: 'Please', ...more } });
  const opened = async (): Promise<number> => {
    const made = member((await request()).json, 'secretAccessRequestId');
    if (typeof made !== 'number') throw new Error('no request');
    return made;
  };
  const decide = (requestId: number, status: string, token = approver): Promise<Reply> => {
    const body = { secretAccessRequestId: requestId, status, responseComment: 'So be it' };
    return bench.ask(ROOT, { method: 'PUT', token, body });
  };
  const one = async (requestId: number): Promise<unknown> =>
    (await bench.ask(`${ROOT}/${requestId}`, { token: operator })).json;
  const state = async (): Promise<unknown> =>
    (await bench.ask(`/api/v1/secrets/${id}/state`, { token: operator })).json;
  const read = (): Promise<Reply> => bench.ask(`/api/v1/secrets/${id}/fields/password`, { token: operator });
  const at = (minutes: number): string =>
    new Date(bench.running.vault.clock.now() + minutes * MINUTE_MS).toISOString();
  const pass = (minutes: number): void => {
    bench.running.vault.clock.advance(minutes * MINUTE_MS);
  };

  it('opens when it is approved, and closes when the approval is over', async () => {
    expect(await state()).toMatchObject({ secretState: 'RequiresApproval', approvalEnd: null });
    const made = await opened();
    expect(await state()).toMatchObject({ secretState: 'RequiresApproval' });
    expect((await decide(made, 'Approved')).json).toMatchObject({
      status: 'Approved',
      completed: true,
      approverDisplayName: 'Anna Approver',
      requestUsername: 'operator',
    });
    expect(await state()).toMatchObject({ secretState: 'None' });
    expect((await read()).status).toBe(200);
    pass(60);
    expect(await state()).toMatchObject({ secretState: 'RequiresApproval' });
    expect(await one(made)).toMatchObject({ status: 'Expired' });
    expect((await read()).status).toBe(400);
  });

  it('stays closed when it is denied, and may be asked for again', async () => {
    const made = await opened();
    expect((await request()).status).toBe(400);
    await decide(made, 'Denied');
    expect(await one(made)).toMatchObject({ status: 'Denied', responseComment: 'So be it' });
    expect(await state()).toMatchObject({ secretState: 'RequiresApproval' });
    expect((await request()).status).toBe(200);
  });

  it('opens no sooner than was asked for', async () => {
    const made = await request({ startDate: at(30), expirationDate: at(60) });
    await decide(Number(member(made.json, 'secretAccessRequestId')), 'Approved');
    expect(await state()).toMatchObject({ secretState: 'RequiresApproval' });
    pass(31);
    expect(await state()).toMatchObject({ secretState: 'None' });
  });

  it('is decided upon by its approvers alone, once, and never by who asks', async () => {
    const made = await opened();
    const reader = await bench.signIn('reader');
    expect((await decide(made, 'Approved', operator)).json).toMatchObject({ errorCode: 'API_AccessDenied' });
    expect((await decide(made, 'Approved', reader)).json).toMatchObject({ errorCode: 'API_AccessDenied' });
    expect((await bench.ask(`${ROOT}/${made}`, { token: reader })).status).toBe(400);
    expect((await decide(made, 'Perhaps')).status).toBe(400);
    expect((await decide(made, 'Denied')).status).toBe(200);
    expect((await decide(made, 'Approved')).status).toBe(400);
    expect(await one(made)).toMatchObject({ status: 'Denied' });
  });

  it('is closed again by who asked, when he takes the request back', async () => {
    const made = await opened();
    await decide(made, 'Approved');
    expect((await decide(made, 'Canceled', operator)).json).toMatchObject({ status: 'Canceled' });
    expect(await state()).toMatchObject({ secretState: 'RequiresApproval' });
  });

  it.each([
    ['Approved', 'None'],
    ['Denied', 'RequiresApproval'],
  ])('is answered with %s by the approver of the control routes, after his time', async (decision, after) => {
    const script = { decision, comment: 'By the book', ms: 5 * MINUTE_MS };
    await bench.ask('/practice/approver', { token: bench.running.control, body: script });
    const made = await opened();
    pass(4);
    expect(await one(made)).toMatchObject({ status: 'Pending' });
    pass(1);
    expect(await one(made)).toMatchObject({ status: decision, responseComment: 'By the book' });
    expect(await state()).toMatchObject({ secretState: after });
  });

  it('is answered by the approver who is most about it: of its secret, then of its user, then of all', async () => {
    const script = (body: object): Promise<Reply> =>
      bench.ask('/practice/approver', { token: bench.running.control, body });
    const outcome = async (): Promise<unknown> => {
      const made = await opened();
      pass(1);
      const status = member(await one(made), 'status');
      await decide(made, 'Canceled', operator);
      return status;
    };
    await script({ decision: 'Denied' });
    expect(await outcome()).toBe('Denied');
    await script({ decision: 'Approved', username: 'operator' });
    expect(await outcome()).toBe('Approved');
    await script({ decision: 'Denied', username: 'reader' });
    await script({ decision: 'Denied', secretId: id });
    expect(await outcome()).toBe('Denied');
    await script({ decision: 'Approved', secretId: id, username: 'operator' });
    expect(await outcome()).toBe('Approved');

    await script({ secretId: id, username: 'operator' });
    expect(await outcome()).toBe('Denied');
    await script({});
    expect(await outcome()).toBe('Pending');
    expect((await script({ decision: 'Approved', secretId: 999_999 })).status).toBe(400);
    expect((await script({ decision: 'Approved', username: 'nobody' })).status).toBe(400);
  });

  it('shows its requests in lists, by status and owner, and what became of each', async () => {
    const made = await opened();
    const list = async (query: string, token = operator): Promise<unknown> =>
      member((await bench.ask(`${ROOT}${query}`, { token })).json, 'total');
    expect(await list('?filter.status=Pending&filter.isMyRequest=True')).toBe(1);
    expect(await list('?filter.isMyRequest=True', approver)).toBe(0);
    expect(await list('?filter.status=Pending', approver)).toBe(1);
    expect(await list(`/secrets/${id}`)).toBe(1);
    expect((await bench.ask(`${ROOT}?filter.status=Nonsense`, { token: operator })).status).toBe(400);
    expect((await bench.ask(`${ROOT}/${made}/pending`, { token: approver })).json).toMatchObject({
      currentUserRestrictedFromReviewing: false,
    });
    await decide(made, 'Approved');
    expect((await bench.ask(`${ROOT}/${made}/pending`, { token: approver })).status).toBe(400);
    const history = await bench.ask(`${ROOT}/${made}/history`, { token: operator });
    expect(member(history.json, 'records')).toMatchObject([
      { action: 'Requested', fullName: 'Otto Operator' },
      { action: 'Approved', fullName: 'Anna Approver', details: 'So be it' },
    ]);
  });

  it('takes no request that ends before it begins, nor one where none is needed', async () => {
    expect((await request({ startDate: at(10), expirationDate: at(5) })).status).toBe(400);
    expect((await request({ startDate: at(-10), expirationDate: at(-5) })).status).toBe(400);
    const open = [...bench.running.vault.world.secrets.all()].find(({ name }) => name.startsWith('app01'));
    expect((await request({ secretId: open?.id })).status).toBe(400);
    expect((await bench.ask(`${ROOT}/secrets/${id}/options`, { token: operator })).json).toMatchObject({
      enableRequiresApprovalForAccess: true,
      editorsAlsoRequireApproval: true,
      requireCheckout: false,
    });
  });
});
