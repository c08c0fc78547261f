import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Selection } from './clipboard-ports';
import { createLedGuard, SECONDS } from './testing/led-guard';

type LedGuard = ReturnType<typeof createLedGuard>;

const SECRETS = ['s3cret', 'hunter2', 'línea\nnueva'] as const;
const NAMES = ['ada', 'bob'] as const;
const FOREIGN = ['a shopping list', 'a link', ''] as const;

const isSecret = (text: string) => SECRETS.some((secret) => secret === text);

/** Anything that can happen around a clipboard; each is begun without waiting for what was begun before. */
const step = fc.oneof(
  fc.record({ do: fc.constant('copy-secret' as const), value: fc.constantFrom(...SECRETS) }),
  fc.record({ do: fc.constant('copy-name' as const), value: fc.constantFrom(...NAMES) }),
  fc.record({
    do: fc.constant('foreign' as const),
    on: fc.constantFrom<Selection>('clipboard', 'primary'),
    // Others may bring back what was copied here, as histories and selections do.
    value: fc.constantFrom(...FOREIGN, ...SECRETS),
  }),
  fc.record({ do: fc.constant('clear' as const) }),
  fc.record({
    do: fc.constant('break' as const),
    how: fc.constantFrom('unreadable', 'unclearable', 'dropping'),
  }),
  fc.record({ do: fc.constant('mend' as const) }),
  fc.record({ do: fc.constant('pass' as const), seconds: fc.integer({ min: 1, max: 40 }) }),
  fc.record({ do: fc.constant('turn-clock' as const), seconds: fc.integer({ min: -5000, max: 5000 }) }),
);

type Step = typeof step extends fc.Arbitrary<infer S> ? S : never;

const take = async (led: LedGuard, now: Step): Promise<unknown> => {
  switch (now.do) {
    case 'copy-secret':
      led.copySecret(now.value).catch(() => undefined);
      return undefined;
    case 'copy-name':
      led.copyName(now.value).catch(() => undefined);
      return undefined;
    case 'foreign':
      led.put(now.on, now.value);
      return undefined;
    case 'clear':
      return led.guard.clear();
    case 'break':
      led.become(now.how);
      return undefined;
    case 'mend':
      led.become('not');
      return undefined;
    case 'pass':
      return led.pass(now.seconds);
    case 'turn-clock':
      led.time.turnClock(now.seconds * 1000);
      return undefined;
  }
};

const story = fc.array(step, { maxLength: 25 });

const copiedIn = (steps: readonly Step[]): readonly string[] =>
  steps.flatMap((each) => (each.do === 'copy-secret' || each.do === 'copy-name' ? [each.value] : []));

it('nothing but a secret that was copied here is ever taken off, and nothing but what was to be copied is written', async () => {
  await fc.assert(
    fc.asyncProperty(story, async (steps) => {
      const led = createLedGuard();
      for (const now of steps) await take(led, now);
      await led.settled();
      const copied = copiedIn(steps);
      expect(led.takenOff.filter((text) => !isSecret(text) || !copied.includes(text))).toEqual([]);
      expect(led.writes.filter((line) => !copied.includes(line.slice(line.indexOf(' ') + 1)))).toEqual([]);
    }),
  );
});

it('no secret outlives its time on a clipboard that works, in whatever order copies, clears, others and the clock came', async () => {
  await fc.assert(
    fc.asyncProperty(story, fc.constantFrom(...SECRETS), async (steps, last) => {
      const led = createLedGuard();
      for (const now of steps) await take(led, now);
      led.become('not');
      await led.copySecret(last);
      led.put('primary', last);
      // A step more than its time: what was stuck before is tried again that often.
      await led.pass(SECONDS + 5);
      expect(Object.values(led.texts).filter((text) => text === last)).toEqual([]);
      expect(led.guard.state()).toEqual({ state: 'empty' });
      expect(led.time.waiting()).toBe(0);
    }),
  );
});

it('a sign-out or the end leaves no secret that was copied in its time, whatever came before', async () => {
  await fc.assert(
    fc.asyncProperty(story, fc.constantFrom(...SECRETS), async (steps, last) => {
      const led = createLedGuard();
      for (const now of steps) await take(led, now);
      led.become('not');
      await led.copySecret(last);
      led.put('primary', last);
      expect(await led.guard.clear()).toMatchObject({ ok: true, value: 'cleared' });
      expect(Object.values(led.texts).filter((text) => text === last)).toEqual([]);
      expect(led.guard.state()).toEqual({ state: 'empty' });
    }),
  );
});

it('no copied text can be found in what the guard tells', async () => {
  await fc.assert(
    fc.asyncProperty(story, async (steps) => {
      const led = createLedGuard();
      for (const now of steps) await take(led, now);
      await led.settled();
      const said = JSON.stringify([led.guard.state(), led.states, led.told, led.warnings]);
      expect(SECRETS.filter((secret) => said.includes(JSON.stringify(secret).slice(1, -1)))).toEqual([]);
    }),
  );
});
