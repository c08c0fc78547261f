import { describe, expect, it } from 'vitest';
import type { FailureCode } from '../../../shared/ipc/reply';
import { ledVault, no, stateOf, yes } from '../secret/testing/led-vault';
import type { SecretState } from '../vault-secret';
import { createAccessDesk } from './access-desk';
import { createAccessMemory } from './access-memory';

const MINUTE = 60_000;

const free = stateOf({ state: 'RequiresCheckout', checkoutMinutes: 30 });
const yours = (minutesLeft: number): SecretState =>
  stateOf({ isCheckedOut: true, isCheckedOutByYou: true, minutesLeft, mayExtend: true });

/** A vault with one secret, whose state each order changes unless it is lost on its way. */
const leadDesk = (first: SecretState) => {
  const vault = { state: first, isSilent: false };
  const trouble: { code?: FailureCode; isLost?: boolean } = {};
  const orders: string[] = [];
  const order = (name: string, after: SecretState) => {
    orders.push(name);
    if (!trouble.code || trouble.isLost === false) vault.state = after;
    return Promise.resolve(trouble.code ? no(trouble.code) : yes(true as const));
  };
  const led = ledVault({
    secret: { state: () => Promise.resolve(vault.isSilent ? no('no-answer') : yes(vault.state)) },
    access: {
      checkOut: () => order('check out', yours(29)),
      checkIn: (_pass, { isForced }) => order(isForced ? 'take' : 'check in', free),
      extend: (_pass, { minutes }) => order('extend', yours((vault.state.minutesLeft ?? 0) + minutes)),
    },
  });
  const clock = { now: () => 1_000 };
  const memory = createAccessMemory({ clock, whose: () => 'ada' });
  const told: (readonly [number, readonly string[]])[] = [];
  const onActed = (id: number) => told.push([id, [...orders]]);
  return { vault, trouble, orders, told, desk: createAccessDesk({ ...led, memory, clock, onActed }) };
};

type Desk = ReturnType<typeof leadDesk>['desk'];

const acts = [
  { what: 'a checkout', before: free, name: 'check out', act: (desk: Desk) => desk.checkOut(7) },
  {
    what: 'a check-in',
    before: yours(20),
    name: 'check in',
    act: (desk: Desk) => desk.checkIn({ id: 7, isForced: false }),
  },
  {
    what: 'an extension',
    before: yours(20),
    name: 'extend',
    act: (desk: Desk) => desk.extend({ id: 7, minutes: 15 }),
  },
];

describe.each(acts)('$what', ({ before, name, act }) => {
  it('is ordered once, and how the secret stands after it is looked at', async () => {
    const { desk, orders, vault } = leadDesk(before);
    const reply = await act(desk);
    expect(reply).toMatchObject({ ok: true, value: { outcome: 'done', failure: null } });
    expect(orders).toEqual([name]);
    expect(reply).toMatchObject({ value: { access: { gate: vault.state === free ? 'checkout' : 'open' } } });
  });

  it.each([undefined, 'no-answer'] as const)(
    'is told of once it was ordered, also after %s',
    async (code) => {
      const { desk, trouble, told } = leadDesk(before);
      if (code) trouble.code = code;
      await act(desk);
      expect(told).toEqual([[7, [name]]]);
    },
  );

  it('is said to be refused with what the server says, and not tried again', async () => {
    const { desk, orders, trouble } = leadDesk(before);
    trouble.code = 'access-denied';
    expect(await act(desk)).toMatchObject({
      value: { outcome: 'refused', failure: { code: 'access-denied' } },
    });
    expect(orders).toEqual([name]);
  });

  it('is found to be done where its answer was lost and the secret shows it', async () => {
    const { desk, orders, trouble } = leadDesk(before);
    Object.assign(trouble, { code: 'outcome-unknown', isLost: false });
    expect(await act(desk)).toMatchObject({ value: { outcome: 'done', failure: null } });
    expect(orders).toEqual([name]);
  });

  it('is said to be unknown where its answer was lost and the secret does not show it', async () => {
    const { desk, orders, trouble } = leadDesk(before);
    Object.assign(trouble, { code: 'outcome-unknown', isLost: true });
    expect(await act(desk)).toMatchObject({ value: { outcome: 'unknown' } });
    expect(orders).toEqual([name]);
  });

  it('is said to be unknown where nobody can look any more', async () => {
    const { desk, vault, trouble } = leadDesk(before);
    Object.assign(trouble, { code: 'outcome-unknown', isLost: false });
    const acted = act(desk);
    vault.isSilent = true;
    expect(await acted).toMatchObject({ value: { outcome: 'unknown', access: { gate: 'unknown' } } });
  });
});

it('a checkout ends when its server said, counted from when it was asked for', async () => {
  const { desk } = leadDesk(free);
  expect(await desk.checkOut(7)).toMatchObject({
    value: { access: { checkout: { endsAt: 1_000 + 29 * MINUTE } } },
  });
});

it('a secret that somebody else has is taken from them by a word of its own', async () => {
  const { desk, orders } = leadDesk(
    stateOf({ state: 'RequiresCheckout', isCheckedOut: true, checkedOutBy: 'bob' }),
  );
  await desk.checkIn({ id: 7, isForced: true });
  expect(orders).toEqual(['take']);
});

it('a look orders nothing, and fails as the server does', async () => {
  const { desk, orders, vault } = leadDesk(free);
  expect(await desk.look(7)).toMatchObject({ ok: true, value: { gate: 'checkout', minutes: 30 } });
  vault.isSilent = true;
  expect(await desk.look(7)).toEqual(no('no-answer'));
  expect(orders).toEqual([]);
});
