import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LIST_COLUMNS } from '../../../shared/choices';
import type { ListedSecret } from '../../../shared/secrets';
import type { ListColumn } from '../../../shared/settings';
import { exampleSecret } from '../../app/secrets-double';
import { createWords } from '../../../shared/words/catalogue';
import { cellOf, tracksOf } from './columns';
import { toggled } from './toggled';

const words = { t: createWords().current(), dates: { format: 'iso', locale: 'en-GB' } } as const;

describe('what stands in a column', () => {
  it.each<[ListColumn, Partial<ListedSecret>, string]>([
    ['template', { template: 'Unix account' }, 'Unix account'],
    ['folder', { path: '\\Servers\\Linux' }, '\\Servers\\Linux'],
    ['folder', { folder: null, path: null }, ''],
    ['folder', { folder: 3, path: null }, 'Not told'],
    ['heartbeat', { heartbeat: 'Success' }, 'Heartbeat passed'],
    ['heartbeat', { heartbeat: null }, ''],
    ['last-used', { lastUsed: new Date(2026, 10, 3, 12).getTime() }, '2026-11-03'],
    ['last-used', { lastUsed: null }, 'Not told'],
    ['expires', { daysLeft: null }, 'Never'],
    ['expires', { daysLeft: 1 }, 'In 1 day'],
    ['expires', { daysLeft: 90 }, 'In 90 days'],
    ['expires', { daysLeft: 0 }, 'Expired'],
  ])('called %s of %j is "%s"', (column, change, told) => {
    expect(cellOf(column, exampleSecret(change), words)).toBe(told);
  });
});

describe('the columns', () => {
  it('stand in one order, each once, whatever the order in which they are chosen', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...LIST_COLUMNS)), (steps) => {
        const chosen = steps.reduce<readonly ListColumn[]>(toggled, []);
        const odd = LIST_COLUMNS.filter((each) => steps.filter((step) => step === each).length % 2 === 1);
        expect(chosen).toEqual(odd);
        expect(tracksOf(chosen).match(/minmax/gu)).toHaveLength(chosen.length + 1);
      }),
    );
  });
});
