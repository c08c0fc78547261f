import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createLedTime } from '../session/testing/led-time';
import { SETTLE_MS } from './course';
import { no } from './testing/led-passwords';
import { journalInMemory, leadRotate, leadRotations, live, must } from './testing/led-rotations';

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;

type Happening =
  { readonly does: 'pass' | 'turn'; readonly ms: number } | { readonly does: 'check' | 'start' };

const happening: fc.Arbitrary<Happening> = fc.oneof(
  fc.record({ does: fc.constant('pass' as const), ms: fc.integer({ min: 1_000, max: 4 * MINUTE_MS }) }),
  fc.record({ does: fc.constant('turn' as const), ms: fc.integer({ min: -HOUR_MS, max: HOUR_MS }) }),
  fc.record({ does: fc.constantFrom('check' as const, 'start' as const) }),
);

/** A change whose answer is lost, and whose password is the old one for as long as anybody looks. */
const lost = async () => {
  const kept = journalInMemory();
  const led = leadRotations({ kept });
  led.vault.passwords.put = () => no('outcome-unknown');
  const { id } = await leadRotate(led);
  await live(led, 0);
  return { led, kept, id };
};

const stageIn = (led: Awaited<ReturnType<typeof lost>>['led'], id: string) =>
  led.rotations.find(id)?.course.stage.stage;

describe('a clock that is put forward by hand', () => {
  it('does not end the time in which what was sent may still arrive', async () => {
    const { led, id } = await lost();
    led.time.turnClock(HOUR_MS);
    must(await led.rotations.check(id));
    expect(led.rotations.find(id)?.course.stage).toEqual({
      ...{ stage: 'not-changed-so-far', until: led.time.clock.now() + SETTLE_MS },
    });
    await live(led, SETTLE_MS - 2_000);
    expect(stageIn(led, id)).toBe('not-changed-so-far');
    await live(led, 4_000);
    expect(stageIn(led, id)).toBe('not-changed');
  });

  it('does not end it between two runs either: the next one counts from its own beginning', async () => {
    const { led, kept, id } = await lost();
    const time = createLedTime();
    time.turnClock(led.time.clock.now() - time.clock.now() + HOUR_MS);
    const next = leadRotations({ kept, vault: led.vault, time });
    must(await next.rotations.all());
    await live(next, SETTLE_MS - 2_000);
    expect(stageIn(next, id)).toBe('not-changed-so-far');
    await live(next, 4_000);
    expect(stageIn(next, id)).toBe('not-changed');
  });

  it('never makes it end before so much time has really passed in one run, whatever else happens', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(happening, { maxLength: 12 }), async (happenings) => {
        const { led: first, kept, id } = await lost();
        let led = first;
        let begunAt = led.time.elapsed.now();
        for (const each of happenings) {
          if (each.does === 'pass') await live(led, each.ms, 5_000);
          else if (each.does === 'turn') led.time.turnClock(each.ms);
          else if (each.does === 'check') must(await led.rotations.check(id));
          else {
            const time = createLedTime();
            time.turnClock(led.time.clock.now() - time.clock.now());
            led = leadRotations({ kept, vault: first.vault, time });
            begunAt = time.elapsed.now();
            must(await led.rotations.all());
          }
          const isOver = stageIn(led, id) === 'not-changed';
          if (!isOver) continue;
          expect(led.time.elapsed.now() - begunAt).toBeGreaterThanOrEqual(SETTLE_MS);
          return;
        }
      }),
      { numRuns: 100 },
    );
  });
});
