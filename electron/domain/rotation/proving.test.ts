import { describe, expect, it } from 'vitest';
import { SETTLE_MS } from './course';
import type { Audit } from '../vault-secret';
import { no } from './testing/led-passwords';
import { codeOf, leadRotate, leadRotations, live, must } from './testing/led-rotations';

describe('what was sent', () => {
  it('is proven, told of step by step, and given back where it was taken out', async () => {
    const led = leadRotations();
    led.vault.state.change = { state: 'RequiresCheckout' };
    const { stage, id } = await leadRotate(led, { ms: 1_000 });
    expect(stage()).toEqual({ stage: 'verified', how: 'read-back' });
    expect(led.vault.account.orders).toEqual(['out', 'in']);
    const last = led.seen.changes.at(-1);
    expect(last?.steps.map(({ step }) => step)).toEqual(['prepared', 'sent', 'accepted', 'settled']);
    expect(last?.evidence.map(({ fact }) => fact)).toEqual(['sealed', 'sent', 'answered-yes', 'read-new']);
    expect(must(await led.rotations.check(id))).toMatchObject({ hasOld: true, isBusy: false });
    expect(must(await led.rotations.reveal(id, 'old')).value).toBe('Old-1');
    must(await led.rotations.copy(id, 'new'));
    expect(led.seen.copied).toEqual([led.vault.account.value]);
  });

  it('is told of as sent before anybody has answered', async () => {
    const led = leadRotations();
    led.vault.passwords.put = () => new Promise(() => undefined);
    await leadRotate(led, { ms: 1_000 });
    expect(led.seen.changes.at(-1)).toMatchObject({ stage: { stage: 'sent' }, isBusy: true });
  });

  it('and lost is looked at after ten seconds, thirty, one minute, two and five, and then it is known', async () => {
    const led = leadRotations();
    led.vault.passwords.put = () => no('outcome-unknown');
    let reads = 0;
    led.vault.secret.value = (_, { slug }) => {
      if (slug === 'password') reads += 1;
      return Promise.resolve({ ok: true, value: 'Old-1' });
    };
    const { stage, id } = await leadRotate(led);
    await live(led, 0);
    expect(stage()).toMatchObject({ stage: 'not-changed-so-far' });
    const next = led.seen.changes.at(-1)?.nextCheckAt ?? 0;
    expect(next - led.time.clock.now()).toBeLessThanOrEqual(10_250);
    await live(led, SETTLE_MS - 2_000);
    expect(stage()).toMatchObject({ stage: 'not-changed-so-far' });
    await live(led, 4_000);
    expect(stage()).toMatchObject({ stage: 'not-changed', reason: 'settled' });
    // Before it was sent, at once, and five times after that.
    expect(reads).toBe(7);
    expect(must(await led.rotations.all()).rotations.find((each) => each.id === id)?.nextCheckAt).toBe(null);
  });

  it('that arrives late is found to be changed', async () => {
    const led = leadRotations();
    const { value: late } = { value: led.vault.account };
    led.vault.passwords.put = (_, { value }) => {
      led.time.timers.after(45_000, () => (late.value = value));
      return no('outcome-unknown');
    };
    const { stage } = await leadRotate(led, { ms: 20_000 });
    expect(stage()).toMatchObject({ stage: 'not-changed-so-far' });
    await live(led, 50_000);
    expect(stage()).toEqual({ stage: 'verified', how: 'read-back' });
  });

  it('and whose sender breaks down counts as lost', async () => {
    const led = leadRotations();
    led.vault.passwords.put = () => Promise.reject(new Error('broken'));
    const { stage } = await leadRotate(led, { ms: 1_000 });
    expect(stage()).toMatchObject({ stage: 'not-changed-so-far' });
  });

  it.each([
    ['access-denied', 'not-readable'],
    ['no-answer', 'not-read'],
    ['session-ended', 'session-ended'],
  ] as const)('and cannot be read back is not called changed (%s)', async (code, why) => {
    const led = leadRotations();
    led.vault.passwords.put = (_, { value }) => {
      led.vault.account.value = value;
      led.vault.secret.value = () => no(code);
      return Promise.resolve({ ok: true, value: true });
    };
    const { stage } = await leadRotate(led, { ms: 1_000 });
    expect(stage()).toMatchObject({ stage: 'unknown', why });
  });

  it('over a value that may not be read is kept alone, and never called unchanged', async () => {
    const led = leadRotations();
    const { value } = led.vault.secret;
    led.vault.summary.change = { isPasswordHidden: true };
    led.vault.secret.value = () => no('access-denied');
    led.vault.passwords.put = () => {
      led.vault.secret.value = value ?? (() => no('internal'));
      return no('request-refused', 'Not now.');
    };
    const { stage, id } = await leadRotate(led, { ms: 1_000 });
    expect(stage()).toMatchObject({ stage: 'unknown', why: 'other-value' });
    expect(codeOf(await led.rotations.reveal(id, 'old'))).toBe('rotation-gone');
    expect(led.seen.changes.at(-1)).toMatchObject({ hasOld: false });
    expect(codeOf(await led.rotations.putBack(id))).toBe('rotation-gone');
  });

  it('waits for its own session, and is looked at once that is there again', async () => {
    const led = leadRotations();
    led.vault.passwords.put = () => {
      led.session.present = undefined;
      return no('cancelled');
    };
    const { stage, id } = await leadRotate(led, { ms: 1_000 });
    expect(stage()).toMatchObject({ stage: 'unknown', why: 'no-answer' });
    expect(codeOf(await led.rotations.check(id))).toBe('session-ended');
    expect(codeOf(await led.rotations.putBack(id))).toBe('session-ended');
    expect(codeOf(await led.rotations.stopTrying(id))).toBe('session-ended');
    led.session.present = { server: 'https://vault.corp.example', user: 'adm' };
    led.rotations.signedIn();
    await live(led, 0);
    expect(stage()).toMatchObject({ stage: 'not-changed-so-far' });
  });
});

