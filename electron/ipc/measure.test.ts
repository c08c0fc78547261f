import { describe, expect, it } from 'vitest';
import { exceeds } from './measure';

const nested = (depth: number): unknown => (depth === 0 ? 'end' : { inner: nested(depth - 1) });

describe('the size of a message', () => {
  it.each([
    ['a long text', 'x'.repeat(600)],
    ['many small parts', Array.from({ length: 200 }, (_unused, index) => index)],
    ['a long name of a field', { ['x'.repeat(600)]: 1 }],
    ['bytes', new Uint8Array(2000)],
    ['a buffer', new ArrayBuffer(2000)],
    ['a map', new Map([['k', 'x'.repeat(600)]])],
    ['a set', new Set(['x'.repeat(600)])],
    ['a large number', 10n ** 2000n],
    ['what is nested too deep', nested(40)],
  ])('is over the limit for %s', (_what, message) => {
    expect(exceeds(message, 1000)).toBe(true);
  });

  it.each([
    ['nothing', undefined],
    ['a short text', 'hello'],
    ['a form', { user: 'a', remember: true, tries: 3 }],
  ])('is within the limit for %s', (_what, message) => {
    expect(exceeds(message, 1000)).toBe(false);
  });

  it('counts a part once, however often and in whatever circle it appears', () => {
    const circle: Record<string, unknown> = { text: 'x'.repeat(300) };
    circle['self'] = circle;
    circle['again'] = [circle, circle];
    expect(exceeds(circle, 1000)).toBe(false);
  });
});
