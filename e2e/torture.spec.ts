import { expect } from '@playwright/test';
import { join } from 'node:path';
import { projectFolder } from './hosts/keyturn';
import { test } from './hosts/own-keyturn';
import { startVault } from './hosts/vault';
import type { Rotation, Stage } from '../shared/rotation';
import { judge, type Case, type Kept } from './torture/judge';
import { report, torture } from './torture/run';
import type { Heard } from './torture/truth';

// What it finds once is found.
test.describe.configure({ retries: 0 });

const kept = (stage: Stage): Kept => ({
  // The judge looks at nothing else of it.
  rotation: { stage } as Rotation,
  oldValue: 'old',
  newValue: 'new',
});

const write: Heard = {
  number: 1,
  method: 'PUT',
  path: '/api/v1/secrets/1/fields/password',
  body: { value: 'new' },
  handled: 200,
  status: 200,
};

const verified = { stage: 'verified', how: 'read-back' } as const;
const soFar = { stage: 'not-changed-so-far', until: 1 } as const;

const notChangedAs = (reason: 'untold' | 'settled') =>
  ({ stage: 'not-changed', reason, code: null, said: null }) as const;
const notChanged = notChangedAs('settled');
const notRead = { stage: 'unknown', why: 'not-readable', said: null } as const;
const failed = { stage: 'failed', said: null, isStopped: false } as const;
const putBack = { stage: 'put-back' } as const;

const landed: Case = {
  attempt: { secretId: 1, value: 'new', answer: 'begun' },
  way: 'plain',
  before: ['old', 'older'],
  after: ['new', 'old', 'older'],
  writes: [write],
  kept: [kept(verified)],
  claims: [{ stage: 'sent' }, soFar, verified],
  isStrangers: (value) => value.startsWith('theirs'),
};

const stayed: Case = {
  ...landed,
  after: ['old', 'older'],
  kept: [kept(notChanged)],
  claims: [{ stage: 'sent' }, notChanged],
};

const broughtBack: Case = {
  ...landed,
  after: ['old', 'new', 'old', 'older'],
  kept: [kept(putBack)],
  claims: [{ stage: 'sent' }, soFar, putBack],
};

test.describe('the judge', () => {
  const sound: readonly [string, Case][] = [
    ['one that landed', landed],
    ['one that did not', stayed],
    ['one over the password of somebody else', { ...landed, after: ['new', 'theirs', 'old', 'older'] }],
    ['one that was put back, and told so', broughtBack],
    [
      'one that was put back, of which no more was known than that the old one is there',
      { ...broughtBack, kept: [kept(notChangedAs('untold'))], claims: [notChangedAs('untold')] },
    ],
    ['one behind a gate of which nobody can know', { ...stayed, way: 'comment', kept: [kept(notRead)] }],
    [
      'one of an account, with another password that the server chose',
      { ...landed, way: 'remote', after: ['chosen', 'old', 'older'], kept: [kept(verified)] },
    ],
    ['one that was never begun', { ...stayed, writes: [], kept: [], claims: [] }],
  ];
  for (const [name, each] of sound) {
    test(`holds nothing against ${name}`, () => {
      const attempt = { ...each.attempt, answer: each.kept.length > 0 ? 'begun' : 'killed' };
      expect(judge({ ...each, attempt })).toEqual([]);
    });
  }

  const planted: readonly [fault: string, Case, where?: string][] = [
    ['a write was sent twice', { ...landed, writes: [write, write] }],
    ['a false claim: verified', { ...stayed, claims: [verified] }],
    ['a false claim: not changed', { ...landed, claims: [notChanged, verified] }],
    ['a false claim: not changed', { ...broughtBack, claims: [notChanged] }, 'though put back'],
    ['a false claim: failed', { ...landed, way: 'remote', claims: [failed, verified] }],
    ['a false claim: verified', { ...stayed, way: 'remote', claims: [verified] }, 'of an account'],
    ['a false claim: put back', { ...landed, claims: [putBack, verified] }, 'though live'],
    ['a false claim: put back', { ...stayed, claims: [putBack] }],
    [
      'a false claim: changed by somebody else',
      { ...landed, claims: [{ stage: 'changed-by-other' }, verified] },
    ],
    ['a claim was taken back: verified', { ...landed, claims: [verified, notChanged] }],
    ['a password was sent that is sealed nowhere', { ...landed, kept: [] }],
    [
      'the password that was replaced cannot be revealed',
      { ...landed, kept: [{ ...kept(verified), oldValue: null }] },
    ],
    [
      'the password that was sent cannot be revealed',
      { ...landed, kept: [{ ...kept(verified), newValue: null }] },
    ],
    ['the live password is one that nobody has sent', { ...stayed, after: ['else', 'old', 'older'] }],
    [
      'a write was sent that was said not to be',
      { ...landed, attempt: { ...landed.attempt, answer: 'no-answer' } },
    ],
    [
      'another value was sent than the one confirmed',
      { ...landed, writes: [{ ...write, body: { value: 'else' } }] },
    ],
    ['the new password is live, and not verified', { ...landed, kept: [kept(soFar)] }],
    [
      'the old password is live, and nobody says so',
      { ...stayed, kept: [kept({ stage: 'changed-by-other' })] },
    ],
    [
      'an entry is neither resolved nor known to be somebody else’s',
      { ...stayed, kept: [kept({ stage: 'sent' })] },
    ],
  ];
  for (const [fault, each, where] of planted) {
    test(`sees where ${where === undefined ? fault : `${fault}, ${where}`}`, () => {
      expect(judge(each).map(([what]) => what)).toContain(fault);
    });
  }
});

/** The short form, unless `npm run torture` wants more. On a slow machine it ends earlier. */
const SHORT = { seed: 1390, count: 40, longestMs: 50_000 };

const { KEYTURN_TORTURE_SEED: seed, KEYTURN_TORTURE_COUNT: count } = process.env;
const isLong = count !== undefined;
const wanted = isLong ? { seed: Number(seed), count: Number(count), longestMs: Infinity } : SHORT;

test('no password is lost, no claim is false and no write is sent twice, whatever happens to the vault, and whenever the app is killed', async ({
  dataFolder,
}) => {
  test.setTimeout(300_000 + wanted.count * (isLong ? 20_000 : 0));
  const vault = await startVault();
  try {
    const onRound = (told: string) => {
      if (isLong) console.log(told);
    };
    const outcome = await torture({ ...wanted, vault, dataFolder, onRound });
    report(outcome, join(projectFolder, 'out', 'e2e', 'torture.json'));
    expect(outcome.faults).toEqual([]);
    expect(outcome.kills).toBeGreaterThan(0);
    expect(outcome.writes).toBeGreaterThan(0);
    if (isLong) expect(outcome.rotations).toBe(wanted.count);
  } finally {
    await vault.stop();
  }
});
