import { describe, expect, it } from 'vitest';
import type { AccessRequest } from '../../../shared/access';
import type { FailureCode } from '../../../shared/ipc/reply';
import { ledVault, no, stateOf, summaryOf, yes } from '../secret/testing/led-vault';
import type { SecretState, SecretTemplate, TemplateField } from '../vault-secret';
import { createAccessDesk } from './access-desk';
import { createAccessMemory } from './access-memory';

const open = stateOf();
const standing = (state: string) => stateOf({ state });
const reason = { text: 'a disk is full', ticket: null };
const field = (slug: string, kind: TemplateField['kind']): TemplateField => ({
  ...{ slug, kind, name: slug, isRequired: false, editing: 'editors', requirement: null },
});
const requestOf = (number: number, state: AccessRequest['state']): AccessRequest => ({
  ...{ number, state, askedAt: null, from: null, until: null, by: null, answer: null },
});

interface Vault {
  state: SecretState;
  request: AccessRequest | null;
  fields: readonly TemplateField[];
}
interface Trouble {
  code?: FailureCode;
  isLost?: boolean;
  summary?: true;
  template?: true;
  request?: true;
}

/** A vault with one secret. An order changes it unless it fails, or its answer alone is lost. */
const leadGates = (first: Partial<Vault>) => {
  const vault: Vault = { state: open, request: null, fields: [], ...first };
  const trouble: Trouble = {};
  const orders: unknown[] = [];
  const order = (wanted: unknown, change: Partial<Vault>) => {
    orders.push(wanted);
    if (!trouble.code || trouble.isLost === false) Object.assign(vault, change);
    return Promise.resolve(trouble.code ? no(trouble.code) : yes(true as const));
  };
  const template = (): SecretTemplate => ({ fields: vault.fields });
  const led = ledVault({
    secret: {
      state: () => Promise.resolve(yes(vault.state)),
      summary: () => Promise.resolve(trouble.summary ? no('access-denied') : yes(summaryOf())),
      template: () => Promise.resolve(trouble.template ? no('no-answer') : yes(template())),
    },
    access: {
      tickets: () => Promise.resolve(yes([{ id: 1, name: 'Desk', isDefault: true }])),
      request: () => Promise.resolve(trouble.request ? no('no-answer') : yes(vault.request)),
      leaveReason: (_, given) => order(given, { state: standing('RequiresCheckout') }),
      checkOut: (_, id) => order(`out ${id}`, { state: stateOf({ isCheckedOutByYou: true }) }),
      ask: (_, wanted) => order(wanted, { request: requestOf(5, 'pending') }),
      withdraw: (_, number) => order(number, { request: requestOf(number, 'cancelled') }),
      unlock: (_, wanted) => order(wanted, { state: open }),
      reactivate: (_, id) => order(id, { state: open }),
    },
  });
  const clock = { now: () => 0 };
  const memory = createAccessMemory({ clock, whose: () => 'ada' });
  return { vault, trouble, orders, desk: createAccessDesk({ ...led, memory, clock }) };
};

describe('a reason', () => {
  const given = { id: 7, reason };
  const first = { state: standing('RequiresCheckoutAndComment') };

  it('is left, and takes nothing out by itself', async () => {
    const { desk, orders } = leadGates(first);
    expect(await desk.leaveReason({ ...given, takesOut: false })).toMatchObject({
      value: { outcome: 'done', access: { gate: 'checkout' } },
    });
    expect(orders).toEqual([given]);
  });

  it('takes the secret out after it, where that is wanted', async () => {
    const { desk, orders } = leadGates(first);
    expect(await desk.leaveReason({ ...given, takesOut: true })).toMatchObject({
      value: { outcome: 'done', access: { gate: 'open', checkout: {} } },
    });
    expect(orders).toEqual([given, 'out 7']);
  });

  it.each([
    ['access-denied', 'refused'],
    ['outcome-unknown', 'unknown'],
  ] as const)('that fails with %s is %s, and takes nothing out', async (code, outcome) => {
    const { desk, orders, trouble } = leadGates(first);
    trouble.code = code;
    expect(await desk.leaveReason({ ...given, takesOut: true })).toMatchObject({
      value: { outcome, failure: { code } },
    });
    expect(orders).toEqual([given]);
  });
});

