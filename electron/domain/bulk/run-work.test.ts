import { describe, expect, it } from 'vitest';
import type { FailureCode } from '../../../shared/ipc/reply';
import { createLedTime } from '../session/testing/led-time';
import type { Looked, Rotating } from './rotating-ports';
import { createRunKeeper, type RunKeeper } from './run-keeper';
import { recovered, type RunEntry } from './run-record';
import { headerOf, silent } from './testing/example-run';

const KNOWN = { outcome: 'verified', proofs: ['read-back'], failure: null } as const;
const GO: RunEntry = { kind: 'event', at: 1, event: { kind: 'go' } };
const BEGUN: RunEntry = { kind: 'event', at: 7, event: { kind: 'begun', item: 0 } };

const manyTurns = async (): Promise<void> => {
  for (let turn = 0; turn < 400; turn += 1) await Promise.resolve();
};

const statesOf = (run: RunKeeper) => run.state().items.map(({ state }) => state);
const unseen = (code: FailureCode): Looked => ({ kind: 'unseen', failure: { code } });

/** A run of two, one at a time, in which a test says what a look shows and how a rotation breaks. */
const lead = (before: readonly RunEntry[], ways: Partial<Rotating> = {}) => {
  const time = createLedTime();
  const header = headerOf(2, { concurrency: 1 });
  const begun: number[] = [];
  const errors: string[] = [];
  const run = createRunKeeper({
    header,
    kept: recovered(header, before, false),
    rotating: {
      rotate: ({ id }, watch) => {
        begun.push(id);
        return ways.rotate?.({ id, slug: '', scope: 'vault', reason: null }, watch) ?? new Promise(() => 0);
      },
      look: ways.look ?? (() => Promise.resolve({ kind: 'unsent' })),
      waits: () => Promise.resolve(false),
    },
    journal: { append: () => Promise.resolve({ ok: true }) },
    clock: time.clock,
    elapsed: time.elapsed,
    timers: time.timers,
    log: { ...silent, error: (message) => errors.push(message) },
    onChanged: () => undefined,
  });
  const go = async () => {
    await run.say('go');
    await manyTurns();
  };
  return { run, begun, errors, go, time };
};

describe('a rotation that breaks off', () => {
  it('is not known and is never begun again, and the next one goes on', async () => {
    const led = lead([], {
      rotate: ({ id }) => (id === 1 ? Promise.reject(new Error('gone')) : new Promise(() => 0)),
    });
    await led.go();
    expect(statesOf(led.run)).toEqual(['unknown', 'running']);
    expect(led.run.note(0)).toMatchObject({ proofs: ['no-record'], failure: { code: 'internal' } });
    expect(led.begun).toEqual([1, 2]);
    expect(led.time.waiting()).toBe(1);
  });
});

describe('a look at what an earlier start had begun', () => {
  it('goes by the time at which it was begun, and begins anew what was never sent', async () => {
    const asked: (number | string | null)[] = [];
    const led = lead([GO, BEGUN], {
      look: (_, { rotation, since }) => {
        asked.push(rotation, since);
        return Promise.resolve({ kind: 'unsent' });
      },
    });
    await led.go();
    expect(asked).toEqual([null, 7]);
    expect(led.begun).toEqual([1]);
  });

  it('begins nothing where it cannot be made for want of a session, and waits for one', async () => {
    const led = lead([GO, BEGUN], { look: () => Promise.resolve(unseen('session-ended')) });
    await led.go();
    expect(statesOf(led.run)).toEqual(['unknown', 'waiting']);
    expect(led.run.state().phase).toEqual({ kind: 'paused', why: 'session' });
    expect(led.run.trouble()).toEqual({ code: 'session-ended' });
    expect(led.begun).toEqual([]);
  });

  it('leaves one not known where it cannot be made for another cause, and goes on with the others', async () => {
    const led = lead([GO, BEGUN], { look: () => Promise.resolve(unseen('disk-refused')) });
    await led.go();
    expect(statesOf(led.run)).toEqual(['unknown', 'running']);
    expect(led.run.note(0)).toMatchObject({ proofs: ['no-answer'], failure: { code: 'disk-refused' } });
    expect(led.begun).toEqual([2]);
  });

  it('that breaks off leaves one not known, waits for nothing more, and goes on with the others', async () => {
    const led = lead([GO, BEGUN], { look: () => Promise.reject(new Error('gone')) });
    await led.go();
    expect(statesOf(led.run)).toEqual(['unknown', 'running']);
    expect(led.run.note(0)).toMatchObject({ proofs: ['no-answer'], failure: { code: 'internal' } });
    expect(led.begun).toEqual([2]);
  });
});

describe('what is heard of a rotation from somewhere else', () => {
  const named: RunEntry = { kind: 'named', item: 0, rotation: 'r1' };
  const unknown: RunEntry = { kind: 'event', at: 8, event: { kind: 'ended', item: 0, outcome: 'unknown' } };

  it('counts for the one that goes by that name, where that is not known yet', async () => {
    const led = lead([GO, BEGUN, named, unknown]);
    await led.run.heard('r2', KNOWN);
    expect(statesOf(led.run)).toEqual(['unknown', 'waiting']);
    await led.run.heard('r1', KNOWN);
    expect(statesOf(led.run)).toEqual(['verified', 'waiting']);
    await led.run.heard('r1', { ...KNOWN, outcome: 'failed' });
    expect(statesOf(led.run)).toEqual(['verified', 'waiting']);
  });

  it('does not end one that is still under way: that has an end of its own', async () => {
    const led = lead([], {
      rotate: (_, watch) => {
        watch({ rotation: 'r1', stage: 'sent' });
        return new Promise(() => 0);
      },
    });
    await led.go();
    await led.run.heard('r1', KNOWN);
    expect(statesOf(led.run)).toEqual(['running', 'waiting']);
    expect(led.begun).toEqual([1]);
  });
});
