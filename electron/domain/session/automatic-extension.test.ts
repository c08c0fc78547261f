import { describe, expect, it } from 'vitest';
import { fail } from '../../../shared/ipc/reply';
import { grantOf, leadOpenSession, turns, yes } from './testing/led-session';

const MINUTE = 60_000;
const EXTENDING = { extendsByItself: true };

const leadInUse = (lifetimeMs = 20 * MINUTE) => leadOpenSession({ lifetimeMs }, EXTENDING);
type Led = Awaited<ReturnType<typeof leadInUse>>;

/** Somebody does something, once a minute. */
const work = ({ keeper, time }: Led, minutes: number) => {
  for (let minute = 0; minute < minutes; minute += 1) {
    keeper.used();
    time.pass(MINUTE);
  }
};
const answer = async ({ asked }: Led, number: number) => {
  asked.refresh.at(-1)?.answer(yes(grantOf(number)));
  await turns();
};

describe('a session that is in use', () => {
  it('is extended by itself, half a minute before the first warning of its end and not earlier', async () => {
    const led = await leadInUse();
    work(led, 16);
    led.time.pass(20_000);
    expect(led.asked.refresh).toEqual([]);
    led.time.pass(10_000);
    expect(led.asked.refresh).toHaveLength(1);
    await answer(led, 2);
    expect(led.keeper.current()).toMatchObject({ state: 'active', opened: { refreshesLeft: 2 } });
  });

  it('is extended as often as is allowed and never once more, and then comes to its end', async () => {
    const led = await leadInUse();
    for (const number of [2, 3, 4]) {
      work(led, 17);
      await answer(led, number);
    }
    expect(led.keeper.current()).toMatchObject({ state: 'active', opened: { refreshesLeft: 0 } });
    work(led, 20);
    expect(led.asked.refresh).toHaveLength(3);
    expect(led.keeper.current()).toMatchObject({ state: 'ended', because: 'expired' });
  });

  it('is extended together with whoever else asks for that', async () => {
    const led = await leadInUse();
    work(led, 17);
    const extending = led.keeper.extend();
    await answer(led, 2);
    expect(await extending).toMatchObject({ ok: true });
    expect(led.asked.refresh).toHaveLength(1);
  });

  it('that is short is extended in its last quarter', async () => {
    const led = await leadInUse(MINUTE);
    led.time.pass(42_000);
    expect(led.asked.refresh).toEqual([]);
    led.time.pass(6_000);
    expect(led.asked.refresh).toHaveLength(1);
  });

  it('that is very short is extended each time that it is due', async () => {
    const led = await leadInUse(8_000);
    for (const number of [2, 3, 4]) {
      led.time.pass(6_800);
      led.asked.refresh.at(-1)?.answer(yes(grantOf(number, { lifetimeMs: 8_000 })));
      await turns();
      expect(led.asked.refresh).toHaveLength(number - 1);
    }
  });

  it('is not extended once the server has refused that, and lasts until its end', async () => {
    const led = await leadInUse();
    work(led, 17);
    led.asked.refresh[0]?.answer(fail('no-refresh-left'));
    await turns();
    work(led, 2);
    expect(led.asked.refresh).toHaveLength(1);
    expect(led.keeper.current()).toMatchObject({ state: 'active', opened: { refreshesLeft: 0 } });
  });

  it('asks a server that did not answer again, but not at once', async () => {
    const led = await leadInUse();
    work(led, 16);
    led.time.pass(30_000);
    led.asked.refresh[0]?.answer(fail('no-answer'));
    await turns();
    led.keeper.used();
    expect(led.asked.refresh).toHaveLength(1);
    led.time.pass(30_000);
    expect(led.asked.refresh).toHaveLength(2);
  });

  it('is left to come to its end where the user does not want it extended', async () => {
    const led = await leadOpenSession({}, { extendsByItself: false });
    work(led, 20);
    expect(led.asked.refresh).toEqual([]);
    expect(led.keeper.current()).toMatchObject({ state: 'ended' });
  });
});

describe('a session that nobody uses', () => {
  it('is not extended: requests alone keep none open', async () => {
    const led = await leadInUse();
    for (let minute = 0; minute < 20; minute += 1) {
      await led.keeper.read(() => Promise.resolve(yes('all secrets')));
      led.time.pass(MINUTE);
    }
    expect(led.asked.refresh).toEqual([]);
    expect(led.keeper.current()).toMatchObject({ state: 'ended', because: 'expired' });
  });

  it('is extended at once when somebody comes back before its end', async () => {
    const led = await leadInUse();
    led.time.pass(19 * MINUTE);
    expect(led.asked.refresh).toEqual([]);
    led.keeper.used();
    expect(led.asked.refresh).toHaveLength(1);
  });

  it('is over after a long sleep of the computer, whatever was done before that', async () => {
    const led = await leadInUse();
    work(led, 10);
    led.time.turnClock(60 * MINUTE);
    led.time.pass(10_000);
    led.keeper.used();
    expect(led.asked.refresh).toEqual([]);
    expect(led.keeper.current()).toMatchObject({ state: 'ended' });
  });

  it('is extended after a short sleep once somebody is there again', async () => {
    const led = await leadInUse();
    work(led, 8);
    led.time.turnClock(9 * MINUTE);
    led.time.pass(10_000);
    expect(led.asked.refresh).toEqual([]);
    led.keeper.used();
    expect(led.asked.refresh).toHaveLength(1);
  });

  it('is not taken for used by a clock that was turned back', async () => {
    const led = await leadInUse();
    led.keeper.used();
    led.time.turnClock(-30 * MINUTE);
    led.time.pass(18 * MINUTE);
    expect(led.asked.refresh).toEqual([]);
  });
});
