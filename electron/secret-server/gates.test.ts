import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openBench, type Bench } from '../practice/testing/client';
import { leadDesks, must, NOW } from './testing/lead-desk';

const MINUTE = 60_000;

let bench: Bench;
beforeEach(async () => {
  bench = await openBench();
});
afterEach(() => bench.stop());

const { deskOf, control, mischief, orders } = leadDesks(() => bench);
const called = (beginning: string) => {
  for (const secret of bench.running.vault.world.secrets.all()) {
    if (secret.name.startsWith(beginning)) return secret;
  }
  throw new Error(`there is no ${beginning}`);
};

const REASON = { text: 'Disk is full', ticket: null };

describe('a secret that asks for a reason', () => {
  it('opens with one, which the server keeps for its interval', async () => {
    const desk = await deskOf();
    const { id } = called('dc01');
    expect(must(await desk.look(id))).toEqual({ gate: 'comment' });
    expect(must(await desk.leaveReason({ id, reason: REASON, takesOut: false }))).toMatchObject({
      outcome: 'done',
      access: { gate: 'open', checkout: null },
    });
    await control('clock', { seconds: 24 * 60 * 60 });
    const later = await deskOf();
    expect(must(await later.look(id))).toEqual({ gate: 'comment' });
  });

  it('says that its ticket is missing or wrong, and takes one as its ticket system writes them', async () => {
    const desk = await deskOf();
    const { id } = called('dc02');
    const [system] = must(await desk.tickets());
    expect(system).toEqual({ id: 1, name: 'Service desk', isDefault: true });
    const leave = (number: string) =>
      desk.leaveReason({ id, reason: { ...REASON, ticket: { system: 1, number } }, takesOut: false });
    const without = must(await desk.leaveReason({ id, reason: REASON, takesOut: false }));
    expect(without).toMatchObject({ outcome: 'refused', failure: { code: 'ticket-refused' } });
    expect(must(await leave('12'))).toMatchObject({ failure: { code: 'ticket-refused' } });
    expect(must(await leave('INC123456'))).toMatchObject({ outcome: 'done', access: { gate: 'open' } });
  });

  it('is taken out after it where it has to be, and not where the reason is not taken', async () => {
    const desk = await deskOf();
    const { id } = called('dc05');
    expect(must(await desk.look(id))).toMatchObject({ gate: 'comment-and-checkout', minutes: 15 });
    const empty = must(await desk.leaveReason({ id, reason: { ...REASON, text: '' }, takesOut: true }));
    expect(empty).toMatchObject({ outcome: 'refused', access: { gate: 'comment-and-checkout' } });
    expect(await orders('/check-out')).toBe(0);
    const left = must(await desk.leaveReason({ id, reason: REASON, takesOut: true }));
    expect(left).toMatchObject({ outcome: 'done', access: { checkout: { endsAt: NOW + 15 * MINUTE } } });
  });

  it('whose answer is lost is looked up by how the secret stands', async () => {
    const desk = await deskOf();
    const { id } = called('dc01');
    const path = '/api/v1/secret-access-requests/secrets/*/view-comment';
    await mischief(path, { do: 'drop-before' });
    const leave = () => desk.leaveReason({ id, reason: REASON, takesOut: false });
    expect(must(await leave())).toMatchObject({ outcome: 'unknown', access: { gate: 'comment' } });
    await mischief(path, { do: 'drop-after' });
    expect(must(await leave())).toMatchObject({ outcome: 'done', access: { gate: 'open' } });
  });
});

describe('a secret that somebody has to approve', () => {
  const ask = async (desk: Awaited<ReturnType<typeof deskOf>>) => {
    const { id } = called('dc06');
    const until = bench.running.vault.world.clock.now() + 60 * MINUTE;
    return desk.ask({ id, reason: REASON, from: null, until });
  };

  it('is asked for once, waited for, and opens once it is approved', async () => {
    const desk = await deskOf('reader');
    const { id } = called('dc06');
    expect(must(await desk.look(id))).toEqual({ gate: 'approval' });
    expect(must(await desk.request(id))).toBe(null);
    await control('approver', { decision: 'Approved', comment: 'Go.', ms: 60_000, secretId: id });
    expect(must(await ask(desk))).toMatchObject({ outcome: 'done', access: { gate: 'approval' } });
    expect(must(await desk.request(id))).toMatchObject({ state: 'pending', by: null, answer: null });
    await control('clock', { seconds: 61 });
    expect(must(await desk.request(id))).toMatchObject({
      state: 'approved',
      by: 'Anna Approver',
      answer: 'Go.',
    });
    expect(must(await desk.look(id))).toMatchObject({ gate: 'open' });
  });

  it('is told who has denied it, and may be taken back before that', async () => {
    const desk = await deskOf('reader');
    const { id } = called('dc06');
    must(await ask(desk));
    const request = must(await desk.request(id));
    expect(must(await desk.withdraw({ id, number: request?.number ?? 0 })).outcome).toBe('done');
    expect(must(await desk.request(id))).toMatchObject({ state: 'cancelled' });
    await control('approver', { decision: 'Denied', comment: 'Not now.', ms: 0, secretId: id });
    must(await ask(desk));
    await control('clock', { seconds: 1 });
    expect(must(await desk.request(id))).toMatchObject({ state: 'denied', answer: 'Not now.' });
  });

  it('is not asked for twice where the answer is lost: the requests tell whether there is one', async () => {
    const desk = await deskOf('reader');
    await mischief('/api/v1/secret-access-requests', { do: 'drop-before' });
    expect(must(await ask(desk)).outcome).toBe('unknown');
    await mischief('/api/v1/secret-access-requests', { do: 'drop-after' });
    expect(must(await ask(desk)).outcome).toBe('done');
    expect(await orders('/secret-access-requests')).toBe(2);
  });
});

