import { describe, expect, it } from 'vitest';
import type { Bulk, BulkRow, BulkRun } from '../../../shared/bulk';
import type { Rotation, Stage } from '../../../shared/rotation';
import { createHeard } from './heard';

/** Nothing else of either is looked at here. */
const rotation = (id: string, stage: Stage): Rotation => ({ id, stage }) as Rotation;
const run = (phase: BulkRun['phase'], ...states: readonly BulkRow['state'][]): Bulk => ({
  step: 'run',
  run: { phase, items: states.map((state) => ({ state })) } as unknown as BulkRun,
});

describe('what the tray has heard', () => {
  it('is nothing at first', () => {
    const nothing = { bulk: null, clipboard: { state: 'empty' }, running: 0, unproven: 0 };
    expect(createHeard().facts()).toEqual(nothing);
  });

  it('counts each rotation once, as it stands now', () => {
    const heard = createHeard();
    heard.rotation(rotation('a', { stage: 'sent' }));
    heard.rotation(rotation('b', { stage: 'sent' }));
    expect(heard.facts()).toMatchObject({ running: 2, unproven: 0 });
    heard.rotation(rotation('a', { stage: 'not-changed-so-far', until: 1 }));
    heard.rotation(rotation('b', { stage: 'verified', how: 'read-back' }));
    expect(heard.facts()).toMatchObject({ running: 0, unproven: 1 });
    heard.rotationGone('a');
    expect(heard.facts()).toMatchObject({ running: 0, unproven: 0 });
  });

  it('tells how far a run is, and forgets one that is over or put away', () => {
    const heard = createHeard();
    heard.bulk(run({ kind: 'running' }, 'verified', 'unknown', 'running', 'waiting'));
    expect(heard.facts().bulk).toEqual({ done: 2, all: 4, isPaused: false });
    heard.bulk(run({ kind: 'paused', why: 'user' }, 'verified', 'failed', 'waiting'));
    expect(heard.facts().bulk).toEqual({ done: 2, all: 3, isPaused: true });
    heard.bulk(run({ kind: 'over', how: 'done' }, 'verified'));
    expect(heard.facts().bulk).toBeNull();
    heard.bulk(run({ kind: 'running' }, 'waiting'));
    heard.bulk({ step: 'none' });
    expect(heard.facts().bulk).toBeNull();
  });

  it('knows what is on the clipboard', () => {
    const heard = createHeard();
    const holding = { state: 'holding', label: 'Password', until: 5 } as unknown as Parameters<
      typeof heard.clipboard
    >[0];
    heard.clipboard(holding);
    expect(heard.facts().clipboard).toBe(holding);
  });
});
