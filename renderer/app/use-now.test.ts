import { expect, it } from 'vitest';
import { untilNextSecond } from './use-now';

it('a countdown changes its digits when a second of it is over', () => {
  expect([untilNextSecond(10_250, 0), untilNextSecond(10_000, 0)]).toEqual([250, 1000]);
});
