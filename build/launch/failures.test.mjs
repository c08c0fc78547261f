import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { tempFolder } from '../setup/testing/temp-folder.mjs';
import { failureLines, failuresIn, unsteadyIn } from './failures.mjs';

/** @param {unknown} content */
function file(content) {
  const path = join(tempFolder(), 'report.json');
  writeFileSync(path, JSON.stringify(content));
  return path;
}

const none = '/nowhere/none.json';
const reports = { root: '/project', vitest: [], playwright: none, check: none };

describe('what failed', () => {
  it('is nothing where no step wrote a report', () => {
    expect(failuresIn({ ...reports, vitest: [none] })).toEqual([]);
  });

  it('is each unit test with its file, its whole name and what was expected', () => {
    const failed = { status: 'failed', fullName: 'the lock holds', failureMessages: ['expected 1 to be 2'] };
    const unit = file({
      testResults: [
        { name: '/project/electron/lock.test.ts', status: 'failed', message: '', assertionResults: [failed] },
        { name: '/project/electron/key.test.ts', status: 'passed', assertionResults: [{ status: 'passed' }] },
      ],
    });
    expect(failuresIn({ ...reports, vitest: [none, unit] })).toEqual([
      { title: 'electron/lock.test.ts › the lock holds', message: 'expected 1 to be 2' },
    ]);
  });

  it('is a file that does not load, though no test in it failed', () => {
    const unit = file({
      testResults: [
        { name: '/project/a.test.ts', status: 'failed', message: 'no such module', assertionResults: [] },
      ],
    });
    expect(failuresIn({ ...reports, vitest: [unit] })).toEqual([
      { title: 'a.test.ts', message: 'no such module' },
    ]);
  });

  it('is each story with its line, however deep it lies', () => {
    const spec = {
      ok: false,
      file: 'window.spec.ts',
      line: 20,
      title: 'it opens',
      tests: [{ results: [{ errors: [{ message: 'it did not' }] }] }],
    };
    const stories = file({
      suites: [{ specs: [{ ok: true, title: 'fine' }], suites: [{ specs: [spec] }] }],
    });
    expect(failuresIn({ ...reports, playwright: stories })).toEqual([
      { title: 'e2e/window.spec.ts:20 › it opens', message: 'it did not' },
    ]);
  });

  it('is nothing that passed at the second try: that is told as unsteady', () => {
    const first = { errors: [{ message: 'too early' }] };
    const unsteady = { status: 'flaky', results: [first, { errors: [] }] };
    const spec = { ok: true, file: 'lock.spec.ts', line: 3, title: 'it locks', tests: [unsteady] };
    const steady = {
      ok: true,
      file: 'lock.spec.ts',
      line: 9,
      title: 'it opens',
      tests: [{ status: 'expected' }],
    };
    const stories = file({ suites: [{ specs: [steady], suites: [{ specs: [spec] }] }] });
    expect(failuresIn({ ...reports, playwright: stories })).toEqual([]);
    const unit = file({
      testResults: [
        {
          ...{ name: '/project/electron/lock.test.ts', status: 'passed', message: '' },
          assertionResults: [
            { status: 'passed', fullName: 'steady', failureMessages: [] },
            { status: 'passed', fullName: 'the lock holds', failureMessages: ['not empty'] },
            { status: 'failed', fullName: 'the key fits', failureMessages: ['no', 'no'] },
          ],
        },
      ],
    });
    expect(unsteadyIn({ ...reports, vitest: [unit], playwright: stories })).toEqual([
      { title: 'electron/lock.test.ts › the lock holds', message: 'not empty' },
      { title: 'e2e/lock.spec.ts:3 › it locks', message: 'too early' },
    ]);
  });

  it('is each step of the check that is no test', () => {
    const check = file({ passed: 1, failed: 1, skipped: 0, failedSteps: ['dead code'] });
    expect(failuresIn({ ...reports, check })[0]?.title).toBe('step of the check: dead code');
  });

  it('is told with the beginning of its message only', () => {
    const message = Array.from({ length: 100 }, (_, at) => `line ${at}`).join('\n');
    const told = failureLines([{ title: 'a story', message }]);
    expect(told.split('\n').slice(0, 2)).toEqual(['FAILED  a story', '        line 0']);
    expect(told.split('\n').length).toBeLessThan(20);
  });
});
