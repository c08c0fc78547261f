import { describe, expect, it } from 'vitest';
import { createLedTime } from '../session/testing/led-time';
import { createRotationNews } from './rotation-news';
import { rotationOf } from './testing/example-rotation';

const lead = () => {
  const time = createLedTime();
  return { time, news: createRotationNews(time.timers) };
};

describe('what is heard of rotations', () => {
  it('is told to all who wait for that one, once nobody looks at it any more', async () => {
    const { news, time } = lead();
    const waits = [news.quiet('r1'), news.quiet('r1')];
    const other = news.quiet('r2');
    news.heard(rotationOf({ id: 'r1', isBusy: true }));
    news.heard(rotationOf({ id: 'r1', isBusy: false }));
    news.heard(rotationOf({ id: 'r2', isBusy: false }));
    const come = await Promise.all(waits.map((wait) => wait.come));
    expect(come.map((each) => [each?.id, each?.isBusy])).toEqual([
      ['r1', false],
      ['r1', false],
    ]);
    expect((await other.come)?.id).toBe('r2');
    expect(time.waiting()).toBe(0);
  });

  it('is waited for no longer than two minutes', async () => {
    const { news, time } = lead();
    const { come } = news.quiet('r1');
    time.pass(119_999);
    expect(time.waiting()).toBe(1);
    time.pass(1);
    news.heard(rotationOf({ id: 'r1', isBusy: false }));
    expect(await come).toBeUndefined();
  });

  it('is not waited for by one who has left, and still by the others', async () => {
    const { news, time } = lead();
    const left = news.quiet('r1');
    const stays = news.quiet('r1');
    left.leave();
    expect(await left.come).toBeUndefined();
    expect(time.waiting()).toBe(1);
    news.heard(rotationOf({ id: 'r1', isBusy: false }));
    expect((await stays.come)?.id).toBe('r1');
  });

  it('says nothing of one that nobody waits for', () => {
    const { news, time } = lead();
    news.heard(rotationOf({ id: 'r1', isBusy: false }));
    expect(time.waiting()).toBe(0);
  });
});
