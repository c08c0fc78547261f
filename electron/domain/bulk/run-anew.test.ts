import { describe, expect, it } from 'vitest';
import { succeed } from '../../../shared/ipc/reply';
import type { Rotation } from '../../../shared/rotation';
import type { Journal } from '../ports';
import { createLedTime } from '../session/testing/led-time';
import type { OneByOne, Rotated } from './one-by-one';
import { createRotating } from './rotating';
import { createRunKeeper } from './run-keeper';
import { recovered, type RunEntry } from './run-record';
import { rotationOf } from './testing/example-rotation';
import { headerOf, silent } from './testing/example-run';

const never = <T>(): Promise<T> => new Promise(() => undefined);

const manyTurns = async (): Promise<void> => {
  for (let turn = 0; turn < 400; turn += 1) await Promise.resolve();
};

/** The rotations of one secret and the journal of its run, which outlive each start of the app. */
const createKept = () => {
  const time = createLedTime();
  const header = headerOf(1);
  const lines: RunEntry[] = [];
  const rotations: Rotation[] = [];
  const one = (isSent: boolean): OneByOne => ({
    all: () => Promise.resolve(succeed({ rotations: [...rotations], locked: 0, unseenSince: null })),
    check: () => never(),
    rotateOne: (_, onBegun): Promise<Rotated> => {
      const id = `r${rotations.length + 1}`;
      const stage: Rotation['stage'] = isSent
        ? { stage: 'verified', how: 'read-back' }
        : { stage: 'not-changed', reason: 'never-sent', code: null, said: null };
      rotations.push(rotationOf({ id, stage, steps: [{ step: 'prepared', at: time.clock.now() }] }));
      onBegun(id);
      return never();
    },
  });
  /** One start of the app, in which its user goes on, until a line does not reach the disk any more. */
  const live = async (isSent: boolean, isLost: (line: RunEntry) => boolean) => {
    let isKilled = false;
    const append: Journal<RunEntry>['append'] = (line) => {
      isKilled ||= isLost(line);
      if (isKilled) return never();
      lines.push(line);
      return Promise.resolve({ ok: true });
    };
    const run = createRunKeeper({
      header,
      kept: recovered(header, lines, false),
      rotating: createRotating(one(isSent)),
      journal: { append },
      clock: time.clock,
      elapsed: time.elapsed,
      timers: time.timers,
      log: silent,
      onChanged: () => undefined,
    });
    await run.say('go');
    await manyTurns();
    time.pass(1_000);
    return run;
  };
  const named = () => lines.flatMap((line) => (line.kind === 'named' ? [line.rotation] : []));
  return { live, named, rotations };
};

describe('a rotation of a run that is begun anew', () => {
  it('is not taken for the one before it, of which nothing was sent, and so does not go out twice', async () => {
    const kept = createKept();
    // Named, and killed before anything went out.
    await kept.live(false, (line) => line.kind === 'event' && line.event.kind === 'sent');
    expect(kept.named()).toEqual(['r1']);
    // Begun anew and sent, and killed before its new name was on the disk.
    await kept.live(true, (line) => line.kind === 'named');
    expect(kept.rotations.map(({ id }) => id)).toEqual(['r1', 'r2']);
    expect(kept.named()).toEqual(['r1']);
    const last = await kept.live(true, () => false);
    expect(kept.rotations.map(({ id }) => id)).toEqual(['r1', 'r2']);
    expect(last.state().items[0]?.state).toBe('verified');
  });

  it('has no name in the run until it gets its own', async () => {
    const kept = createKept();
    await kept.live(false, (line) => line.kind === 'event' && line.event.kind === 'sent');
    const second = await kept.live(true, (line) => line.kind === 'event' && line.event.kind === 'begun');
    expect(second.state().items[0]?.state).toBe('running');
    expect(second.note(0).rotation).toBeNull();
  });
});
