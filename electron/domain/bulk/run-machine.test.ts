import { describe, expect, it } from 'vitest';
import { createRun, due, next, type RunEvent, type RunOrder } from './run-machine';

const ORDER: RunOrder = { canary: 1, second: 5, stopAt: 3, pauses: true, concurrency: 4 };

const lead = (order: Partial<RunOrder> = {}, count = 8) => {
  let run = createRun({ ...ORDER, ...order }, count);
  const happen = (...events: readonly RunEvent[]) => {
    for (const event of events) run = next(run, event);
    return run;
  };
  const run1 = () => {
    for (let step = due(run); step.start.length > 0; step = due(run)) {
      for (const item of step.start)
        happen({ kind: 'begun', item }, { kind: 'ended', item, outcome: 'verified' });
    }
    return run;
  };
  return { now: () => run, happen, throughWave: run1 };
};

describe('a run', () => {
  it('begins with its canary alone, and waits after each wave', () => {
    const { now, happen, throughWave } = lead();
    expect(due(now())).toEqual({ start: [], check: [] });
    expect(due(happen({ kind: 'go' })).start).toEqual([0]);
    expect(throughWave().phase).toEqual({ kind: 'paused', why: 'wave' });
    expect(due(happen({ kind: 'go' })).start).toEqual([1, 2, 3, 4]);
    expect(throughWave().phase).toEqual({ kind: 'paused', why: 'wave' });
    happen({ kind: 'go' });
    expect(throughWave().phase).toEqual({ kind: 'over', how: 'done' });
  });

  it('goes through its waves by itself where it was told to, but not past a canary that is not known', () => {
    const through = lead({ pauses: false });
    through.happen({ kind: 'go' });
    expect(through.throughWave().phase).toEqual({ kind: 'over', how: 'done' });
    const { happen } = lead({ pauses: false });
    const stopped = happen(
      { kind: 'go' },
      { kind: 'begun', item: 0 },
      { kind: 'ended', item: 0, outcome: 'unknown' },
    );
    expect(stopped.phase).toEqual({ kind: 'paused', why: 'unknown' });
    expect(due(happen({ kind: 'go' })).start).toEqual([1, 2, 3, 4]);
  });

  it('looks after what was under way before it goes on after a restart, and sends nothing of it again', () => {
    const { happen, now } = lead({ canary: 0, second: 0 }, 3);
    happen({ kind: 'go' }, { kind: 'begun', item: 0 }, { kind: 'begun', item: 1 }, { kind: 'sent', item: 1 });
    expect(happen({ kind: 'restarted' }).phase).toEqual({ kind: 'paused', why: 'restart' });
    expect(due(happen({ kind: 'go' }))).toEqual({ start: [], check: [0, 1] });
    happen({ kind: 'check-begun', item: 0 }, { kind: 'check-begun', item: 1 });
    happen({ kind: 'learned', item: 0, outcome: 'unsent' }, { kind: 'learned', item: 1, outcome: 'unsent' });
    expect(now().items.map(({ state }) => state)).toEqual(['waiting', 'unknown', 'waiting']);
    expect(due(now()).start).toEqual([0, 2]);
  });

  it('leaves out what has not begun when it is stopped, and lets end what has', () => {
    const { happen } = lead({ canary: 0, second: 0, concurrency: 2 }, 4);
    happen({ kind: 'go' }, { kind: 'begun', item: 0 }, { kind: 'begun', item: 1 });
    expect(due(happen({ kind: 'stop' })).start).toEqual([]);
    happen({ kind: 'ended', item: 0, outcome: 'verified' });
    const end = happen({ kind: 'ended', item: 1, outcome: 'failed' });
    expect(end.phase).toEqual({ kind: 'over', how: 'stopped' });
    expect(end.items.map(({ state }) => state)).toEqual(['verified', 'failed', 'left-out', 'left-out']);
  });

  it('counts one that was proven in the end among those that are right', () => {
    const { happen } = lead({ canary: 0, second: 0, stopAt: 1, concurrency: 1 }, 3);
    happen({ kind: 'go' }, { kind: 'begun', item: 0 }, { kind: 'ended', item: 0, outcome: 'unknown' });
    const went = happen({ kind: 'learned', item: 0, outcome: 'verified' }, { kind: 'go' });
    expect(went.phase).toEqual({ kind: 'running' });
    expect(due(went).start).toEqual([1]);
  });
});
