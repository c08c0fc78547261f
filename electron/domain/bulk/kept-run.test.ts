import { describe, expect, it } from 'vitest';
import type { FailureCode } from '../../../shared/ipc/reply';
import type { Journal, Sealer } from '../ports';
import { readKeptRun } from './kept-run';
import type { RunEntry, RunHeader } from './run-record';
import { headerOf } from './testing/example-run';

type Loaded = Awaited<ReturnType<Journal<RunEntry>['load']>>;
type Opened = Awaited<ReturnType<Sealer['open']>>;

const HEADER = headerOf(2);
const RUN: RunEntry = { kind: 'run', sealed: 'sealed' };
const GO: RunEntry = { kind: 'event', at: 5, event: { kind: 'go' } };
const BEGUN: RunEntry = { kind: 'event', at: 6, event: { kind: 'begun', item: 0 } };

const loaded = (entries: readonly RunEntry[], damaged = false): Loaded => ({
  state: 'loaded',
  value: { entries: [...entries], torn: false, damaged },
});

const read = (
  found: Loaded,
  opened: Opened = { ok: true, text: 'header' },
  header: RunHeader | undefined = HEADER,
) =>
  readKeptRun({
    journal: { load: () => Promise.resolve(found) },
    sealer: { open: () => Promise.resolve(opened) },
    readHeader: (text) => (text === 'header' ? header : undefined),
  });

const codeOf = (kept: Awaited<ReturnType<typeof read>>): FailureCode | null =>
  kept.state === 'locked' ? kept.failure.code : null;

describe('a run that an earlier start has left', () => {
  it('comes back with its order, and with what was begun to be looked after', async () => {
    const kept = await read(loaded([RUN, GO, BEGUN]));
    if (kept.state !== 'kept') throw new Error(kept.state);
    expect(kept.header).toEqual(HEADER);
    expect(kept.run.state.items.map(({ state }) => state)).toEqual(['to-check', 'waiting']);
    expect(kept.run.state.phase).toEqual({ kind: 'paused', why: 'restart' });
    expect(kept.run.notes[0]?.begunAt).toBe(6);
  });

  it('has all of it looked after where lines are missing', async () => {
    const kept = await read(loaded([RUN, GO, BEGUN], true));
    if (kept.state !== 'kept') throw new Error(kept.state);
    expect(kept.run.state.items.map(({ state }) => state)).toEqual(['to-check', 'to-check']);
  });

  it('is none where nothing was written, or nothing that begins a run', async () => {
    expect(await read({ state: 'absent' })).toEqual({ state: 'nothing' });
    expect(await read(loaded([]))).toEqual({ state: 'nothing' });
    expect(await read(loaded([GO]))).toEqual({ state: 'nothing' });
  });

  it('is none where what was sealed is damaged, or is not the order of a run', async () => {
    const damaged: Opened = { ok: false, failure: { code: 'internal' } };
    expect(await read(loaded([RUN, GO]), damaged)).toEqual({ state: 'nothing' });
    expect(await read(loaded([RUN, GO]), { ok: true, text: 'something else' })).toEqual({ state: 'nothing' });
  });

  it('is there and closed where it can be opened another time', async () => {
    const closed: Opened = { ok: false, failure: { code: 'passphrase-needed' } };
    expect(codeOf(await read(loaded([RUN]), closed))).toBe('passphrase-needed');
    expect(codeOf(await read({ state: 'newer' }))).toBe('newer-format');
    expect(codeOf(await read({ state: 'unreadable', reason: 'EIO' }))).toBe('disk-refused');
  });
});
