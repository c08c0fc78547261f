import { describe, expect, it } from 'vitest';
import type { SecretState } from '../vault-secret';
import { createAccessMemory } from './access-memory';

const MINUTE = 60_000;

const held = (minutesLeft: number | null): SecretState => ({
  state: 'None',
  isActive: true,
  isCheckedOut: true,
  isCheckedOutByYou: true,
  checkedOutBy: null,
  checkoutMinutes: 30,
  minutesLeft,
  isChangePending: false,
  mayExtend: true,
  actions: [],
});
const free: SecretState = {
  ...held(null),
  state: 'RequiresCheckout',
  isCheckedOut: null,
  isCheckedOutByYou: null,
};

const leadMemory = () => {
  const at = { now: 0, whose: 'ada' };
  const memory = createAccessMemory({ clock: { now: () => at.now }, whose: () => at.whose });
  const end = (minutesLeft: number | null) => {
    const access = memory.read(7, held(minutesLeft));
    return access.gate === 'open' ? access.checkout?.endsAt : undefined;
  };
  return { at, memory, end };
};

describe('the end of a checkout', () => {
  it('is counted from when its server tells how much is left', () => {
    const { at, end } = leadMemory();
    at.now = 5_000;
    expect(end(30)).toBe(5_000 + 30 * MINUTE);
  });

  it('does not jump about with every look, as a server tells whole minutes only', () => {
    const { at, end } = leadMemory();
    const first = end(30);
    for (const [now, left] of [
      [10_000, 30],
      [70_000, 29],
      [119_000, 29],
    ] as const) {
      at.now = now;
      expect(end(left)).toBe(first);
    }
  });

  it('never moves back by a look, only to an earlier time that fits as well', () => {
    const { at, end } = leadMemory();
    end(30);
    at.now = 30_000;
    expect(end(29)).toBe(30_000 + 29 * MINUTE);
  });

  it('is another one where the server says something else', () => {
    const { at, end } = leadMemory();
    end(30);
    at.now = 10 * MINUTE;
    expect(end(50)).toBe(60 * MINUTE);
  });

  it('is known to the moment where it was taken or extended here', () => {
    const { at, memory, end } = leadMemory();
    at.now = 1_000;
    memory.took(7, 30, 400);
    expect(end(30)).toBe(400 + 30 * MINUTE);
    memory.extended(7, 15);
    expect(end(45)).toBe(400 + 45 * MINUTE);
  });

  it('is not known where the server does not say, and is nothing to whoever signs in next', () => {
    const { at, memory, end } = leadMemory();
    expect(end(null)).toBe(null);
    memory.took(7, 30, 400);
    at.whose = 'bob';
    expect(end(30)).toBe(30 * MINUTE);
  });

  it('is forgotten once the secret is back', () => {
    const { memory, end } = leadMemory();
    memory.took(7, 30, 400);
    memory.read(7, free);
    expect(end(30)).toBe(30 * MINUTE);
  });
});

describe('whether giving a secret back sets another password', () => {
  it('is not told, and is known from when it was seen once', () => {
    const { memory } = leadMemory();
    expect(memory.read(7, free)).toMatchObject({ gate: 'checkout', changesPassword: null });
    expect(memory.read(7, { ...free, state: 'RequiresCheckoutPendingRPC' })).toEqual({
      gate: 'pending-change',
    });
    expect(memory.read(7, free)).toMatchObject({ gate: 'checkout', changesPassword: true });
  });
});

describe('what is with its user', () => {
  it('is what was seen to be, until it is seen back or its time is over', () => {
    const { at, memory, end } = leadMemory();
    expect(memory.held()).toEqual([]);
    end(30);
    memory.read(8, { ...held(5), isCheckedOutByYou: false });
    expect(memory.held()).toEqual([{ id: 7, endsAt: 30 * MINUTE, changesPassword: null }]);
    memory.read(7, undefined);
    expect(memory.held()).toHaveLength(1);
    at.now = 30 * MINUTE;
    expect(memory.held()).toEqual([]);
    end(10);
    memory.read(7, free);
    expect(memory.held()).toEqual([]);
  });

  it('is nothing to whoever signs in next', () => {
    const { at, memory, end } = leadMemory();
    end(30);
    at.whose = 'bob';
    expect(memory.held()).toEqual([]);
  });
});

describe('whether a checkout may be extended', () => {
  it('is as the server said last, and nothing to anybody else', () => {
    const { at, memory, end } = leadMemory();
    expect(memory.mayExtend(7)).toBe(false);
    end(30);
    expect([memory.mayExtend(7), memory.mayExtend(8)]).toEqual([true, false]);
    memory.read(7, { ...held(30), mayExtend: false });
    expect(memory.mayExtend(7)).toBe(false);
    end(30);
    at.whose = 'eve';
    expect(memory.mayExtend(7)).toBe(false);
  });
});
