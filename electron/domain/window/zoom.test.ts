import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { stepZoom } from './zoom';

describe('text zoom', () => {
  it('goes up and down by ten percent', () => {
    expect([stepZoom(100, 1), stepZoom(100, -1)]).toEqual([110, 90]);
  });

  it('stays between 80 and 200 percent, however often the key is pressed', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom<1 | -1>(1, -1), { maxLength: 40 }), (steps) => {
        const zoom = steps.reduce(stepZoom, 100);
        expect(zoom).toBeGreaterThanOrEqual(80);
        expect(zoom).toBeLessThanOrEqual(200);
      }),
    );
  });

  it('finds back to whole steps from what a browser made of it', () => {
    expect(stepZoom(109.99999999999999, 1)).toBe(120);
  });
});
