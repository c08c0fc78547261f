import { describe, expect, it } from 'vitest';
import { costOf } from './cost-of';
import { stateOf, summaryOf } from './testing/led-vault';

const FREE = { checkoutMinutes: null, comment: false, approval: false, doubleLock: false, notifies: null };

describe('what reading a value costs', () => {
  it('is what its server asks for first', () => {
    expect(costOf(summaryOf(), stateOf())).toEqual(FREE);
    const closed = stateOf({ state: 'RequiresApproval' });
    const all = { needsCheckout: true, needsComment: true, needsApproval: true, hasDoubleLock: true };
    expect(costOf(summaryOf(all), closed)).toEqual({
      checkoutMinutes: 30,
      comment: true,
      approval: true,
      doubleLock: true,
      notifies: null,
    });
  });

  it('is not paid twice by somebody for whom it is open already', () => {
    const mine = stateOf({ isCheckedOut: true, isCheckedOutByYou: true });
    expect(costOf(summaryOf({ needsCheckout: true, needsComment: true }), mine)).toEqual(FREE);
  });

  it('is told without its minutes where the server does not tell how it stands', () => {
    expect(costOf(summaryOf({ needsCheckout: true, needsComment: true }), undefined)).toMatchObject({
      checkoutMinutes: 0,
      comment: true,
    });
  });
});
