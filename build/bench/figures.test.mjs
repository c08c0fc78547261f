import { describe, expect, test } from 'vitest';
import { spreadOf, table } from './figures.mjs';

describe('spreadOf', () => {
  test('takes the middle figure of an odd number of them, whatever their order', () => {
    expect(spreadOf([9, 1, 5])).toEqual({ median: 5, min: 1, max: 9 });
  });

  test('takes the mean of the two in the middle of an even number', () => {
    expect(spreadOf([10, 2, 4, 1])).toEqual({ median: 3, min: 1, max: 10 });
  });
});

test('a table is as wide as its longest cells, with no spaces at the end of a line', () => {
  expect(
    table([
      ['a', 'long'],
      ['wide', 'b'],
      ['c', ''],
    ]),
  ).toBe('a     long\nwide  b\nc');
});
