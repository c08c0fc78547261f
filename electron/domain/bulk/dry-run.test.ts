import { describe, expect, it } from 'vitest';
import { fail, succeed, type Reply } from '../../../shared/ipc/reply';
import type { LookedSecret } from '../../../shared/secret';
import { createLedTime } from '../session/testing/led-time';
import { createDryRun } from './dry-run';
import type { Place } from './rotating-ports';

const turns = async (): Promise<void> => {
  for (let turn = 0; turn < 60; turn += 1) await Promise.resolve();
};

const secretOf = (id: number): LookedSecret => ({
  id,
  name: `secret ${id}`,
  template: 'Windows account',
  folder: null,
  folderId: null,
  isActive: true,
  heartbeat: null,
  outOfSync: null,
  daysLeft: null,
  isPasswordHidden: true,
  isFavourite: null,
  fields: [{ slug: 'pass-word', name: 'Password', kind: 'password', isRequired: true, editing: 'editors' }],
  actions: ['Edit', 'Delete'],
  cost: { checkoutMinutes: null, comment: false, approval: false, doubleLock: false, notifies: null },
  access: { gate: 'open', checkout: null },
});

/** A dry run of which a test gives each answer. */
const lead = ({ waiting = [] as readonly number[] } = {}) => {
  const time = createLedTime();
  const asked: number[] = [];
  const places: Place[] = [];
  const told: string[] = [];
  const open = new Map<number, (reply: Reply<LookedSecret>) => void>();
  const run = createDryRun({
    look: (id) => {
      asked.push(id);
      return new Promise((resolve) => {
        open.set(id, resolve);
      });
    },
    rotating: {
      waits: (place) => {
        places.push(place);
        return Promise.resolve(waiting.includes(place.id));
      },
    },
    elapsed: time.elapsed,
  });
  const answer = async (id: number, reply: Reply<LookedSecret> = succeed(secretOf(id))) => {
    open.get(id)?.(reply);
    await turns();
  };
  const check = (...ids: readonly number[]) =>
    run.check(ids, 'vault', (done, of) => told.push(`${done} of ${of}`));
  return { run, time, asked, places, told, answer, check };
};

const plannedIn = (reply: Awaited<ReturnType<ReturnType<typeof lead>['check']>>) => {
  if (!reply.ok) throw new Error(reply.failure.code);
  return reply.value;
};

describe('a dry run', () => {
  it('looks at four at once, each of them once, and keeps the order that they were chosen in', async () => {
    const led = lead();
    const checking = led.check(9, 3, 9, 5, 1, 3, 7, 8);
    expect(led.asked).toEqual([9, 3, 5, 1]);
    await led.answer(1);
    expect(led.asked).toEqual([9, 3, 5, 1, 7]);
    for (const id of [5, 7, 8, 3, 9]) await led.answer(id);
    const { scope, items } = plannedIn(await checking);
    expect(scope).toBe('vault');
    expect(items.map(({ id }) => id)).toEqual([9, 3, 5, 1, 7, 8]);
  });

  it('tells how many it has looked at, from none to all', async () => {
    const led = lead();
    const checking = led.check(1, 2);
    expect(led.told).toEqual(['0 of 2']);
    await led.answer(2);
    await led.answer(1);
    await checking;
    expect(led.told).toEqual(['0 of 2', '1 of 2', '2 of 2']);
  });

  it('asks of the password itself whether a change of it waits for proof', async () => {
    const led = lead({ waiting: [2] });
    const checking = led.check(1, 2);
    await led.answer(1);
    await led.answer(2);
    const { items } = plannedIn(await checking);
    expect(led.places).toEqual([
      { id: 1, slug: 'pass-word' },
      { id: 2, slug: 'pass-word' },
    ]);
    expect(items.map(({ verdict, findings }) => [verdict, ...findings])).toEqual([
      ['ready'],
      ['needs', 'change-waits'],
    ]);
  });

  it('asks nothing of the changes of a secret that has no password', async () => {
    const led = lead({ waiting: [1] });
    const checking = led.check(1);
    await led.answer(1, succeed({ ...secretOf(1), fields: [] }));
    expect(plannedIn(await checking).items[0]?.findings).toEqual(['no-password-field']);
    expect(led.places).toEqual([]);
  });

  it('goes on past one that cannot be read, and says why that is', async () => {
    const led = lead();
    const checking = led.check(1, 2);
    await led.answer(1, fail('access-denied', 'not yours'));
    await led.answer(2);
    const [one, other] = plannedIn(await checking).items;
    expect(one).toMatchObject({
      ...{ id: 1, verdict: 'impossible', findings: ['not-read'] },
      failure: { code: 'access-denied', detail: 'not yours' },
    });
    expect(other).toMatchObject({ id: 2, verdict: 'ready' });
  });
});

describe('a dry run that comes to nothing', () => {
  it('asks for no more once the session has ended, and tells of no more', async () => {
    const led = lead();
    const checking = led.check(1, 2, 3, 4, 5, 6);
    await led.answer(2, fail('session-ended'));
    for (const id of [1, 3, 4]) await led.answer(id);
    expect(await checking).toEqual(fail('session-ended'));
    expect(led.asked).toEqual([1, 2, 3, 4]);
    expect(led.told).toEqual(['0 of 6']);
  });

  it('is called off: what was asked already is heard by nobody, and nothing else is asked', async () => {
    const led = lead();
    const checking = led.check(1, 2, 3, 4, 5);
    led.run.stop();
    for (const id of [1, 2, 3, 4]) await led.answer(id);
    expect(await checking).toEqual(fail('cancelled'));
    expect(led.asked).toEqual([1, 2, 3, 4]);
    expect(led.told).toEqual(['0 of 5']);
  });

  it('gives way to the next one, which is not stopped by it', async () => {
    const led = lead();
    const before = led.check(1, 2);
    const after = led.check(3);
    await led.answer(1);
    await led.answer(2, fail('session-ended'));
    await led.answer(3);
    expect(await before).toEqual(fail('cancelled'));
    expect(plannedIn(await after).items.map(({ id }) => id)).toEqual([3]);
  });
});

describe('how long a look takes', () => {
  it('is told as each of them took it, and not as it was for all that went at once', async () => {
    const led = lead();
    const checking = led.check(1, 2, 3, 4, 5, 6, 7, 8);
    led.time.pass(600);
    for (const id of [1, 2, 3, 4]) await led.answer(id);
    led.time.pass(600);
    for (const id of [5, 6, 7, 8]) await led.answer(id);
    expect(plannedIn(await checking).callMs).toBe(600);
  });

  it('is as long as the one look where there is but one', async () => {
    const led = lead();
    const checking = led.check(1);
    led.time.pass(250);
    await led.answer(1);
    expect(plannedIn(await checking).callMs).toBe(250);
  });

  it.each([-7_200_000, 7_200_000])(
    'is what has passed, though somebody turns the clock meanwhile by %d ms',
    async (turned) => {
      const led = lead();
      const checking = led.check(1);
      led.time.turnClock(turned);
      led.time.pass(250);
      await led.answer(1);
      expect(plannedIn(await checking).callMs).toBe(250);
    },
  );
});
