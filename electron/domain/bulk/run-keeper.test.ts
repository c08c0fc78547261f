import { describe, expect, it } from 'vitest';
import { createLedTime } from '../session/testing/led-time';
import type { Ended, Looked, Progress, Rotating } from './rotating-ports';
import { createRunKeeper, type RunKeeper } from './run-keeper';
import type { Outcome, RunOrder } from './run-machine';
import type { RunEntry } from './run-record';
import { fresh, headerOf, silent } from './testing/example-run';

const manyTurns = async (): Promise<void> => {
  for (let turn = 0; turn < 400; turn += 1) await Promise.resolve();
};

const statesOf = (run: RunKeeper) => run.state().items.map(({ state }) => state);

/** A run of which a test decides what comes of each rotation, and when. */
const lead = (count: number, order: Partial<RunOrder> = {}, journalWorks = () => true) => {
  const time = createLedTime();
  const header = headerOf(count, order);
  const lines: RunEntry[] = [];
  const ends = new Map<number, (end: Ended) => void>();
  const watches = new Map<number, (progress: Progress) => void>();
  const looks: (number | string | null)[][] = [];
  let looked: Looked = { kind: 'unsent' };
  let told = 0;
  const rotating: Rotating = {
    rotate: ({ id }, watch) =>
      new Promise((resolve) => {
        ends.set(id, resolve);
        watches.set(id, watch);
      }),
    look: ({ id }, { rotation }) => {
      looks.push([id, rotation]);
      return Promise.resolve(looked);
    },
    waits: () => Promise.resolve(false),
  };
  const run = createRunKeeper({
    header,
    kept: fresh(header),
    rotating,
    journal: {
      append: (entry) => {
        if (!journalWorks()) return Promise.resolve({ ok: false, failure: { code: 'disk-full' } });
        lines.push(entry);
        return Promise.resolve({ ok: true });
      },
    },
    clock: time.clock,
    elapsed: time.elapsed,
    timers: time.timers,
    log: silent,
    onChanged: () => (told += 1),
  });
  const end = async (id: number, outcome: Outcome) => {
    ends.get(id)?.({ kind: 'ended', outcome, proofs: ['read-back'], failure: null });
    await manyTurns();
  };
  return {
    run,
    time,
    lines,
    begun: () => [...ends.keys()],
    watches,
    looks,
    end,
    postpone: async (id: number, code: 'session-ended' | 'no-key-store') => {
      ends.get(id)?.({ kind: 'postponed', failure: { code } });
      await manyTurns();
    },
    say: async (...what: Parameters<RunKeeper['say']>) => {
      await run.say(...what);
      await manyTurns();
    },
    looksGive: (next: Looked) => {
      looked = next;
    },
    told: () => told,
  };
};

describe('a run that is led', () => {
  it('begins as many as were ordered, and the next when one has ended', async () => {
    const led = lead(3);
    await led.say('go');
    expect(led.begun()).toEqual([1, 2]);
    await led.end(1, 'verified');
    expect(led.begun()).toEqual([1, 2, 3]);
    await led.end(2, 'verified');
    await led.end(3, 'failed');
    expect(statesOf(led.run)).toEqual(['verified', 'verified', 'failed']);
    expect(led.run.state().phase).toEqual({ kind: 'over', how: 'done' });
  });

  it('has each beginning on the disk before anything is asked for it', async () => {
    let works = true;
    const led = lead(2, {}, () => works);
    works = false;
    await led.say('go');
    expect(led.begun()).toEqual([]);
    expect(statesOf(led.run)).toEqual(['waiting', 'waiting']);
    expect(led.run.state().phase).toEqual({ kind: 'paused', why: 'hindrance' });
    expect(led.run.trouble()).toEqual({ code: 'disk-full' });
    works = true;
    await led.say('go');
    expect(led.begun()).toEqual([1, 2]);
    expect(led.run.trouble()).toBeNull();
  });

  it('waits when its session has ended, and begins again what was never sent', async () => {
    const led = lead(3);
    await led.say('go');
    await led.postpone(1, 'session-ended');
    expect(led.run.state().phase).toEqual({ kind: 'paused', why: 'session' });
    expect(led.run.trouble()).toEqual({ code: 'session-ended' });
    await led.end(2, 'verified');
    await led.say('go');
    expect(statesOf(led.run)).toEqual(['running', 'verified', 'running']);
  });

  it('goes on without one whose account the server still changes after two minutes, and learns of it later', async () => {
    const led = lead(2, { concurrency: 1 });
    await led.say('go');
    led.watches.get(1)?.({ rotation: 'r1', stage: 'queued' });
    led.time.pass(120_000);
    await manyTurns();
    expect(statesOf(led.run)).toEqual(['unknown', 'running']);
    expect(led.run.note(0).proofs).toEqual(['still-queued']);
    await led.end(1, 'verified');
    expect(statesOf(led.run)).toEqual(['verified', 'running']);
  });

  it('looks after one that is not known when its user says so, and sends nothing', async () => {
    const led = lead(1);
    await led.say('go');
    led.watches.get(1)?.({ rotation: 'r1', stage: 'sent' });
    await led.end(1, 'unknown');
    led.looksGive({ kind: 'known', outcome: 'verified', proofs: ['read-back'], failure: null });
    await led.run.checkAgain(0);
    expect(led.looks).toEqual([[1, 'r1']]);
    expect(statesOf(led.run)).toEqual(['verified']);
    expect(led.begun()).toEqual([1]);
    await led.run.checkAgain(0);
    expect(led.looks).toHaveLength(1);
  });

  it('tells how long one takes, and for how long it has been at work', async () => {
    const led = lead(2, { concurrency: 1 });
    await led.say('go');
    led.time.pass(4_000);
    await led.end(1, 'verified');
    expect(led.run.working().itemMs).toBe(4_000);
    await led.say('pause');
    led.time.pass(60_000);
    expect(led.run.working()).toMatchObject({ workedMs: 4_000, since: null });
    expect(led.told()).toBeGreaterThan(3);
  });
});
