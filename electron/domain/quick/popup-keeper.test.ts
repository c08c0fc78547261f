import { describe, expect, it } from 'vitest';
import { createLedTime } from '../session/testing/led-time';
import { createPopupKeeper, IDLE_MS } from './popup-keeper';

const setUp = () => {
  const { timers, pass, waiting } = createLedTime();
  const done: string[] = [];
  let isShown = false;
  const keeper = createPopupKeeper({
    timers,
    popup: {
      show: () => {
        isShown = true;
        done.push('show');
      },
      prepare: () => {
        done.push('prepare');
      },
      hide: () => {
        isShown = false;
        done.push('hide');
        keeper.wasHidden();
      },
      isShown: () => isShown,
      end: () => {
        isShown = false;
        done.push('end');
      },
    },
  });
  return { keeper, done, pass, waiting };
};

describe('the popup', () => {
  it('is kept for ten minutes after it was left, and then its page is gone', () => {
    const { keeper, done, pass } = setUp();
    keeper.call();
    keeper.hide();
    pass(IDLE_MS - 1);
    expect(done).toEqual(['show', 'hide']);
    pass(1);
    expect(done).toEqual(['show', 'hide', 'end']);
  });

  it('that was made ready is gone when nobody has called for it, and stays in front of whoever has', () => {
    const { keeper, done, pass, waiting } = setUp();
    keeper.prepare();
    pass(IDLE_MS);
    expect([done, waiting()]).toEqual([['prepare', 'end'], 0]);
    keeper.prepare();
    keeper.call();
    keeper.prepare();
    pass(3 * IDLE_MS);
    expect([done.slice(2), waiting()]).toEqual([['prepare', 'show'], 0]);
  });

  it('stays for as long as somebody looks at it, and the ten minutes begin anew with each time', () => {
    const { keeper, done, pass } = setUp();
    keeper.call();
    keeper.hide();
    pass(IDLE_MS - 1);
    keeper.call();
    pass(3 * IDLE_MS);
    keeper.hide();
    pass(IDLE_MS - 1);
    expect(done).not.toContain('end');
  });

  it('is gone at once when it is ended, and no timer is left of it', () => {
    const { keeper, done, waiting } = setUp();
    keeper.call();
    keeper.hide();
    keeper.end();
    expect([done.at(-1), waiting()]).toEqual(['end', 0]);
  });

  it('that nobody sees goes with its session; one that somebody looks at says what has become of it', () => {
    const { keeper, done } = setUp();
    keeper.call();
    keeper.outdate();
    expect(done).toEqual(['show']);
    keeper.hide();
    keeper.outdate();
    expect(done).toEqual(['show', 'hide', 'end']);
  });

  it('goes when its user is elsewhere, but not before it has said what has come of what was asked of it', async () => {
    const { keeper, done } = setUp();
    keeper.call();
    let settle: () => void = () => undefined;
    const work = keeper.during(() => new Promise<void>((resolve) => (settle = resolve)));
    keeper.wasLeft();
    expect(done).toEqual(['show']);
    settle();
    await work;
    keeper.wasLeft();
    expect(done).toEqual(['show', 'hide']);
  });

  it.each(['hide', 'end', 'call'] as const)(
    'wants nothing more of what was asked before its %s',
    async (how) => {
      const { keeper } = setUp();
      keeper.call();
      const isWanted = await keeper.during((still) => Promise.resolve(still));
      expect(isWanted()).toBe(true);
      keeper[how]();
      expect(isWanted()).toBe(false);
    },
  );
});
