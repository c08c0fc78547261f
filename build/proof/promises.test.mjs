import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { benchNames } from '../bench/run-bench.mjs';
import { judged, proofPage } from './page.mjs';
import { partsIn, withContained } from './parts.mjs';
import { promises } from './promises.mjs';

/** @typedef {import('./reports.mjs').Reports} Reports */

/** @type {Reports} */
const none = { bench: {} };

/**
 * @param {Partial<Reports>} told
 * @param {readonly string[]} ran
 * @param {string} id
 */
const judge = (told, ran, id) =>
  judged(promises, { ...none, ...told }, new Set(ran)).find(({ promise }) => promise.id === id);

const torture = { rotations: 100, kills: 9, faults: [] };
const stories = [
  { file: 'e2e/rotation.spec.ts', passed: 4, failed: 0, skipped: 0 },
  { file: 'e2e/walls-page.spec.ts', passed: 12, failed: 0, skipped: 1 },
  { file: 'electron/storage/journal.test.ts', passed: 8, failed: 0, skipped: 0 },
];
const start = {
  start: { ratio: 1.2 },
  memory: { ratio: 1.5 },
  asarBytes: 2_500_000,
  goals: { start: 1.25, memory: 1.35, asarBytes: 3_000_000 },
};

describe('the list of promises', () => {
  const readme = readFileSync(resolve(import.meta.dirname, '../../README.md'), 'utf8');

  it('is that of the README: each id leads here, and none is missing', () => {
    const linked = [...readme.matchAll(/\[`([a-z0-9-]+)`\]\(build\/proof\/(?:bench-)?promises\.mjs\)/g)].map(
      ([, id]) => id,
    );
    expect(linked.toSorted()).toEqual(promises.map(({ id }) => id).toSorted());
  });

  it('names only parts that there are', () => {
    for (const { parts } of promises)
      for (const part of parts) expect(partsIn(part, benchNames)).toHaveLength(1);
  });

  it('has no promise that is proven by nothing', () => {
    for (const { findings, verdict } of judged(promises, none, new Set())) {
      expect(findings).toEqual([]);
      expect(verdict).toBe('unproven');
    }
  });
});

describe('a promise', () => {
  it('is kept when all that it hangs on was run, and was well', () => {
    const kept = judge({ torture, tests: stories }, ['test', 'torture'], 'only-proven');
    expect(kept?.verdict).toBe('kept');
    expect(kept?.findings).toMatchObject([
      { figure: '0 in 100 rotations with 9 kills', met: true },
      { figure: '4 of 4', goal: 'all', ratio: 1, met: true },
    ]);
  });

  it('is kept as far as it was looked at, when a part of its proof was not run', () => {
    const half = judge({ torture }, ['torture'], 'only-proven');
    expect(half?.verdict).toBe('kept, as far as it was looked at');
    expect(half?.notRun).toEqual(['test']);
  });

  it('fell short by a single figure, whatever the others are', () => {
    const short = judge({ bench: { start } }, ['bench-start'], 'starts-light');
    expect(short?.verdict).toBe('FELL SHORT');
    expect(short?.findings.map(({ met }) => met)).toEqual([true, false, true]);
    expect(short?.findings[1]).toMatchObject({ figure: '1.50x', goal: 'at most 1.35x' });
    expect(short?.findings[1]?.ratio).toBeCloseTo(1.11, 2);
  });

  it('is not kept by a claim that was false, and that fault is no lost password', () => {
    const faulty = { ...torture, faults: [/** @type {const} */ ([3, 'a false claim: verified'])] };
    expect(judge({ torture: faulty }, ['torture'], 'only-proven')?.verdict).toBe('FELL SHORT');
    expect(judge({ torture: faulty }, ['torture'], 'nothing-lost')?.findings[0]?.met).toBe(true);
    const lost = { ...torture, faults: [/** @type {const} */ ([3, 'a write was sent twice'])] };
    expect(judge({ torture: lost }, ['torture'], 'nothing-lost')?.verdict).toBe('FELL SHORT');
  });

  it('is unproven where a figure could not be measured, or each test was skipped', () => {
    const blind = { bench: { list: { goals: { longestMs: 50, memoryBytes: 120e6 } } } };
    expect(judge(blind, ['bench-list', 'bench-search'], 'found-among-100000')?.verdict).toBe('unproven');
    const tests = [{ file: 'e2e/walls-page.spec.ts', passed: 0, failed: 0, skipped: 9 }];
    const skipped = judge({ tests }, ['test', 'scan'], 'page-not-trusted');
    expect(skipped?.verdict).toBe('unproven');
    expect(skipped?.findings[0]).toMatchObject({ figure: 'all 9 skipped', met: null });
  });

  it('on advisories is unproven where the registry does not tell', () => {
    const audit = { why: 'The registry does not tell: 405.', bundled: [], tools: [] };
    expect(judge({ audit }, [], 'no-known-hole')?.verdict).toBe('unproven');
    const holes = { why: null, bundled: ['zod'], tools: ['knip'] };
    expect(judge({ audit: holes }, ['audit'], 'no-known-hole')?.verdict).toBe('FELL SHORT');
    const sound = { why: null, bundled: [], tools: ['knip'] };
    expect(judge({ audit: sound }, ['audit'], 'no-known-hole')?.verdict).toBe('kept');
  });
});

describe('the parts of a proof', () => {
  it('are all of them when none is named, with the check in the tests', () => {
    const all = partsIn(undefined, ['start', 'list']);
    expect(all).toEqual([
      'test',
      'torture',
      'soak',
      'bench-start',
      'bench-list',
      'scan',
      'audit',
      'licences',
    ]);
    expect(partsIn('check,test', [])).toEqual(['test']);
    expect([...withContained(new Set(['test']))]).toEqual(['test', 'check']);
  });

  it('are those that are named, each once', () => {
    expect(partsIn('scan, bench-list,bench', ['start', 'list'])).toEqual([
      'scan',
      'bench-list',
      'bench-start',
    ]);
  });

  it('are told when one is named that there is not', () => {
    expect(() => partsIn('scan,bensch', ['start'])).toThrow('There is no part "bensch".');
  });
});

describe('the page', () => {
  const reports = { ...none, torture, bench: { start } };
  const ran = new Set(['torture', 'bench-start']);
  const page = proofPage({
    on: 'on a machine',
    parts: [{ name: 'torture', told: 'ended well, 3 s', isRun: true }],
    all: judged(promises, reports, ran),
    reports,
  });
  const below = (/** @type {string} */ heading) =>
    page.slice(page.indexOf(`## ${heading}`)).split('\n## ')[0] ?? '';

  it('says first what fell short, with its figure and how far from its goal', () => {
    expect(below('What fell short')).toContain(
      '| starts-light | memory, against a bare window | 1.50x | at most 1.35x | 1.11 |',
    );
    expect(page.indexOf('What fell short')).toBeLessThan(page.indexOf('## Promises'));
  });

  it('names what this run leaves unproven', () => {
    expect(below('What is unproven')).toContain('page-not-trusted');
    expect(below('What is unproven')).not.toContain('starts-light');
  });

  it('says of each promise what became of it, and which part was not run', () => {
    for (const { id } of promises) expect(below('Promises')).toContain(`| ${id} |`);
    expect(below('Figures')).toContain('Not run: test.');
    expect(below('What was run')).toContain('| torture | ended well, 3 s |');
  });
});
