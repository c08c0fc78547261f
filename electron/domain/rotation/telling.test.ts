import { describe, expect, it } from 'vitest';
import { rotationOf } from '../bulk/testing/example-rotation';
import { createLedTime } from '../session/testing/led-time';
import { createTelling } from './telling';

const lead = () => {
  const time = createLedTime();
  const told: string[] = [];
  const telling = createTelling({
    timers: time.timers,
    onChanged: ({ id, stage }) => told.push(`${id} ${stage.stage}`),
    onGone: (id) => told.push(`${id} gone`),
  });
  return { time, told, telling };
};

const sent = { stage: 'sent' } as const;
const accepted = { stage: 'accepted' } as const;
const verified = { stage: 'verified', how: 'read-back' } as const;

describe('what the page is told of rotations', () => {
  it('is each step, at once, of one that somebody watches', () => {
    const { told, telling, time } = lead();
    telling.changed(rotationOf({ stage: sent }));
    telling.changed(rotationOf({ stage: accepted }));
    expect(told).toEqual(['r1 sent', 'r1 accepted']);
    expect(time.waiting()).toBe(0);
  });

  it('is how each one of a run stands by now, a moment later, and no step before that', () => {
    const { told, telling, time } = lead();
    telling.changed(rotationOf({ id: 'r1', isOfRun: true, stage: sent }));
    telling.changed(rotationOf({ id: 'r2', isOfRun: true, stage: sent }));
    telling.changed(rotationOf({ id: 'r1', isOfRun: true, stage: verified }));
    expect(told).toEqual([]);
    time.pass(200);
    expect(told).toEqual(['r1 verified', 'r2 sent']);
    telling.changed(rotationOf({ id: 'r2', isOfRun: true, stage: verified }));
    time.pass(200);
    expect(told).toEqual(['r1 verified', 'r2 sent', 'r2 verified']);
    expect(time.waiting()).toBe(0);
  });

  it('brings none back that is gone', () => {
    const { told, telling, time } = lead();
    telling.changed(rotationOf({ isOfRun: true, stage: verified }));
    telling.gone('r1');
    time.pass(200);
    expect(told).toEqual(['r1 gone']);
  });
});
