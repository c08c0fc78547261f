import { expect, it } from 'vitest';
import { comparable } from './comparable';

it('a text is the same after Windows has ended its lines in its own way', () => {
  expect(comparable('one\r\ntwo')).toBe(comparable('one\ntwo'));
});

it('a text is the same after Windows has cut it at its first NUL', () => {
  expect(comparable('s3cret\0more')).toBe(comparable('s3cret'));
});

it('any other difference counts, be it one space at the end', () => {
  expect(comparable('s3cret ')).not.toBe(comparable('s3cret'));
});
