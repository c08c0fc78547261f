import { expect, it } from 'vitest';
import { rowOf } from './row-of';
import { listed } from './testing/listed';

it.each([
  ['nothing stands in the way', {}, 'audited'],
  ['it is taken out on opening', { checksOut: true }, 'checkout'],
  ['its user has it', { isCheckedOut: true, checkedOutBy: 'CORP\\adm-ops7', needsComment: true }, 'yours'],
  ['somebody else has it', { isCheckedOut: true, checkedOutBy: 'adm-ops3' }, 'held'],
  ['it asks for a reason', { needsComment: true, heartbeat: 'Failed' as const }, 'reason'],
  ['somebody has to be asked', { needsApproval: true, needsComment: true }, 'approval'],
  ['it has a DoubleLock', { isDoubleLocked: true, needsApproval: true }, 'double-lock'],
  ['its password failed', { heartbeat: 'Failed' as const }, 'failed'],
])('says before it is opened that %s', (_what, change, note) => {
  expect(rowOf(listed(change), 'adm-ops7').note).toBe(note);
});

it('names who has it, and nobody where it is with its user', () => {
  const held = { isCheckedOut: true, checkedOutBy: 'adm-ops3' };
  expect(rowOf(listed(held), 'adm-ops7').by).toBe('adm-ops3');
  expect(rowOf(listed(held), 'adm-ops3').by).toBeNull();
});

it('carries what the popup shows and nothing else', () => {
  expect(rowOf(listed(), 'adm-ops7')).toEqual({
    id: 1,
    name: 'web01',
    template: 'Windows Account',
    place: 'Infrastructure / Web',
    note: 'audited',
    by: null,
  });
});
