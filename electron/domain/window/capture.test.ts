import { describe, expect, it } from 'vitest';
import { MOST_SHOWN_MS, shownUntil } from '../../../shared/capture';
import { createLedTime } from '../session/testing/led-time';
import { createCapture } from './capture';

const lead = () => {
  const time = createLedTime();
  const told: boolean[] = [];
  const apply = createCapture({ ...time, hide: (isHidden) => told.push(isHidden) });
  return { time, told, apply };
};

describe('the window, for pictures of the screen', () => {
  it('is hidden and shown as the settings say', () => {
    const { apply, told } = lead();
    apply({ hidesFromCapture: true, captureShownUntil: null });
    apply({ hidesFromCapture: false, captureShownUntil: null });
    expect(told).toEqual([true, false]);
  });

  it('is shown for the time that was chosen, and hidden again by itself', () => {
    const { apply, told, time } = lead();
    apply({ hidesFromCapture: true, captureShownUntil: shownUntil(5, time.clock.now()) });
    time.pass(5 * 60_000 - 1);
    expect(told).toEqual([false]);
    time.pass(1);
    expect(told).toEqual([false, true]);
  });

  it('is hidden at once where its user wants that sooner, and not told twice', () => {
    const { apply, told, time } = lead();
    apply({ hidesFromCapture: true, captureShownUntil: shownUntil(5, time.clock.now()) });
    apply({ hidesFromCapture: true, captureShownUntil: null });
    time.pass(10 * 60_000);
    expect(told).toEqual([false, true]);
  });

  it.each([-1, 0, MOST_SHOWN_MS + 1])(
    'is hidden where the time is over, or none that anybody can choose: %d',
    (ms) => {
      const { apply, told, time } = lead();
      apply({ hidesFromCapture: true, captureShownUntil: time.clock.now() + ms });
      expect(told).toEqual([true]);
    },
  );
});
