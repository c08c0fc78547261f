import { describe, expect, it } from 'vitest';
import type { ListedSecret } from '../../../shared/secrets';
import { exampleSecret } from '../../app/secrets-double';
import { createWords } from '../../../shared/words/catalogue';
import { statusOf } from './status';

const t = createWords().current();
const words = (change: Partial<ListedSecret>) =>
  statusOf({ t, secret: exampleSecret(change), user: 'CORP\\adm' })?.words;

/** Each of them is told before those below it. */
const FIRST_TO_LAST: readonly (readonly [Partial<ListedSecret>, string])[] = [
  [{ isActive: false }, 'Inactive'],
  [{ heartbeat: 'AccountLockedOut' }, 'Account locked out'],
  [{ isOutOfSync: true }, 'Out of sync'],
  [{ isCheckedOut: true, checkedOutBy: 'Adm' }, 'Yours'],
  [{ isDoubleLocked: true }, 'DoubleLock'],
  [{ needsApproval: true }, 'Approval needed'],
  [{ needsComment: true }, 'Asks for a reason'],
  [{ daysLeft: 1 }, 'Expires in 1 day'],
];

describe('the one thing to know first of a secret', () => {
  it.each(FIRST_TO_LAST.map((each, index) => [...each, index] as const))(
    'of %j is: %s',
    (change, told, index) => {
      const below = FIRST_TO_LAST.slice(index + 1).reduce((all, [each]) => ({ ...all, ...each }), {});
      expect(words({ ...below, ...change })).toBe(told);
    },
  );

  it.each<[Partial<ListedSecret>, string | undefined]>([
    [{ isCheckedOut: true, checkedOutBy: 'somebody' }, 'Checked out by somebody'],
    [{ isCheckedOut: true }, 'Checked out'],
    [{ daysLeft: 7 }, 'Expires in 7 days'],
    [{ daysLeft: 8 }, undefined],
    [{ daysLeft: 0 }, 'Expired'],
    [{ daysLeft: -3 }, 'Expired'],
    [{ heartbeat: 'Success' }, 'Heartbeat passed'],
    [{ heartbeat: 'Pending' }, 'Heartbeat waits'],
    [{ heartbeat: 'Disabled' }, undefined],
    [{}, undefined],
  ])('of %j is: %s', (change, told) => {
    expect(words(change)).toBe(told);
  });
});
