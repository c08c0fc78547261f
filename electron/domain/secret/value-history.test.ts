import { expect, it } from 'vitest';
import type { Audit, VaultSecret, WantedAudits } from '../vault-secret';
import { ledVault, no, yes } from './testing/led-vault';
import { createValueHistory } from './value-history';

const audit = (id: number, action: string): Audit => ({
  ...{ id, action, by: 'Ada', account: 'ada', at: `day ${id}`, notes: '', ticket: '' },
});

/** A secret of which this is written down, the newest first. */
const lead = (written: readonly Audit[], secret: Partial<VaultSecret> = {}) => {
  const asked: WantedAudits[] = [];
  const led = ledVault({
    secret: {
      audits: (_, wanted) => {
        asked.push(wanted);
        const records = written.slice(wanted.skip, wanted.skip + wanted.take);
        return Promise.resolve(yes({ records, total: written.length }));
      },
      ...secret,
    },
  });
  return { values: createValueHistory(led), asked };
};

it('a history counts all that is written down, and what the server itself has changed', async () => {
  const { values, asked } = lead([audit(2, 'Password displayed'), audit(1, 'Password changed')]);
  expect(await values.history(7)).toMatchObject({
    value: {
      lifetimes: [{ from: 'day 1', until: null, reads: 1 }],
      readers: [{ who: 'Ada', how: ['Password displayed', 'Password changed'] }],
      entries: 2,
      isCut: false,
    },
  });
  expect(asked).toMatchObject([{ id: 7, skip: 0, withChanges: true }]);
});

it('a history goes back over as many pages as there are', async () => {
  const reads = Array.from({ length: 600 }, (_, index) => audit(1_000 - index, 'Password displayed'));
  const { values, asked } = lead([...reads, audit(1, 'Created')]);
  expect(await values.history(7)).toMatchObject({
    value: { entries: 601, isCut: false, lifetimes: [{ from: 'day 1', reads: 600 }] },
  });
  expect(asked.map(({ skip }) => skip)).toEqual([0, 500]);
});

it('a history of which a page is missing is none', async () => {
  const { values } = lead([], {
    audits: (_, { skip }) =>
      Promise.resolve(skip === 0 ? yes({ records: [audit(1, 'Created')], total: 2 }) : no('access-denied')),
  });
  expect(await values.history(7)).toEqual(no('access-denied'));
});

it('dependencies are told as the server tells them, of the secret that was asked for', async () => {
  const asked: number[] = [];
  const { values } = lead([], {
    dependencies: (_, id) => {
      asked.push(id);
      return Promise.resolve(yes({ records: [], total: 3 }));
    },
  });
  expect([await values.dependencies(7), asked]).toEqual([yes({ records: [], total: 3 }), [7]]);
  const refused = lead([], { dependencies: () => Promise.resolve(no('access-denied')) });
  expect(await refused.values.dependencies(7)).toEqual(no('access-denied'));
});
