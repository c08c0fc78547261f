import { describe, expect, it } from 'vitest';
import { growthOf, heapCounts } from './heap-counts.mjs';

const TYPES = ['hidden', 'string', 'object', 'native', 'code'];

/** @param {readonly (readonly [string, string])[]} things each with its type and its name */
const snapshotOf = (things) => {
  const strings = [...new Set(things.map(([, name]) => name))];
  return JSON.stringify({
    snapshot: { meta: { node_fields: ['type', 'name', 'id'], node_types: [TYPES, 'string', 'number'] } },
    nodes: things.flatMap(([type, name], id) => [TYPES.indexOf(type), strings.indexOf(name), id]),
    strings,
  });
};

describe('what a heap holds', () => {
  it('is counted by what made it, texts together, and without what engine and browser keep for themselves', () => {
    const counts = heapCounts(
      snapshotOf([
        ['object', 'FiberNode'],
        ['object', 'FiberNode'],
        ['native', '<div id="one">'],
        ['native', '<div id="two">'],
        ['native', 'PerformanceLongTaskTiming'],
        ['string', 'one'],
        ['string', 'two'],
        ['code', 'one'],
        ['hidden', 'one'],
      ]),
    );
    expect([...counts]).toEqual([
      ['object FiberNode', 2],
      ['native <div>', 2],
      ['string', 2],
    ]);
  });

  it('has grown by what there is more of, the most first, and by nothing that there is less of', () => {
    const before = new Map([
      ['string', 5],
      ['object Map', 3],
      ['object Set', 9],
    ]);
    const after = new Map([
      ['string', 6],
      ['object Map', 3],
      ['object Set', 1],
      ['object Listener', 1000],
    ]);
    expect(growthOf(before, after)).toEqual([
      { kind: 'object Listener', more: 1000 },
      { kind: 'string', more: 1 },
    ]);
  });
});
