import { describe, expect, it } from 'vitest';
import type { Audit } from '../vault-secret';
import { historyOf } from './history-of';

let id = 0;
const said = (at: string, by: string, [action, notes = '']: readonly [string, string?]): Audit => {
  id += 1;
  return { id, at, by, account: by, action, notes, ticket: '' };
};

describe('what an audit tells of the values of a secret', () => {
  const audits = [
    said('9', 'Ada', ['Password displayed', 'Password']),
    said('8', 'Bob', ['Heartbeat', 'Success']),
    said('7', 'Bob', ['Edit', 'Field: Password']),
    said('6', 'Cem', ['Password displayed', 'Password']),
    said('5', 'Bob', ['Heartbeat']),
    said('4', 'Server', ['Password change succeeded']),
    said('3', 'Dan', ['Edit', 'Field: Notes']),
    said('2', 'Ada', ['Create']),
    said('1', 'Eve', ['Password displayed']),
  ];

  it('is how long each was good, and whether the account took it in that time', () => {
    expect(historyOf(audits).lifetimes).toEqual([
      { from: '7', until: null, by: 'Bob', how: 'Edit', proof: 'verified', unclear: 0, reads: 1 },
      {
        ...{ from: '4', until: '7', by: 'Server', how: 'Password change succeeded' },
        ...{ proof: 'tried', unclear: 0, reads: 1 },
      },
      { from: '2', until: '4', by: 'Ada', how: 'Create', proof: 'none', unclear: 1, reads: 0 },
      { from: null, until: '2', by: null, how: null, proof: 'none', unclear: 0, reads: 1 },
    ]);
  });

  it('is who could know the present one, and nobody who knew one before it', () => {
    expect(historyOf(audits).readers).toEqual([
      { who: 'Ada', how: ['Password displayed'], lastAt: '9', count: 1 },
      { who: 'Bob', how: ['Edit'], lastAt: '7', count: 1 },
    ]);
  });

  it('counts everybody where no change is written down, each once with all that he did', () => {
    const { lifetimes, readers } = historyOf([
      said('3', 'Ada', ['Secret copied']),
      said('2', 'Ada', ['Password displayed']),
      said('1', 'Ada', ['Extend check out']),
    ]);
    expect(readers).toEqual([
      { who: 'Ada', how: ['Secret copied', 'Password displayed'], lastAt: '3', count: 2 },
    ]);
    expect(lifetimes).toMatchObject([{ from: null, until: null, reads: 2 }]);
  });

  it.each(['Password change failed', 'Password change queued', 'Moon'])(
    'takes %s for no change of the value',
    (action) => {
      expect(historyOf([said('1', 'Ada', [action])])).toMatchObject({
        lifetimes: [{ from: null }],
        readers: [],
      });
    },
  );

  it.each([
    ['HEARTBEAT', 'Success', 'verified'],
    ['Heartbeat', 'The password was verified successfully on unix-01.', 'verified'],
    ['Heartbeat succeeded', '', 'verified'],
    ['HeartbeatSuccess', '', 'verified'],
    ['HEARTBEAT_SUCCESS', '', 'verified'],
    ['HEARTBEAT', 'Unsuccessful', 'tried'],
    ['HEARTBEAT', 'UnSuccessful', 'tried'],
    ['HEARTBEAT', 'Heartbeat was not successful', 'tried'],
    ['Heartbeat', "The connection wasn't successful", 'tried'],
    ['Heartbeat', 'Failed after a successful connection', 'tried'],
    ['HeartbeatFailure', 'Last success: yesterday', 'tried'],
    ['Heartbeat', 'Unable to connect. Last success: yesterday', 'tried'],
    ['Heartbeat', 'Successor of nas-a', 'tried'],
    ['Heartbeat', '', 'tried'],
  ])('takes %s, %j for one that was %s', (action, notes, proof) => {
    expect(historyOf([said('1', 'Bob', [action, notes])]).lifetimes).toMatchObject([{ proof }]);
  });

  it('is nothing where nothing is written down', () => {
    expect(historyOf([])).toEqual({ lifetimes: [], readers: [] });
  });
});