describe('a request', () => {
  const wanted = { id: 7, reason, from: null, until: 60_000 };

  it('goes out once, and its newest is told as the server tells it', async () => {
    const { desk, orders } = leadGates({ state: standing('RequiresApproval') });
    expect(await desk.request(7)).toEqual(yes(null));
    expect(await desk.ask(wanted)).toMatchObject({
      value: { outcome: 'done', access: { gate: 'approval' } },
    });
    expect(await desk.request(7)).toMatchObject({ value: { number: 5, state: 'pending' } });
    expect(orders).toEqual([wanted]);
  });

  it.each([
    ['done where a newer one is there', false, 'done'],
    ['unknown where only the one before it is there', true, 'unknown'],
  ])('whose answer was lost is %s', async (_, isLost, outcome) => {
    const { desk, orders, trouble } = leadGates({ request: requestOf(4, 'denied') });
    Object.assign(trouble, { code: 'outcome-unknown', isLost });
    expect(await desk.ask(wanted)).toMatchObject({ value: { outcome } });
    expect(orders).toEqual([wanted]);
  });

  it.each([
    ['done where it waits no more', false, 'done'],
    ['unknown where it still waits', true, 'unknown'],
  ])('whose withdrawal is not answered is withdrawn: %s', async (_, isLost, outcome) => {
    const { desk, orders, trouble } = leadGates({ request: requestOf(4, 'pending') });
    Object.assign(trouble, { code: 'outcome-unknown', isLost });
    expect(await desk.withdraw({ id: 7, number: 4 })).toMatchObject({ value: { outcome } });
    expect(orders).toEqual([4]);
  });

  it('is not said to be withdrawn where nobody can look', async () => {
    const { desk, trouble } = leadGates({ request: requestOf(4, 'pending') });
    Object.assign(trouble, { code: 'outcome-unknown', isLost: false, request: true });
    expect(await desk.withdraw({ id: 7, number: 4 })).toMatchObject({ value: { outcome: 'unknown' } });
  });
});

describe('a DoubleLock', () => {
  const keys = { id: 7, password: 'p', reason: null, takesOut: false };
  const locked = standing('RequiresDoubleLockPassword');

  it.each([
    ['a text rather than a password', [field('pw', 'password'), field('user', 'text')], 'user'],
    ['a password where there is nothing else', [field('key', 'file'), field('pw', 'password')], 'pw'],
  ] as const)('is opened by showing %s', async (_, fields, slug) => {
    const { desk, orders } = leadGates({ state: locked, fields });
    expect(await desk.unlock(keys)).toMatchObject({ value: { outcome: 'done', access: { gate: 'open' } } });
    expect(orders).toEqual([{ ...keys, slug }]);
  });

  it('is sent no password where no value could be shown', async () => {
    const { desk, orders, trouble } = leadGates({ state: locked, fields: [field('key', 'file')] });
    expect(await desk.unlock(keys)).toEqual(no('answer-not-understood'));
    trouble.template = true;
    expect(await desk.unlock(keys)).toEqual(no('no-answer'));
    trouble.summary = true;
    expect(await desk.unlock(keys)).toEqual(no('access-denied'));
    expect(orders).toEqual([]);
  });

  it.each([
    ['done where it stands open', false, 'done'],
    ['unknown where it is still locked', true, 'unknown'],
  ])('whose answer was lost is %s', async (_, isLost, outcome) => {
    const { desk, trouble } = leadGates({ state: locked, fields: [field('user', 'text')] });
    Object.assign(trouble, { code: 'outcome-unknown', isLost });
    expect(await desk.unlock(keys)).toMatchObject({ value: { outcome } });
  });
});

it.each([
  ['done where the secret is back', false, 'done'],
  ['unknown where the secret is still away', true, 'unknown'],
])('a return whose answer was lost is %s, and is ordered once', async (_, isLost, outcome) => {
  const { desk, orders, trouble } = leadGates({ state: standing('RequiresUndelete') });
  Object.assign(trouble, { code: 'outcome-unknown', isLost });
  expect(await desk.reactivate(7)).toMatchObject({ value: { outcome } });
  expect(orders).toEqual([7]);
});

it('the systems that tickets come from are told as the server tells them', async () => {
  expect(await leadGates({}).desk.tickets()).toEqual(yes([{ id: 1, name: 'Desk', isDefault: true }]));
});
