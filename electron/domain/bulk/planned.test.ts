import { describe, expect, it } from 'vitest';
import type { Access } from '../../../shared/access';
import type { LookedSecret } from '../../../shared/secret';
import { mayRun, planned } from './planned';

const looked = (change: Partial<LookedSecret> = {}): LookedSecret => ({
  id: 7,
  name: 'NAS-A root',
  template: 'Unix account',
  folder: '\\Infrastructure',
  folderId: 3,
  isActive: true,
  heartbeat: 'Success',
  outOfSync: null,
  daysLeft: null,
  isPasswordHidden: false,
  isFavourite: null,
  fields: [
    { slug: 'username', name: 'User name', kind: 'text', isRequired: true, editing: 'editors' },
    { slug: 'password', name: 'Password', kind: 'password', isRequired: true, editing: 'editors' },
  ],
  actions: ['Edit', 'ChangePasswordNow'],
  cost: { checkoutMinutes: null, comment: false, approval: false, doubleLock: false, notifies: null },
  access: { gate: 'open', checkout: null },
  ...change,
});

const plan = (change: Partial<LookedSecret> = {}, scope: 'vault' | 'remote' = 'vault', isWaiting = false) => {
  const { verdict, findings } = planned(looked(change), scope, isWaiting);
  return [verdict, ...findings];
};
const behind = (access: Access): Partial<LookedSecret> => ({ access, actions: [] });

describe('a secret of a dry run', () => {
  it('is ready where nothing stands in the way, and its first password is what is changed', () => {
    expect(planned(looked(), 'remote', false)).toMatchObject({
      verdict: 'ready',
      findings: [],
      field: { slug: 'password', name: 'Password' },
    });
  });

  it.each([
    [behind({ gate: 'comment' }), ['needs', 'reason']],
    [
      behind({ gate: 'checkout', minutes: 30, changesPassword: true }),
      ['ready', 'checkout', 'check-in-changes'],
    ],
    [
      behind({ gate: 'comment-and-checkout', minutes: 30, changesPassword: false }),
      ['needs', 'reason', 'checkout'],
    ],
    [behind({ gate: 'held', by: 'adm', endsAt: null, mayForce: true }), ['needs', 'held']],
    [behind({ gate: 'pending-change' }), ['needs', 'pending-change']],
    [behind({ gate: 'approval' }), ['needs', 'approval']],
    [behind({ gate: 'double-lock', isYours: true }), ['impossible', 'double-lock']],
    [behind({ gate: 'no-view' }), ['impossible', 'no-view']],
    [behind({ gate: 'inactive', mayReactivate: true }), ['impossible', 'inactive']],
    [{ isActive: false }, ['impossible', 'inactive']],
    [{ actions: [] }, ['impossible', 'no-edit']],
    [{ fields: [] }, ['impossible', 'no-password-field']],
    [{ fields: null }, ['impossible', 'no-password-field']],
    [{ heartbeat: 'Failed', outOfSync: 'since noon' }, ['ready', 'heartbeat-failed', 'out-of-sync']],
  ] as const)('is told with what stands in its way: %j', (change, expected) => {
    expect(plan(change)).toEqual(expected);
  });

  it('wants its remote account changed only where the server lets that be done', () => {
    expect(plan({ actions: ['Edit'] }, 'remote')).toEqual(['impossible', 'no-remote']);
    expect(plan({ actions: ['Edit'] }, 'vault')).toEqual(['ready']);
  });

  it('is not begun while another change of it waits for proof', () => {
    expect(plan({}, 'vault', true)).toEqual(['needs', 'change-waits']);
  });

  it('goes into a run when it is ready, or with a reason where nothing else is missing', () => {
    const needs = planned(looked(behind({ gate: 'comment' })), 'vault', false);
    expect([mayRun(needs, false), mayRun(needs, true)]).toEqual([false, true]);
    expect(mayRun(planned(looked(), 'vault', false), false)).toBe(true);
    expect(mayRun(planned(looked(behind({ gate: 'approval' })), 'vault', false), true)).toBe(false);
    expect(mayRun(planned(looked(behind({ gate: 'no-view' })), 'vault', false), true)).toBe(false);
    const both = planned(looked(behind({ gate: 'comment' })), 'vault', true);
    expect(mayRun(both, true)).toBe(false);
  });
});
