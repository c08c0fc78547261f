import fc from 'fast-check';
import { afterEach, describe, expect, it, vi } from 'vitest';
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
    ['last-used', { lastUsed: Date.UTC(2026, 10, 3, 12) }, '2026-11-03'],
    ['last-used', { lastUsed: null }, 'Not told'],
    ['expires', { daysLeft: null }, 'Never'],
    ['expires', { daysLeft: 1 }, 'In 1 day'],
    ['expires', { daysLeft: 90 }, 'In 90 days'],
    ['expires', { daysLeft: 0 }, 'Expired'],
  ])('called %s of %j is "%s"', (column, change, told) => {
    expect(cellOf(column, exampleSecret(change), words)).toBe(told);
  });
});

const HOUR_MS = 3_600_000;

/** What a date is where clocks go by so many hours otherwise. No test can move this machine. */
const dateIn = (hours: number) =>
  class extends Date {
    constructor(first: number, month?: number, day?: number) {
      super(month === undefined ? first : Date.UTC(first, month, day) - hours * HOUR_MS);
    }
    readonly #here = () => new globalThis.Date(this.getTime() + hours * HOUR_MS);
    override getFullYear = () => this.#here().getUTCFullYear();
    override getMonth = () => this.#here().getUTCMonth();
    override getDate = () => this.#here().getUTCDate();
  };

describe('the day on which one was last used', () => {
  afterEach(() => {
    vi.unstubAllGlobals();
  });

  it.each([-11, -5, 0, 1, 13])('is that which the server wrote, where clocks go by %i hours', (hours) => {
    vi.stubGlobal('Date', dateIn(hours));
    for (const hour of [0, 2.5, 12, 23.5]) {
      const secret = exampleSecret({ lastUsed: Date.UTC(2026, 2, 1) + hour * HOUR_MS });
      expect(cellOf('last-used', secret, words)).toBe('2026-03-01');
    }
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