describe('a secret with a DoubleLock', () => {
  it('opens with its password, and shows no password of the secret in return', async () => {
    const desk = await deskOf();
    const { id } = called('dc07');
    const wrong = must(await desk.unlock({ id, password: 'Wrong-1', reason: null, takesOut: false }));
    expect(wrong).toMatchObject({ outcome: 'refused', failure: { code: 'double-lock-refused' } });
    const opened = must(await desk.unlock({ id, password: 'Second-1', reason: null, takesOut: false }));
    expect(opened).toMatchObject({ outcome: 'done', access: { gate: 'open' } });
    expect(JSON.stringify([wrong, opened])).not.toMatch(/Second-1|Wrong-1/u);
    const values = called('dc07').items.map(({ value }) => value);
    for (const value of values.filter((each) => each !== '')) {
      expect(JSON.stringify(opened)).not.toContain(value);
    }
    const asked = (await control('requests')) as readonly { path: string }[];
    expect(asked.filter(({ path }) => path.includes('/fields/password'))).toEqual([]);
  });

  it('that has to be taken out as well opens with both in one, and is not taken by anybody who did not say so', async () => {
    const desk = await deskOf();
    const locked = called('dc07');
    locked.guard = { ...locked.guard, checkOut: { minutes: 30, changeOnCheckIn: false } };
    const keys = { id: locked.id, password: 'Second-1', reason: null };
    expect(must(await desk.unlock({ ...keys, takesOut: false }))).toMatchObject({
      outcome: 'refused',
      access: { gate: 'double-lock' },
    });
    expect(must(await desk.unlock({ ...keys, takesOut: true }))).toMatchObject({
      outcome: 'done',
      access: { gate: 'open', checkout: { endsAt: expect.any(Number) as number } },
    });
  });

  it('that asks for a reason as well opens with both together, and with neither alone', async () => {
    const desk = await deskOf();
    const locked = called('dc07');
    locked.guard = { ...locked.guard, requiresComment: true, requiresTicket: true };
    const keys = { id: locked.id, password: 'Second-1', takesOut: false };
    expect(must(await desk.unlock({ ...keys, reason: null })).outcome).toBe('refused');
    const wrong = { text: 'Backup', ticket: { system: 1, number: 'nothing' } };
    expect(must(await desk.unlock({ ...keys, reason: wrong }))).toMatchObject({
      failure: { code: 'ticket-refused' },
    });
    const reason = { text: 'Backup', ticket: { system: 1, number: 'INC123456' } };
    expect(must(await desk.unlock({ ...keys, reason }))).toMatchObject({
      outcome: 'done',
      access: { gate: 'open' },
    });
    const bodies = (await control('requests')) as readonly { path: string; body: unknown }[];
    expect(bodies.findLast(({ path }) => path.includes('/restricted/'))?.body).toEqual({
      doubleLockPassword: 'Second-1',
      comment: 'Backup',
      ticketNumber: 'INC123456',
      ticketSystemId: 1,
      noAutoCheckout: true,
    });
  });

  it('is for those alone who have a password for it', async () => {
    const operator = await deskOf('operator');
    expect(must(await operator.look(called('dc07').id))).toEqual({ gate: 'double-lock', isYours: false });
  });
});

describe('a secret that was deleted', () => {
  it('is made active by an owner', async () => {
    const desk = await deskOf();
    const { id } = called('app08');
    expect(must(await desk.look(id))).toEqual({ gate: 'inactive', mayReactivate: true });
    expect(must(await desk.reactivate(id))).toMatchObject({ outcome: 'done', access: { gate: 'open' } });
    expect(called('app08').active).toBe(true);
  });
});
