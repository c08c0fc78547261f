import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MIN_SIZE, placeWindow, type Rectangle } from './placement';

const laptop: Rectangle = { x: 0, y: 30, width: 1920, height: 1050 };
const beside: Rectangle = { x: 1920, y: 0, width: 2560, height: 1440 };

describe('the window', () => {
  it('opens in the middle of the main display the first time', () => {
    expect(placeWindow(undefined, [laptop])).toEqual({
      bounds: { x: 320, y: 155, width: 1280, height: 800 },
      maximized: false,
    });
  });

  it('opens where it was, on the display where it was', () => {
    const remembered = { bounds: { x: 2000, y: 100, width: 1400, height: 900 }, maximized: true };
    expect(placeWindow(remembered, [laptop, beside])).toEqual(remembered);
  });

  it('comes back to the main display when its own is gone', () => {
    const remembered = { bounds: { x: 2000, y: 100, width: 1400, height: 900 }, maximized: false };
    expect(placeWindow(remembered, [laptop]).bounds).toEqual({ x: 260, y: 105, width: 1400, height: 900 });
  });

  it('does not open with its title bar above the display, where it could not be moved', () => {
    const remembered = { bounds: { x: 100, y: -500, width: 1280, height: 800 }, maximized: false };
    expect(placeWindow(remembered, [laptop]).bounds.y).toBeGreaterThanOrEqual(laptop.y);
  });

  it('can be reached whatever was remembered and whatever displays are left', () => {
    const side = fc.integer({ min: -20_000, max: 20_000 });
    const length = fc.integer({ min: 0, max: 20_000 });
    const rectangle = fc.record({ x: side, y: side, width: length, height: length });
    const area = fc.record({
      x: side,
      y: side,
      width: fc.integer({ min: 640, max: 8000 }),
      height: fc.integer({ min: 480, max: 5000 }),
    });
    fc.assert(
      fc.property(rectangle, area, fc.array(area, { maxLength: 3 }), (bounds, main, more) => {
        const placed = placeWindow({ bounds, maximized: false }, [main, ...more]).bounds;
        const within = (display: Rectangle) =>
          placed.y >= display.y &&
          placed.y < display.y + display.height &&
          placed.x < display.x + display.width - 100 &&
          placed.x + placed.width > display.x + 100;
        expect([main, ...more].some(within)).toBe(true);
        expect(placed.width).toBeGreaterThanOrEqual(MIN_SIZE.width);
        expect(placed.height).toBeGreaterThanOrEqual(MIN_SIZE.height);
      }),
    );
  });
});
