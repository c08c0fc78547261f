import { describe, expect, it } from 'vitest';
import { createLedTime } from '../session/testing/led-time';
import { createPreparing } from './preparing';

const setUp = ({ isOpen = true, isWanted = true } = {}) => {
  const { timers, pass, waiting } = createLedTime();
  const world = { isOpen, isWanted, times: 0 };
  const { stirred } = createPreparing({
    timers,
    isOpen: () => world.isOpen,
    isWanted: () => world.isWanted,
    prepare: () => {
      world.times += 1;
    },
  });
  return { world, stirred, pass, waiting };
};

describe('the popup is made ready', () => {
  it('once the app has come to rest, and not while anything goes on', () => {
    const { world, stirred, pass } = setUp();
    for (let count = 0; count < 10; count += 1) {
      stirred();
      pass(2999);
    }
    expect(world.times).toBe(0);
    pass(1);
    expect(world.times).toBe(1);
  });

  it('once for each time that somebody comes in: one that has gone for want of use stays away', () => {
    const { world, stirred, pass, waiting } = setUp();
    stirred();
    pass(3000);
    stirred();
    pass(3_600_000);
    expect([world.times, waiting()]).toEqual([1, 0]);
    world.isOpen = false;
    stirred();
    world.isOpen = true;
    stirred();
    pass(3000);
    expect(world.times).toBe(2);
  });

  it('for nobody who is not in: what was about to be is called off', () => {
    const { world, stirred, pass, waiting } = setUp();
    stirred();
    world.isOpen = false;
    stirred();
    pass(3_600_000);
    expect([world.times, waiting()]).toEqual([0, 0]);
  });

  it('for nobody who has no use for it, until he has', () => {
    const { world, stirred, pass } = setUp({ isWanted: false });
    stirred();
    pass(3_600_000);
    expect(world.times).toBe(0);
    world.isWanted = true;
    stirred();
    pass(3000);
    expect(world.times).toBe(1);
  });
});
