import { describe, expect, it } from 'vitest';
import { createLedVault, no } from './testing/led-passwords';
import { leadRotate, leadRotations, live, must, type LedRotations } from './testing/led-rotations';

const REMOTELY = { scope: 'remote', consent: true } as const;
const MINUTE_MS = 60_000;

/** What the server says of the change, once it has one, one after the other; the last goes on. */
const saying = (led: LedRotations, ...said: readonly string[]) => {
  let next = 0;
  led.vault.passwords.status = () => {
    const isSent = led.vault.account.writes.length > 0;
    const status = isSent ? (said[Math.min(next++, said.length - 1)] ?? 'None') : 'None';
    return Promise.resolve({ ok: true, value: { status, triedAt: isSent ? 'now' : null, said: 'Why not.' } });
  };
};

const tried = (led: LedRotations, ...statuses: readonly string[]) => {
  let next = -1;
  led.vault.passwords.tried = () => {
    const status = next < 0 ? 'Success' : (statuses[Math.min(next, statuses.length - 1)] ?? '');
    next += 1;
    return Promise.resolve({ ok: true, value: { status, checkedAt: next <= 0 ? 'then' : 'now' } });
  };
};

describe('a change of the account', () => {
  it('is queued, runs, is tried, and is verified when the vault holds what was sent', async () => {
    const led = leadRotations();
    saying(led, 'None', 'Pending', 'Pending', 'Success');
    tried(led, 'Pending', 'Processing', 'Success');
    // As from every server, the answer takes its time.
    led.vault.passwords.change = (_, { value }) => {
      led.vault.account.writes.push(value);
      led.vault.account.value = value;
      return new Promise((resolve) => {
        led.time.timers.after(1, () => {
          resolve({ ok: true, value: true });
        });
      });
    };
    const { stage } = await leadRotate(led, { ...REMOTELY, ms: MINUTE_MS });
    expect(stage()).toEqual({ stage: 'verified', how: 'heartbeat' });
    const stages = new Set(led.seen.changes.map((each) => each.stage.stage));
    expect([...stages]).toEqual(['sent', 'queued', 'running', 'verified']);
    expect(led.vault.account.writes).toHaveLength(1);
  });

  it('is verified with another password where the server has chosen one', async () => {
    const led = leadRotations();
    led.vault.passwords.change = (_, { value }) => {
      led.vault.account.writes.push(value);
      led.vault.account.value = 'Chosen by the server';
      return Promise.resolve({ ok: true, value: true });
    };
    const { stage, id } = await leadRotate(led, { ...REMOTELY, ms: MINUTE_MS });
    expect(stage()).toEqual({ stage: 'verified', how: 'other-password' });
    // What is there now was never known here: it may be put over all the same.
    expect(must(await led.rotations.putBack(id)).candidate?.origin).toBe('put-back');
  });

  it.each([
    ['Failed', { stage: 'unknown', why: 'heartbeat-failed' }],
    ['UnableToConnect', { stage: 'unknown', why: 'not-tested' }],
  ])('that the account does not confirm is not verified (%s)', async (status, expected) => {
    const led = leadRotations();
    tried(led, 'Pending', status);
    const { stage, id } = await leadRotate(led, { ...REMOTELY, ms: MINUTE_MS });
    expect(stage()).toMatchObject(expected);
    // Somebody has it tried again, and a look alone finds that.
    await live(led, 6 * MINUTE_MS);
    led.vault.secret.beat = () => Promise.reject(new Error('it is not tried by a look'));
    led.vault.passwords.tried = () =>
      Promise.resolve({ ok: true, value: { status: 'Success', checkedAt: 'later' } });
    expect(must(await led.rotations.check(id)).stage).toEqual({ stage: 'verified', how: 'heartbeat' });
  });

  it('is tried once more because its user wants that, and nothing is sent for it', async () => {
    const led = leadRotations();
    tried(led, 'Pending', 'Failed');
    const { stage, id } = await leadRotate(led, { ...REMOTELY, ms: MINUTE_MS });
    expect(stage()).toMatchObject({ stage: 'unknown', why: 'heartbeat-failed' });
    tried(led, 'Pending', 'Success');
    const asked = led.rotations.tryAccount(id);
    await live(led, MINUTE_MS);
    expect(must(await asked).stage).toEqual({ stage: 'verified', how: 'heartbeat' });
    expect(led.vault.account.writes).toHaveLength(1);

    led.vault.secret.beat = () => Promise.reject(new Error('what is proven is not tried'));
    expect(must(await led.rotations.tryAccount(id)).stage.stage).toBe('verified');
  });

  it('counts no try of before, and none that never begins', async () => {
    const led = leadRotations();
    led.vault.passwords.tried = () =>
      Promise.resolve({ ok: true, value: { status: 'Success', checkedAt: 'before' } });
    const { stage } = await leadRotate(led, { ...REMOTELY, ms: 3 * MINUTE_MS });
    expect(stage()).toMatchObject({ stage: 'unknown', why: 'not-tested' });
  });

  it('is tried by the summary where nothing else says how that went', async () => {
    const led = leadRotations();
    led.vault.passwords.tried = () => no('request-refused');
    led.vault.secret.beat = () => {
      led.vault.summary.change = { heartbeat: 'Pending' };
      led.time.timers.after(5_000, () => (led.vault.summary.change = { heartbeat: 'Success' }));
      return no('outcome-unknown');
    };
    const { stage } = await leadRotate(led, { ...REMOTELY, ms: MINUTE_MS });
    expect(stage()).toEqual({ stage: 'verified', how: 'heartbeat' });
  });

  it('cannot be tried where the server does not do that', async () => {
    const led = leadRotations();
    led.vault.passwords.tried = () => no('request-refused');
    led.vault.secret.summary = createLedVault().secret.summary ?? (() => no('internal'));
    led.vault.secret.beat = () => no('request-refused', 'Heartbeat is not configured.');
    const { stage } = await leadRotate(led, { ...REMOTELY, ms: MINUTE_MS });
    expect(stage()).toMatchObject({ stage: 'unknown', why: 'not-tested' });
  });

  it('has failed for the reason of the server, and only where the old value is still there', async () => {
    const led = leadRotations();
    saying(led, 'Pending', 'Fail');
    const { stage } = await leadRotate(led, { ...REMOTELY, ms: MINUTE_MS });
    expect(stage()).toEqual({ stage: 'unknown', why: 'mixed', said: 'Why not.' });

    const other = leadRotations();
    saying(other, 'Pending', 'Fail');
    other.vault.passwords.change = (_, { value }) => {
      other.vault.account.writes.push(value);
      return Promise.resolve({ ok: true, value: true });
    };
    const failed = await leadRotate(other, { ...REMOTELY, ms: MINUTE_MS });
    expect(failed.stage()).toEqual({ stage: 'failed', said: 'Why not.', isStopped: false });
    expect(other.seen.changes.at(-1)?.keptUntil).toBe(null);
  });

  it('is watched for ten minutes, then unknown, and stopped where its user wants that', async () => {
    const led = leadRotations();
    saying(led, 'Pending');
    led.vault.passwords.change = (_, { value }) => {
      led.vault.account.writes.push(value);
      return Promise.resolve({ ok: true, value: true });
    };
    const { stage, id } = await leadRotate(led, { ...REMOTELY, ms: 9 * MINUTE_MS });
    expect(stage()).toEqual({ stage: 'running' });
    expect(must(await led.rotations.check(id)).isBusy).toBe(true);
    await live(led, 2 * MINUTE_MS);
    expect(stage()).toMatchObject({ stage: 'unknown', why: 'still-queued' });
    led.vault.passwords.stop = () => no('request-refused');
    expect((await led.rotations.stopTrying(id)).ok).toBe(false);
    delete led.vault.passwords.stop;
    led.vault.passwords.stop = () => Promise.resolve({ ok: true, value: true });
    saying(led, 'None');
    expect(must(await led.rotations.stopTrying(id)).stage).toMatchObject({
      stage: 'failed',
      isStopped: true,
    });
  });

  it('whose answer is lost is not called unchanged for as long as nobody says that nothing is on its way', async () => {
    const led = leadRotations();
    led.vault.passwords.change = () => no('outcome-unknown');
    led.vault.passwords.status = () =>
      Promise.resolve({ ok: true, value: { status: 'None', triedAt: null, said: null } });
    const { stage, id } = await leadRotate(led, { ...REMOTELY, ms: MINUTE_MS });
    expect(stage()).toMatchObject({ stage: 'not-changed-so-far' });
    led.vault.passwords.status = () => no('no-answer');
    await live(led, 5 * MINUTE_MS);
    expect(stage()).toMatchObject({ stage: 'unknown', why: 'no-answer' });
    led.vault.passwords.status = () =>
      Promise.resolve({ ok: true, value: { status: 'None', triedAt: null, said: null } });
    expect(must(await led.rotations.check(id)).stage).toMatchObject({
      stage: 'not-changed',
      reason: 'settled',
    });
  });

  it('whose session ends is not known until there is another one', async () => {
    const led = leadRotations();
    saying(led, 'Pending');
    const { stage } = await leadRotate(led, { ...REMOTELY, ms: 2_000 });
    const whose = led.session.present;
    led.session.present = undefined;
    await live(led, MINUTE_MS);
    expect(stage()).toMatchObject({ stage: 'running' });
    expect(led.seen.changes.at(-1)?.isElsewhere).toBe(true);
    led.session.present = whose;
    saying(led, 'Success');
    led.rotations.signedIn();
    await live(led, MINUTE_MS);
    expect(stage()).toEqual({ stage: 'verified', how: 'heartbeat' });
  });

  it('is not begun where nobody says how it stood before', async () => {
    const led = leadRotations();
    led.vault.passwords.status = () => no('no-answer');
    await expect(leadRotate(led, REMOTELY)).rejects.toThrow('no-answer');
    expect(led.vault.account.writes).toEqual([]);
  });
});