describe('an old value that is read when nothing can arrive any more', () => {
  const OURS = { action: 'Edit', by: 'Ada', account: 'CORP\\adm', notes: 'Field: Password' };
  const THEIRS = { action: 'Edit', by: 'Bob', account: 'CORP\\bob', notes: 'Field: Password' };
  const HARMLESS = { action: 'Password displayed', by: 'Ada', account: 'CORP\\adm', notes: 'Password' };

  /** Somebody else brings back the old value before it is read. `told` is what the trail has of it then. */
  const leadPutBack = async (told: readonly Partial<Audit>[] | 'nobody may look', isLost = true) => {
    const led = leadRotations();
    const { vault } = led;
    vault.passwords.put = (_, { value }) => {
      vault.account.writes.push(value);
      vault.secret.audits = (_, { take }) => {
        if (told === 'nobody may look') return no('access-denied');
        const records = [...told, { action: 'Edit' }].map((each, index) => ({
          ...{ id: vault.account.audits + told.length - index, at: '', notes: '', ticket: '' },
          ...{ action: '', by: '', account: '', ...each },
        }));
        return Promise.resolve({
          ok: true,
          value: { total: records.length, records: records.slice(0, take) },
        });
      };
      return isLost ? no('outcome-unknown') : Promise.resolve({ ok: true, value: true });
    };
    const rotated = await leadRotate(led, { ms: SETTLE_MS + 2_000 });
    return { led, ...rotated };
  };

  it.each([true, false])(
    'was changed and put back where the trail tells of our write (lost: %s)',
    async (isLost) => {
      const { led, stage } = await leadPutBack([HARMLESS, THEIRS, OURS], isLost);
      expect(stage()).toEqual({ stage: 'put-back' });
      expect(led.vault.account.writes).toHaveLength(1);
      const last = led.seen.changes.at(-1);
      expect(last?.evidence.map(({ fact }) => fact)).toContain('trail-put-back');
      expect(last?.keptUntil).not.toBeNull();
    },
  );

  it('was not changed where the trail tells of nothing since', async () => {
    const { led, stage } = await leadPutBack([HARMLESS]);
    expect(stage()).toMatchObject({ stage: 'not-changed', reason: 'settled' });
    expect(led.seen.changes.at(-1)?.evidence.map(({ fact }) => fact)).toContain('trail-quiet');
    const { stage: kept } = await leadPutBack([], false);
    expect(kept()).toMatchObject({ stage: 'not-changed', reason: 'kept-old' });
  });

  it('is all that is known where somebody else has changed something, or it is not told what', async () => {
    const { stage } = await leadPutBack([THEIRS]);
    expect(stage()).toMatchObject({ stage: 'unknown', why: 'edited-since' });
    const { stage: ofOther } = await leadPutBack([{ ...OURS, notes: 'Field: Notes' }]);
    expect(ofOther()).toMatchObject({ stage: 'unknown', why: 'edited-since' });
  });

  it('is no proof where nobody may look into the trail, or its end cannot be seen', async () => {
    const untold = { stage: 'not-changed', reason: 'untold' };
    const { led, stage, id } = await leadPutBack('nobody may look');
    expect(stage()).toMatchObject(untold);
    expect(must(await led.rotations.check(id)).stage).toMatchObject(untold);
    const { stage: ofMany } = await leadPutBack(Array.from({ length: 101 }, () => HARMLESS));
    expect(ofMany()).toMatchObject(untold);
    const { stage: ofNoNumbers } = await leadPutBack([{ ...HARMLESS, id: 0 }]);
    expect(ofNoNumbers()).toMatchObject(untold);
  });

  it('and was put back stays so when the trail cannot be read later', async () => {
    const { led, stage, id } = await leadPutBack([OURS]);
    led.vault.secret.audits = () => no('access-denied');
    must(await led.rotations.check(id));
    expect(stage()).toEqual({ stage: 'put-back' });
  });
});
