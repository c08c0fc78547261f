import { mkdirSync, utimesSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { tempFolder } from '../setup/testing/temp-folder.mjs';
import { auditFrom } from './audit.mjs';
import { bundledOf, isAllowed } from './licences.mjs';
import { benchFigures, freshIn, reportsOf, testResults } from './reports.mjs';
import { scanFrom } from './scan.mjs';

const begunMs = Date.parse('2026-11-22T05:00:00Z');
const [before, after] = ['2026-11-22T04:59:59Z', '2026-11-22T05:00:01Z'];

/**
 * @param {Readonly<Record<string, unknown>>} files
 * @param {string} when they were written
 */
const outWith = (files, when = after) => {
  const out = tempFolder();
  for (const [name, content] of Object.entries(files)) {
    const path = join(out, name);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, JSON.stringify(content));
    utimesSync(path, new Date(when), new Date(when));
  }
  return out;
};

/**
 * @param {string} out
 * @param {readonly string[]} ran
 */
const read = (out, ran) =>
  reportsOf({
    fresh: freshIn(out, begunMs),
    begunMs,
    benches: ['start', 'sign-in', 'list'],
    ran: new Set(ran),
  });

const recorded = {
  'reports/check.json': { passed: 9, failed: 1, skipped: 0, failedSteps: ['words'] },
  'reports/unit.json': {
    testResults: [
      {
        name: '/project/a.test.ts',
        status: 'passed',
        assertionResults: [{ status: 'passed' }, { status: 'pending' }],
      },
      { name: '/project/b.test.ts', status: 'failed', message: 'does not load', assertionResults: [] },
    ],
  },
  'reports/e2e.json': {
    suites: [
      {
        specs: [{ file: 'walls-page.spec.ts', tests: [{ status: 'expected' }] }],
        suites: [
          { specs: [{ file: 'lock.spec.ts', tests: [{ status: 'flaky' }, { status: 'unexpected' }] }] },
        ],
      },
    ],
  },
  'torture.json': { rotations: 3, kills: 1, faults: [] },
};

describe('the reports of a run', () => {
  it('count each file of tests, and one that does not load as a failure', () => {
    const out = outWith(recorded);
    const { check, torture } = read(out, ['test', 'torture']);
    const tests = testResults('/project', freshIn(out, begunMs));
    expect(check?.failedSteps).toEqual(['words']);
    expect(torture?.rotations).toBe(3);
    expect(tests).toEqual([
      { file: 'a.test.ts', passed: 1, failed: 0, skipped: 1 },
      { file: 'b.test.ts', passed: 0, failed: 1, skipped: 0 },
      { file: 'e2e/walls-page.spec.ts', passed: 1, failed: 0, skipped: 0 },
      { file: 'e2e/lock.spec.ts', passed: 1, failed: 1, skipped: 0 },
    ]);
  });

  it('are nothing where the files are those of another run', () => {
    const out = outWith(recorded, before);
    expect(read(out, ['test', 'torture'])).toEqual({ bench: {} });
    expect(testResults('/project', freshIn(out, begunMs))).toEqual([]);
  });

  it('have no torture that was not run, whatever lies there', () => {
    expect(read(outWith(recorded), ['test']).torture).toBeUndefined();
  });

  it('have the figures of those benches alone that this run has measured', () => {
    const out = outWith({
      'bench.json': {
        when: before,
        start: { ratio: 1 },
        signIn: { when: after, goals: {} },
        list: { when: before },
      },
    });
    const figures = benchFigures(join(out, 'bench.json'), {
      names: ['start', 'sign-in', 'list', 'tray'],
      begunMs,
    });
    expect(Object.keys(figures)).toEqual(['sign-in']);
    expect(benchFigures(undefined, { names: ['start'], begunMs })).toEqual({});
  });
});

describe('the scan', () => {
  const head = 'issue, severity, confidence, filename, location, sample, description, url';
  const one =
    'OPEN_EXTERNAL_JS_CHECK,"MEDIUM","TENTATIVE","main/a.js","2:8","say(""x, y"")","Review",https://x';

  it('knows what a test answers, and leaves open whatever is new', () => {
    const { count, open, answered } = scanFrom(
      `${head}\n${one}\nEVAL_CHECK,"HIGH","FIRM","b.js","1:1",N/A,"No",https://y\n`,
    );
    expect(count).toBe(2);
    expect(open).toEqual([{ issue: 'EVAL_CHECK', severity: 'HIGH', file: 'b.js', place: '1:1' }]);
    expect(answered).toMatchObject([{ issue: 'OPEN_EXTERNAL_JS_CHECK', file: 'main/a.js', place: '2:8' }]);
  });

  it('leaves open one more of a kind than have been looked at', () => {
    expect(scanFrom(`${head}\n${one}\n${one.replace('a.js', 'c.js')}\n`).open).toMatchObject([
      { file: 'main/c.js' },
    ]);
  });

  it('takes no list for a list of nothing', () => {
    expect(() => scanFrom('')).toThrow('no list');
    expect(scanFrom(`${head}\n`)).toEqual({ count: 0, open: [], answered: [] });
  });
});

describe('advisories', () => {
  const bundled = new Set(['zod']);

  it('count against what is bundled, and are told of tools', () => {
    const text = `npm warn x\n${JSON.stringify({ vulnerabilities: { zod: {}, knip: {} } })}\n`;
    expect(auditFrom(text, bundled)).toEqual({ why: null, bundled: ['zod'], tools: ['knip'] });
  });

  it('are not taken for none where the registry does not answer', () => {
    const refused = JSON.stringify({ message: '405 Method Not Allowed - POST https://somewhere/' });
    expect(auditFrom(refused, bundled).why).toBe('The registry does not tell: 405 Method Not Allowed.');
    expect(auditFrom('', bundled).why).toContain('nothing that could be read');
  });
});

describe('licences', () => {
  const lock = {
    packages: {
      '': { devDependencies: { app: '1', electron: '1', tool: '1' } },
      'node_modules/app': { version: '1.0.0', license: 'MIT', dependencies: { deep: '2', top: '1' } },
      'node_modules/app/node_modules/deep': {
        version: '2.0.0',
        license: 'GPL-3.0',
        dependencies: { top: '1' },
      },
      'node_modules/deep': { version: '1.0.0', license: 'ISC' },
      'node_modules/electron': { version: '45.0.0', license: 'MIT', dependencies: { fetcher: '1' } },
      'node_modules/fetcher': { version: '1.0.0', license: 'GPL-3.0' },
      'node_modules/tool': { version: '1.0.0', license: 'GPL-3.0' },
      'node_modules/top': { version: '1.0.0' },
    },
  };

  it('are those of what the app imports and of what that needs, as Node would find it', () => {
    const found = bundledOf(lock, new Set(['app', 'electron', 'node:fs', 'unknown']));
    expect(found).toEqual([
      { name: 'app', version: '1.0.0', licence: 'MIT' },
      { name: 'deep', version: '2.0.0', licence: 'GPL-3.0' },
      { name: 'electron', version: '45.0.0', licence: 'MIT' },
      { name: 'top', version: '1.0.0', licence: '' },
    ]);
  });

  it('are allowed by name: of several, one by OR and all by AND', () => {
    expect(['MIT', 'OFL-1.1', '(MIT OR GPL-3.0)', 'MIT AND ISC'].filter(isAllowed)).toHaveLength(4);
    expect(['', 'GPL-3.0', 'MIT AND GPL-3.0', 'SEE LICENSE IN x'].filter(isAllowed)).toEqual([]);
  });
});
