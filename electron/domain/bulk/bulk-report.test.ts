import { describe, expect, it } from 'vitest';
import type { BulkRow, BulkRun, CheckedSecrets, PlannedSecret } from '../../../shared/bulk';
import { bulkWords } from './in-words';
import { planCsv, reportCsv, reportJson } from './bulk-report';
import { keysAsWords } from './testing/keys-as-words';

const HEADINGS = ['ID', 'Name', 'Folder', 'Field', 'State', 'Found', 'Said'];
const HEAD = '\uFEFF"ID","Name","Folder","Field","State","Found","Said"';
const WORDS = bulkWords(keysAsWords);
const SAID = { headings: HEADINGS, words: WORDS };
const NOON = Date.UTC(2026, 10, 21, 12);

const row = (change: Partial<BulkRow> = {}): BulkRow => ({
  id: 7,
  name: 'NAS-A root',
  field: 'Password',
  state: 'verified',
  stage: null,
  proofs: ['read-back'],
  failure: null,
  at: NOON,
  ...change,
});

const run = (...items: readonly BulkRow[]): BulkRun => ({
  name: 'Quarterly',
  server: 'https://vault.corp.example',
  user: 'adm',
  isYours: true,
  scope: 'remote',
  order: { canary: 1, second: 5, stopAt: 3, pauses: true, concurrency: 2 },
  reason: { text: 'Audit', ticket: null },
  startedAt: NOON,
  phase: { kind: 'over', how: 'stopped' },
  wave: 2,
  trouble: null,
  workedMs: 1_000,
  workingSince: null,
  itemMs: 500,
  items,
});

const item = (change: Partial<PlannedSecret> = {}): PlannedSecret => ({
  id: 7,
  name: 'NAS-A root',
  folder: '\\Infrastructure',
  template: 'Unix account',
  field: { slug: 'password', name: 'Password' },
  verdict: 'ready',
  findings: [],
  failure: null,
  ...change,
});

const linesOf = (csv: string): readonly string[] => csv.split('\r\n');
const planOf = (...items: readonly PlannedSecret[]) => {
  const checked: CheckedSecrets = { scope: 'vault', items, callMs: 100 };
  return linesOf(planCsv(checked, SAID));
};
const reportOf = (...items: readonly BulkRow[]) => linesOf(reportCsv({ items }, SAID));

describe('a plan for a spreadsheet', () => {
  it('has a line for each secret, with all that stands in its way', () => {
    const needs = item({ id: 8, name: 'DB', verdict: 'needs', findings: ['reason', 'checkout'] });
    expect(planOf(item(), needs)).toEqual([
      HEAD,
      '"7","NAS-A root","\\Infrastructure","Password","ready","","bulk.verdict.ready"',
      '"8","DB","\\Infrastructure","Password","needs","reason, checkout","bulk.verdict.needs. bulk.finding.reason. bulk.finding.checkout"',
      '',
    ]);
  });

  it('leaves empty what is not there', () => {
    const bare = item({ name: '', folder: null, field: null, verdict: 'impossible', findings: ['not-read'] });
    expect(planOf(bare)[1]).toBe(
      '"7","","","","impossible","not-read","bulk.verdict.impossible. bulk.finding.not-read"',
    );
  });

  it('has nothing in it that a spreadsheet would run', () => {
    expect(planOf(item({ name: '=1+1', folder: '@x' }))[1]).toContain(`"'=1+1","'@x"`);
    expect(reportOf(row({ name: '+cmd|x', field: '-2' }))[1]).toContain(`"'+cmd|x","'-2"`);
  });
});

describe('a report for a spreadsheet', () => {
  it('says of each what came of it, how that is known, and when', () => {
    expect(reportOf(row({ proofs: ['read-back', 'heartbeat'] }))).toEqual([
      HEAD,
      '"7","NAS-A root","Password","verified","read-back, heartbeat","2026-11-21T12:00:00.000Z","bulk.state.verified. bulk.proof.read-back. bulk.proof.heartbeat"',
      '',
    ]);
  });

  it.each([
    [{ code: 'access-denied', detail: 'No rights' } as const, 'refused, access-denied: No rights'],
    [{ code: 'access-denied', detail: '' } as const, 'refused, access-denied'],
    [{ code: 'access-denied' } as const, 'refused, access-denied'],
    [null, 'refused'],
  ])('says why one has failed, in the words of the server where it said any: %j', (failure, said) => {
    expect(reportOf(row({ state: 'failed', proofs: ['refused'], failure }))[1]).toContain(
      `"failed","${said}","2026`,
    );
  });

  it('gives neither a proof nor a time to what was never begun', () => {
    expect(reportOf(row({ state: 'left-out', proofs: [], at: null }))[1]).toBe(
      '"7","NAS-A root","Password","left-out","","","bulk.state.left-out"',
    );
  });
});

describe('a report for a machine', () => {
  it('says what was ordered, by whom and why, and what came of each', () => {
    const failure = { code: 'no-answer' } as const;
    const lost = row({ id: 8, state: 'unknown', proofs: ['no-answer'], failure, at: null });
    expect(JSON.parse(reportJson(run(row(), lost), WORDS))).toEqual({
      name: 'Quarterly',
      server: 'https://vault.corp.example',
      user: 'adm',
      scope: 'remote',
      order: { canary: 1, second: 5, stopAt: 3, pauses: true, concurrency: 2 },
      reason: { text: 'Audit', ticket: null },
      startedAt: '2026-11-21T12:00:00.000Z',
      phase: { kind: 'over', how: 'stopped' },
      items: [
        {
          ...{ id: 7, secret: 'NAS-A root', field: 'Password', outcome: 'verified' },
          ...{ inWords: 'bulk.state.verified. bulk.proof.read-back' },
          ...{ evidence: ['read-back'], failure: null, at: '2026-11-21T12:00:00.000Z' },
        },
        {
          ...{ id: 8, secret: 'NAS-A root', field: 'Password', outcome: 'unknown' },
          ...{ inWords: 'bulk.state.unknown. bulk.proof.no-answer. failures.no-answer.what' },
          ...{ evidence: ['no-answer'], failure: { code: 'no-answer' }, at: null },
        },
      ],
    });
  });

  it('is a file of lines, whose last one ends', () => {
    expect(reportJson(run(), WORDS)).toMatch(/^\{\n {2}"name"[^]*\n\}\n$/u);
  });
});
