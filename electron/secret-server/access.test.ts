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

describe('taking a secret out', () => {
  it('gives it to the user for the time of the secret, and is told from what the server says afterwards', async () => {
    const desk = await deskOf();
    const { id } = called('dc03');
    expect(must(await desk.look(id))).toMatchObject({ gate: 'checkout', minutes: 30 });
    expect(must(await desk.checkOut(id))).toEqual({
      outcome: 'done',
      failure: null,
      access: {
        gate: 'open',
        checkout: { endsAt: NOW + 30 * MINUTE, changesPassword: null, mayExtend: true },
      },
    });
  });

  it('is refused with the words of the server where somebody else has it, and says who', async () => {
    const { id } = called('dc03');
    must(await (await deskOf('operator')).checkOut(id));
    const acted = must(await (await deskOf('approver')).checkOut(id));
    expect(acted).toMatchObject({
      outcome: 'refused',
      access: { gate: 'held', by: 'Otto Operator', endsAt: NOW + 30 * MINUTE, mayForce: false },
    });
    expect(acted.failure?.detail).toContain('checked out by another user');
  });

  it('whose answer is lost is done where the server shows that it is, and is asked for once', async () => {
    const desk = await deskOf();
    const { id } = called('dc03');
    await mischief('/api/v1/secrets/*/check-out', { do: 'drop-after' });
    expect(must(await desk.checkOut(id))).toMatchObject({ outcome: 'done', failure: null });
    expect(await orders('/check-out')).toBe(1);
  });

  it('whose answer is lost is not known where the server shows nothing of it, and is not asked for again', async () => {
    const desk = await deskOf();
    const { id } = called('dc03');
    await mischief('/api/v1/secrets/*/check-out', { do: 'drop-before' });
    const acted = must(await desk.checkOut(id));
    expect(acted).toMatchObject({ outcome: 'unknown', access: { gate: 'checkout' } });
    expect(acted.failure?.code).toBe('outcome-unknown');
    expect(await orders('/check-out')).toBe(1);
  });

  it.each([
    { do: 'answer', status: 500, body: { message: 'Something broke.' } },
    { do: 'html', status: 200 },
    { do: 'cut-body' },
    { do: 'garbage' },
  ])('whose answer says nothing of it is looked up: %j', async (deed) => {
    const desk = await deskOf();
    await mischief('/api/v1/secrets/*/check-out', deed);
    const acted = must(await desk.checkOut(called('dc03').id));
    const isTaken = called('dc03').held !== null;
    expect(acted.outcome).toBe(isTaken ? 'done' : 'unknown');
    expect(await orders('/check-out')).toBe(1);
  });

  it('is refused, and nothing else, where a server that is busy turns it away', async () => {
    const desk = await deskOf();
    await mischief('/api/v1/secrets/*/check-out', { do: 'too-many-requests', retryAfter: '1' });
    const acted = must(await desk.checkOut(called('dc03').id));
    expect(acted).toMatchObject({ outcome: 'refused', failure: { code: 'server-busy' } });
    expect(await orders('/check-out')).toBe(1);
  });
});

describe('a secret that is out', () => {
  it('is extended by so many minutes, and given back', async () => {
    const desk = await deskOf();
    const { id } = called('dc03');
    must(await desk.checkOut(id));
    expect(must(await desk.extend({ id, minutes: 30 }))).toMatchObject({
      outcome: 'done',
      access: { checkout: { endsAt: NOW + 60 * MINUTE } },
    });
    expect(must(await desk.checkIn({ id, isForced: false }))).toMatchObject({
      outcome: 'done',
      access: { gate: 'checkout' },
    });
    expect(called('dc03').held).toBe(null);
  });

  it('that is given back waits for its password where giving it back changes it, and that is known from then on', async () => {
    const desk = await deskOf();
    const { id } = called('dc04');
    must(await desk.checkOut(id));
    expect(must(await desk.checkIn({ id, isForced: false })).access).toEqual({ gate: 'pending-change' });
    await control('clock', { seconds: 60 });
    expect(must(await desk.look(id))).toMatchObject({ gate: 'checkout', changesPassword: true });
  });

  it('is taken from whoever has it by somebody who may, and by nobody else', async () => {
    const { id } = called('dc03');
    must(await (await deskOf('operator')).checkOut(id));
    const refused = must(await (await deskOf('approver')).checkIn({ id, isForced: true }));
    expect(refused).toMatchObject({ outcome: 'refused', failure: { code: 'access-denied' } });
    const desk = await deskOf();
    expect(must(await desk.look(id))).toMatchObject({ gate: 'held', mayForce: true });
    expect(must(await desk.checkIn({ id, isForced: true }))).toMatchObject({
      outcome: 'done',
      access: { gate: 'checkout' },
    });
  });

  it('whose extension nobody answered is extended where its end has moved', async () => {
    const desk = await deskOf();
    const { id } = called('dc03');
    must(await desk.checkOut(id));
    await mischief('/api/v1/secrets/*/extend-check-out', { do: 'drop-after' });
    expect(must(await desk.extend({ id, minutes: 30 }))).toMatchObject({ outcome: 'done' });
    await mischief('/api/v1/secrets/*/extend-check-out', { do: 'drop-before' });
    expect(must(await desk.extend({ id, minutes: 30 }))).toMatchObject({ outcome: 'unknown' });
    expect(await orders('/extend-check-out')).toBe(2);
  });
});

describe('all that somebody has taken out', () => {
  it('is listed with its time, and given back at once', async () => {
    const desk = await deskOf();
    const [long, short] = [called('dc03').id, called('dc05').id];
    must(await desk.checkOut(long));
    const reason = { text: 'Disk', ticket: null };
    must(await desk.leaveReason({ id: short, reason, takesOut: true }));
    expect(must(await desk.mine())).toEqual([
      { id: short, name: called('dc05').name, endsAt: NOW + 15 * MINUTE, changesPassword: null },
      { id: long, name: called('dc03').name, endsAt: NOW + 30 * MINUTE, changesPassword: null },
    ]);
    expect(must(await desk.checkInAll())).toEqual({ left: 0 });
    expect([called('dc03').held, called('dc05').held]).toEqual([null, null]);
    expect(must(await desk.mine())).toEqual([]);
  });

  it('is found by another start of the app, and nothing of others is', async () => {
    const { id } = called('dc03');
    const before = await deskOf();
    must(await before.checkOut(id));
    must(await (await deskOf('operator')).checkOut(called('dc04').id));
    const later = await deskOf();
    expect(must(later.held())).toEqual([]);
    expect(must(await later.mine()).map((each) => each.id)).toEqual([id]);
    expect(must(later.held())).toHaveLength(1);
  });

  it('is told in part where some of it could not be given back', async () => {
    const desk = await deskOf();
    must(await desk.checkOut(called('dc03').id));
    must(await desk.checkOut(called('dc04').id));
    await mischief('/api/v1/secrets/*/check-in', { do: 'drop-before' });
    expect(must(await desk.checkInAll())).toEqual({ left: 1 });
    expect(await orders('/check-in')).toBe(2);
  });
});
