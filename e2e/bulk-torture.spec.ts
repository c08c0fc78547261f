import { expect } from '@playwright/test';
import { test } from './hosts/own-keyturn';
import { startVault } from './hosts/vault';
import { judgeRow, type RowCase } from './torture/bulk-judge';
import { bulkTorture } from './torture/bulk-ride';
import type { Heard } from './torture/truth';

// What it finds once is found.
test.describe.configure({ retries: 0 });

const write: Heard = {
  number: 1,
  method: 'PUT',
  path: '/api/v1/secrets/1/fields/password',
  body: { value: 'new' },
  handled: 200,
  status: 200,
};

const landed: RowCase = {
  row: { state: 'verified' },
  before: 'old',
  live: 'new',
  writes: [write],
  revealed: ['old', 'new'],
};
const stayed: RowCase = { ...landed, row: { state: 'failed' }, live: 'old' };

test.describe('the judge of a run', () => {
  test('holds nothing against one that landed, one that did not, and one that was left out', () => {
    expect(judgeRow(landed)).toEqual([]);
    expect(judgeRow(stayed)).toEqual([]);
    expect(judgeRow({ ...stayed, row: { state: 'left-out' }, writes: [], revealed: [] })).toEqual([]);
  });

  const planted: readonly [string, RowCase][] = [
    ['a write was sent twice', { ...landed, writes: [write, write] }],
    ['it is not known what became of it', { ...stayed, row: { state: 'unknown' } }],
    ['a false claim: verified', { ...landed, live: 'old' }],
    ['the new password is live, and not verified', { ...landed, row: { state: 'failed' } }],
    ['one that was left out was changed', { ...landed, row: { state: 'left-out' } }],
    ['the live password cannot be revealed', { ...landed, revealed: ['old'] }],
    ['the password that was replaced cannot be revealed', { ...landed, revealed: ['new'] }],
  ];
  for (const [fault, each] of planted) {
    test(`sees where ${fault}`, () => {
      expect(judgeRow(each).map(([what]) => what)).toContain(fault);
    });
  }
});

/** The long form is that of `npm run torture`. */
const { KEYTURN_TORTURE_SEED: seed, KEYTURN_TORTURE_COUNT: long } = process.env;
const wanted =
  long === undefined
    ? { world: 'demo', seed: 1390, count: 8, kills: 2, pool: 1 }
    : { world: 'large', seed: Number(seed), count: 200, kills: 8, pool: 1 };

test('a run over many that is killed again and again redoes nothing that is proven, and loses no password', async ({
  dataFolder,
}) => {
  test.setTimeout(long === undefined ? 300_000 : 1_800_000);
  const vault = await startVault(['--world', wanted.world]);
  try {
    const outcome = await bulkTorture({
      ...wanted,
      vault,
      dataFolder,
      onTold: (told) => {
        if (long !== undefined) console.log(told);
      },
    });
    console.log(JSON.stringify(outcome));
    expect(outcome.faults).toEqual([]);
    expect(outcome.secrets).toBe(wanted.count);
    expect(outcome.writes).toBeGreaterThan(0);
  } finally {
    await vault.stop();
  }
});
