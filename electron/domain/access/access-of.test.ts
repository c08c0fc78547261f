import { describe, expect, it } from 'vitest';
import type { SecretState } from '../vault-secret';
import { accessOf } from './access-of';

const KNOWN = { endsAt: 720_000, changesPassword: null };
const said = (state: string, change: Partial<SecretState> = {}): SecretState => ({
  state,
  isActive: true,
  isCheckedOut: null,
  isCheckedOutByYou: null,
  checkedOutBy: null,
  checkoutMinutes: 30,
  minutesLeft: null,
  isChangePending: false,
  mayExtend: false,
  actions: [],
  ...change,
});

describe('what stands between a user and a value', () => {
  it.each([
    ['None', { gate: 'open', checkout: null }],
    ['RequiresComment', { gate: 'comment' }],
    ['RequiresCheckout', { gate: 'checkout', minutes: 30, changesPassword: null }],
    ['RequiresCheckoutAndComment', { gate: 'comment-and-checkout', minutes: 30, changesPassword: null }],
    ['RequiresCheckoutPendingRPC', { gate: 'pending-change' }],
    ['RequiresApproval', { gate: 'approval' }],
    ['RequiresDoubleLockPassword', { gate: 'double-lock', isYours: true }],
    ['CreateDoubleLockPassword', { gate: 'double-lock', isYours: false }],
    ['DoubleLockNoAccess', { gate: 'double-lock', isYours: false }],
    ['CannotView', { gate: 'no-view' }],
    ['RequiresUndelete', { gate: 'inactive', mayReactivate: false }],
    ['SomethingNew', { gate: 'unknown' }],
    ['toString', { gate: 'unknown' }],
  ])('is what the server calls %s', (state, access) => {
    expect(accessOf(said(state), KNOWN)).toEqual(access);
  });

  it('is whoever has the secret, where somebody else has it', () => {
    const held = { isCheckedOut: true, isCheckedOutByYou: false, checkedOutBy: 'Ada', minutesLeft: 12 };
    const access = { gate: 'held', by: 'Ada', endsAt: 720_000, mayForce: false };
    for (const state of ['RequiresCheckout', 'RequiresCheckoutAndComment']) {
      expect(accessOf(said(state, held), KNOWN)).toEqual(access);
    }
    expect(accessOf(said('RequiresCheckout', { ...held, actions: ['ForceCheckin'] }), KNOWN)).toMatchObject({
      mayForce: true,
    });
  });

  it('is nothing but time for whoever has it', () => {
    const mine = { isCheckedOut: true, isCheckedOutByYou: true, minutesLeft: 12, mayExtend: true };
    expect(accessOf(said('None', mine), KNOWN)).toEqual({
      gate: 'open',
      checkout: { endsAt: 720_000, changesPassword: null, mayExtend: true },
    });
  });

  it('is not known where the server says nothing', () => {
    expect(accessOf(undefined, KNOWN)).toEqual({ gate: 'unknown' });
  });
});
