import { describe, expect, it } from 'vitest';
import { channels } from '../../../shared/bulk';
import { createLedTime } from '../session/testing/led-time';
import type { Ended, Progress, Rotating } from './rotating-ports';
import { createRunKeeper } from './run-keeper';
import { shownRun } from './shown-run';
import { fresh, headerOf, silent } from './testing/example-run';

const turns = async (): Promise<void> => {
  for (let turn = 0; turn < 400; turn += 1) await Promise.resolve();
};

const { server: SERVER, user: USER } = headerOf(1);
const WHOSE = { server: SERVER, user: USER };

/** A run over two secrets, one at a time, whose rotations a test leads. */
const lead = () => {
  const time = createLedTime();
  const header = headerOf(2, { concurrency: 1 });
  const heard: { watch?: (progress: Progress) => void; end?: (ended: Ended) => void } = {};
  const rotating: Rotating = {
    rotate: (_, watch) =>
      new Promise((end) => {
        Object.assign(heard, { watch, end });
      }),
    look: () => Promise.resolve({ kind: 'unsent' }),
    waits: () => Promise.resolve(false),
  };
  const run = createRunKeeper({
    header,
    kept: fresh(header),
    rotating,
    journal: { append: () => Promise.resolve({ ok: true }) },
    clock: time.clock,
    elapsed: time.elapsed,
    timers: time.timers,
    log: silent,
    onChanged: () => undefined,
  });
  return {
    run,
    time,
    begin: async () => {
      await run.say('go');
      await turns();
    },
    watch: async (stage: Progress['stage']) => {
      heard.watch?.({ rotation: 'the-number-of-a-rotation', stage });
      await turns();
    },
    end: async (ended: Ended) => {
      heard.end?.(ended);
      await turns();
    },
  };
};

const VERIFIED: Ended = { kind: 'ended', outcome: 'verified', proofs: ['read-back'], failure: null };

describe('what the page sees of a run', () => {
  it('is, before it is begun, what was ordered, and of each secret that it waits', () => {
    const { run } = lead();
    expect(shownRun(run, WHOSE)).toMatchObject({
      name: 'Quarterly rotation',
      ...{ server: SERVER, user: USER, scope: 'vault', reason: null, startedAt: 0 },
      ...{ phase: { kind: 'paused', why: 'not-begun' }, trouble: null },
      ...{ workedMs: 0, workingSince: null, itemMs: null },
      items: [
        { id: 1, name: 'secret 1', field: 'Password', state: 'waiting', stage: null, proofs: [], at: null },
        { id: 2, name: 'secret 2', field: 'Password', state: 'waiting', stage: null, proofs: [], at: null },
      ],
    });
  });

  it('is how far each is while it is under way, and how it is known what came of it after that', async () => {
    const led = lead();
    const begunAt = led.time.clock.now();
    await led.begin();
    await led.watch('accepted');
    expect(shownRun(led.run, WHOSE).items[0]).toMatchObject({ state: 'running', stage: 'accepted' });
    expect(shownRun(led.run, WHOSE).workingSince).toBe(begunAt);
    led.time.pass(4_000);
    await led.end(VERIFIED);
    const { items, itemMs } = shownRun(led.run, WHOSE);
    expect(items[0]).toMatchObject({ state: 'verified', stage: null, proofs: ['read-back'] });
    expect(items[0]?.at).toBe(begunAt + 4_000);
    expect(items[1]).toMatchObject({ state: 'running', proofs: [] });
    expect(itemMs).toBe(4_000);
  });

  it('is why it waits, where something is in its way that has nothing to do with a secret', async () => {
    const led = lead();
    await led.begin();
    await led.end({ kind: 'postponed', failure: { code: 'session-ended' } });
    expect(shownRun(led.run, WHOSE)).toMatchObject({
      phase: { kind: 'paused', why: 'session' },
      trouble: { code: 'session-ended' },
    });
  });

  it('goes through to it as it is, and leads to no rotation, whose values are sealed', async () => {
    const led = lead();
    await led.begin();
    await led.watch('sent');
    const run = shownRun(led.run, WHOSE);
    expect(channels.changed.payload.safeParse({ step: 'run', run })).toMatchObject({ success: true });
    expect(led.run.note(0).rotation).toBe('the-number-of-a-rotation');
    expect(JSON.stringify(run)).not.toContain('the-number-of-a-rotation');
  });

  it.each([-7_200_000, 7_200_000])(
    'is the time that has passed, whoever turns the clock by %d ms',
    async (turned) => {
      const led = lead();
      await led.begin();
      led.time.pass(4_000);
      led.time.turnClock(turned);
      expect(shownRun(led.run, WHOSE).workingSince).toBe(led.time.clock.now() - 4_000);
      await led.end(VERIFIED);
      await led.run.say('pause');
      await led.end(VERIFIED);
      const run = shownRun(led.run, WHOSE);
      expect(run).toMatchObject({ workedMs: 4_000, workingSince: null });
      expect(run.itemMs).toBe(2_000);
      expect(channels.changed.payload.safeParse({ step: 'run', run })).toMatchObject({ success: true });
    },
  );
});

describe('a run is yours', () => {
  it.each([
    [WHOSE, true],
    [{ ...WHOSE, server: SERVER.toUpperCase() }, true],
    [{ ...WHOSE, user: 'somebody' }, false],
    [{ ...WHOSE, server: 'https://other.example' }, false],
    [null, false],
  ])('only in a session of the same user at the same server: %j', (whose, isYours) => {
    expect(shownRun(lead().run, whose).isYours).toBe(isYours);
  });
});
