import { describe, expect, it } from 'vitest';
import { no } from './testing/led-passwords';
import { codeOf, leadRotations, must, PLACE } from './testing/led-rotations';

const CONFIRM = { scope: 'vault', consent: false, reason: null } as const;

const REASON = { text: 'Monthly', ticket: null };

describe('the plan', () => {
  it('says what will be asked in order, and holds no password, nor do its commands', async () => {
    const led = leadRotations();
    led.vault.state.change = { state: 'RequiresCheckoutAndComment' };
    const { ticket, plan, reason } = must(await led.rotations.prepare(PLACE));
    expect(reason).toBe('required');
    expect(plan.vault.map(({ purpose }) => purpose)).toEqual([
      ...['look-again', 'leave-reason', 'check-out', 'read-old', 'look-for-changes'],
      ...['write-value', 'read-back', 'check-in', 'read-audit'],
    ]);
    expect(plan.remote.map(({ purpose }) => purpose)).toContain('try-account');
    const { value } = must(led.rotations.inspect(ticket));
    must(await led.rotations.copyPlan(ticket, 'vault'));
    must(await led.rotations.copyPlan(ticket, 'remote'));
    expect(led.seen.copied[0]).toContain('Read-Host');
    expect(led.seen.copied[1]).toContain('/api/v1/secrets/7/change-password');
    expect(JSON.stringify([plan, led.seen.copied])).not.toContain(value);
  });

  it.each([
    ['RequiresApproval', 'approval'],
    ['CannotView', 'no-view'],
  ])('behind a gate that nobody passes makes no password (%s)', async (state, gate) => {
    const led = leadRotations();
    led.vault.state.change = { state };
    const review = must(await led.rotations.prepare(PLACE));
    expect(review).toMatchObject({ access: { gate }, candidate: null });
    expect(led.vault.account.made).toBe(0);
  });

  it('says why an account cannot be changed', async () => {
    const led = leadRotations();
    led.vault.state.change = { actions: ['Edit'] };
    expect(must(await led.rotations.prepare(PLACE)).remote.why).toBe('no-permission');
    const { ticket } = must(await led.rotations.prepare(PLACE));
    const remote = { ticket, ...CONFIRM, scope: 'remote', consent: true } as const;
    expect(codeOf(await led.rotations.confirm(remote))).toBe('consent-needed');
  });
});

describe('what is sent', () => {
  it('is told of while it is on its way, and does not wait for that', async () => {
    const led = leadRotations();
    const written: string[] = [];
    led.vault.passwords.put = (_, { value }) => {
      written.push(value);
      return new Promise(() => undefined);
    };
    const { ticket } = must(await led.rotations.prepare(PLACE));
    must(await led.rotations.confirm({ ticket, ...CONFIRM }));
    expect(written).toEqual(['New-1']);
    expect(led.seen.changes).toEqual([]);
    led.time.pass(0);
    expect(led.seen.changes).toMatchObject([{ stage: { stage: 'sent' }, isBusy: true }]);
  });
});

describe('nothing is sent', () => {
  const refusedWith = async (prepare: (led: ReturnType<typeof leadRotations>) => void) => {
    const led = leadRotations();
    const { ticket } = must(await led.rotations.prepare(PLACE));
    prepare(led);
    const reply = await led.rotations.confirm({ ticket, ...CONFIRM });
    expect(led.vault.account.writes).toEqual([]);
    expect(must(await led.rotations.all()).rotations).toEqual([]);
    return reply.ok ? reply.value : reply.failure.code;
  };

  it('without a key to seal it with, or where the seal fails', async () => {
    expect(await refusedWith(({ sealing }) => (sealing.failure = { code: 'no-key-store' }))).toBe(
      'passphrase-needed',
    );
    expect(await refusedWith(({ sealing }) => (sealing.failure = { code: 'internal' }))).toBe(
      'rotation-not-sealed',
    );
    expect(await refusedWith(({ sealing }) => (sealing.cannotOpen = true))).toBe('rotation-not-sealed');
  });

  it('where the disk takes nothing, or does not give back what it took', async () => {
    expect(await refusedWith(({ kept }) => (kept.state.isFull = true))).toBe('rotation-not-sealed');
    expect(await refusedWith(({ kept }) => (kept.state.forgets = true))).toBe('rotation-not-sealed');
    expect(await refusedWith(({ kept }) => (kept.state.isFullOf = 'sent'))).toBe('rotation-not-sealed');
  });

  it('where it is not what it was when it was looked at', async () => {
    const changed = (what: string) => ({ outcome: 'changed-meanwhile', what });
    expect(await refusedWith(({ vault }) => (vault.summary.change = { name: 'two' }))).toEqual(
      changed('name'),
    );
    expect(await refusedWith(({ vault }) => (vault.state.change = { isChangePending: true }))).toEqual(
      changed('change-pending'),
    );
    expect(await refusedWith(({ vault }) => (vault.state.change = { state: 'RequiresComment' }))).toEqual(
      changed('access'),
    );
    expect(await refusedWith(({ vault }) => (vault.account.audits += 1))).toEqual(changed('value'));
  });

  it('where the old value was said to be readable and is not: it would be replaced without a copy', async () => {
    const denied = await refusedWith(({ vault }) => (vault.secret.value = () => no('access-denied')));
    expect(denied).toEqual({ outcome: 'changed-meanwhile', what: 'access' });
  });

  it('where the server does not answer what has to be known', async () => {
    expect(await refusedWith(({ vault }) => (vault.secret.state = () => no('no-answer')))).toBe('no-answer');
    expect(await refusedWith(({ vault }) => (vault.secret.summary = () => no('no-answer')))).toBe(
      'no-answer',
    );
    expect(await refusedWith(({ vault }) => (vault.secret.value = () => no('no-answer')))).toBe('no-answer');
  });

  it('where the new value is there already', async () => {
    const led = leadRotations();
    const { ticket } = must(await led.rotations.prepare(PLACE));
    led.vault.account.value = must(led.rotations.inspect(ticket)).value;
    expect(codeOf(await led.rotations.confirm({ ticket, ...CONFIRM }))).toBe('candidate-in-use');
    expect(led.vault.account.writes).toEqual([]);
  });

  it('to another session than the one that it was looked at in', async () => {
    const led = leadRotations();
    const { ticket } = must(await led.rotations.prepare(PLACE));
    led.session.present = { ...led.session.present, user: 'other' } as never;
    expect(codeOf(await led.rotations.confirm({ ticket, ...CONFIRM }))).toBe('cancelled');
    expect(led.vault.account.writes).toEqual([]);
  });

  it('without the reason that is asked for, and it is given back where it was taken out', async () => {
    const led = leadRotations();
    led.vault.state.change = { state: 'RequiresCheckoutAndComment' };
    const { ticket } = must(await led.rotations.prepare(PLACE));
    expect(codeOf(await led.rotations.confirm({ ticket, ...CONFIRM }))).toBe('reason-needed');
    led.vault.secret.value = () => no('no-answer');
    expect(codeOf(await led.rotations.confirm({ ticket, ...CONFIRM, reason: REASON }))).toBe('no-answer');
    expect(led.vault.account.orders).toEqual(['reason', 'out', 'in']);
    led.vault.state.change = { state: 'RequiresCheckoutAndComment' };
    led.vault.access.leaveReason = () => no('request-refused');
    expect(codeOf(await led.rotations.confirm({ ticket, ...CONFIRM, reason: REASON }))).toBe(
      'request-refused',
    );
    expect(led.vault.account.writes).toEqual([]);
  });
});
