import { describe, expect, it } from 'vitest';
import type { BulkRow } from '../../../shared/bulk';
import { cellsOf, inOrder } from './run-facts';

const STATES: readonly BulkRow['state'][] = [
  ...(['waiting', 'running', 'to-check', 'checking'] as const),
  ...(['left-out', 'verified', 'failed', 'unknown'] as const),
];

const rows = (count: number): readonly BulkRow[] =>
  Array.from({ length: count }, (_, id) => ({
    ...{ id, name: `secret ${id}`, field: 'Password', stage: null, proofs: [], failure: null, at: null },
    state: STATES[id % STATES.length] ?? 'waiting',
  }));

describe('the bar of a wave', () => {
  it('has one cell for each secret, in their order, as long as each can be seen', () => {
    const cells = cellsOf(rows(100));
    expect(cells.map(({ key, state }) => [key, state])).toEqual(
      rows(100).map(({ id, state }) => [id, state]),
    );
    expect(new Set(cells.map(({ count }) => count))).toEqual(new Set([1]));
  });

  it('has one for each state where they are more, and stands for all of them', () => {
    const cells = cellsOf(rows(1_000));
    expect(cells.map(({ state }) => state).toSorted()).toEqual(STATES.toSorted());
    expect(cells.reduce((sum, { count }) => sum + count, 0)).toBe(1_000);
    expect(cells[0]).toEqual({ key: 'verified', state: 'verified', count: 125 });
  });

  it('has none for a state that nothing is in', () => {
    const waiting = rows(101).map((row): BulkRow => ({ ...row, state: 'waiting' }));
    expect(cellsOf(waiting)).toEqual([{ key: 'waiting', state: 'waiting', count: 101 }]);
  });
});

describe('the rows of a run', () => {
  it('begin with what is under way and what is not proven, each newest first, and end with what waits', () => {
    const timed = rows(16).map((row, at): BulkRow => ({ ...row, at }));
    expect(inOrder({ items: timed }).map(({ id, state }) => `${state} ${id}`)).toEqual([
      ...['running 1', 'checking 3', 'running 9', 'checking 11'],
      ...['unknown 15', 'failed 14', 'to-check 10', 'unknown 7', 'failed 6', 'to-check 2'],
      ...['verified 13', 'verified 5'],
      ...['waiting 0', 'left-out 4', 'waiting 8', 'left-out 12'],
    ]);
  });
});
