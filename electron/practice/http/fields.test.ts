import { describe, expect, it } from 'vitest';
import { createFields } from './fields';
import { parseQuery } from './query';
import { Refusal } from './refusals';

describe('named values', () => {
  it('are found in any case and bound as the framework binds them', () => {
    const fields = createFields({
      TicketNumber: 12,
      Take: '50',
      Flag: 'True',
      Off: false,
      When: '2026-11-03T16:20:34.917',
      Zoned: '2026-11-03T16:20:34+01:00',
      Nothing: null,
      Inner: { A: 1 },
      List: [1],
    });
    expect(fields.text('ticketNumber')).toBe('12');
    expect(fields.integer('take')).toBe(50);
    expect([fields.flag('flag'), fields.flag('off')]).toEqual([true, false]);
    expect(fields.date('when')).toBe(Date.UTC(2026, 10, 3, 16, 20, 34, 917));
    expect(fields.date('zoned')).toBe(Date.UTC(2026, 10, 3, 15, 20, 34));
    expect([fields.text('nothing'), fields.has('nothing'), fields.has('absent')]).toEqual([
      undefined,
      true,
      false,
    ]);
    expect(fields.record('inner')?.integer('a')).toBe(1);
    expect(fields.list('list')).toEqual([1]);
  });

  it.each([
    ['integer', 'x', '1.5'],
    ['integer', 'x', 2 ** 31],
    ['flag', 'x', 'yes'],
    ['date', 'x', 'tomorrow'],
    ['text', 'x', {}],
    ['record', 'x', []],
    ['list', 'x', {}],
  ] as const)('refuse a %s that is none', (kind, name, value) => {
    expect(() => createFields({ [name]: value })[kind](name)).toThrow(Refusal);
  });

  it('of a prototype are not there', () => {
    expect(createFields({}).raw('constructor')).toBeUndefined();
    expect(
      createFields(JSON.parse('{"__proto__":{"a":1}}') as Record<string, unknown>).raw('a'),
    ).toBeUndefined();
  });
});

describe('a query', () => {
  it('forgets the prefix of old clients, empty pairs and what was not encoded', () => {
    const query = parseQuery('paging.filter.searchText=100%&&=x&paging.take=5&FILTER.Flag=True&empty=');
    expect(query.text('filter.searchText')).toBe('100%');
    expect(query.integer('take')).toBe(5);
    expect(query.flag('filter.flag')).toBe(true);
    expect(query.integer('empty')).toBeUndefined();
  });

  it('may give a name more than once', () => {
    expect(parseQuery('a=1&A=2&b[0]=3').every('a')).toEqual(['1', '2']);
    expect(parseQuery('b[0]=3').every('b')).toEqual(['3']);
  });
});
