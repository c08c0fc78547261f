import { describe, expect, it } from 'vitest';
import { createSeats } from './seats';

/** Whatever can go on by then has gone on. */
const turns = async () => {
  for (let count = 0; count < 20; count += 1) await Promise.resolve();
};

describe('a few seats', () => {
  it('are taken by as many at once, and the first that is free comes first', async () => {
    const seats = createSeats(3);
    const [one, other] = [await seats.take(), await seats.take()];
    expect([one.number, other.number]).toEqual([0, 1]);
    one.leave();
    expect((await seats.take()).number).toBe(0);
    expect((await seats.take()).number).toBe(2);
  });

  it('are waited for in the order of coming', async () => {
    const seats = createSeats(1);
    const taken = await seats.take();
    const came: string[] = [];
    const first = seats.take().then((seat) => {
      came.push('first');
      return seat;
    });
    const second = seats.take().then(() => came.push('second'));
    await turns();
    expect(came).toEqual([]);
    taken.leave();
    (await first).leave();
    await second;
    expect(came).toEqual(['first', 'second']);
  });

  it('are given up once: nobody loses his own because somebody left twice', async () => {
    const seats = createSeats(1);
    const gone = await seats.take();
    gone.leave();
    const taken = await seats.take();
    gone.leave();
    const came: string[] = [];
    const next = seats.take().then(() => came.push('next'));
    await turns();
    expect(came).toEqual([]);
    taken.leave();
    await next;
  });
});
