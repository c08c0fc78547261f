import { describe, expect, it } from 'vitest';
import { coverageLine } from './coverage.mjs';
import { decisions, unit } from './steps.mjs';
import { tally } from './tally.mjs';

/**
 * @param {string} name
 * @param {boolean} passed
 */
const outcome = (name, passed) => ({ name, passed, output: '', stdout: '', seconds: 1 });
const none = () => undefined;
const all = { numPassedTests: 40, numFailedTests: 0, numPendingTests: 2, numTodoTests: 1 };

/** @param {Partial<import('./tally.mjs').TestReport>} [differently] */
const unitTests = (differently) => (/** @type {string} */ path) =>
  path === unit.report ? { ...all, ...differently } : undefined;

describe('the tally of the gate', () => {
  it('counts each unit test, and each step as one more', () => {
    const outcomes = [outcome('lint', true), outcome('types', false), outcome('unit tests', true)];
    expect(tally(outcomes, unitTests())).toEqual({
      passed: 42,
      failed: 1,
      skipped: 3,
      failedSteps: ['types'],
    });
  });

  it('counts a failed unit test once, not once more for the step it failed in', () => {
    const failed = unitTests({ numPassedTests: 39, numFailedTests: 1 });
    expect(tally([outcome('unit tests', false)], failed)).toEqual({
      passed: 39,
      failed: 1,
      skipped: 3,
      failedSteps: [],
    });
  });

  it('counts the unit step as failed when all its tests passed and something else was wrong', () => {
    expect(tally([outcome('unit tests', false)], unitTests()).failed).toBe(1);
  });

  it('counts a unit step without a report as a failure, not as nothing', () => {
    expect(tally([outcome('unit tests', false)], none)).toEqual({
      passed: 0,
      failed: 1,
      skipped: 0,
      failedSteps: ['unit tests'],
    });
  });
});

describe('two steps that run tests', () => {
  const both = (/** @type {string} */ path) => (path === decisions.report ? all : unitTests()(path));

  it('are counted together', () => {
    const outcomes = [outcome('unit tests', true), outcome('decisions', true)];
    expect(tally(outcomes, both)).toEqual({ passed: 82, failed: 0, skipped: 6, failedSteps: [] });
  });

  it('answer each for itself: tests that failed in one do not excuse the other', () => {
    const read = (/** @type {string} */ path) => (path === unit.report ? { ...all, numFailedTests: 1 } : all);
    const outcomes = [outcome('unit tests', false), outcome('decisions', false)];
    expect(tally(outcomes, read)).toMatchObject({ failed: 2, failedSteps: ['decisions'] });
  });
});

describe('the line on coverage', () => {
  it('sums up the lines of all files', () => {
    const line = coverageLine({
      total: { lines: { total: 7, covered: 0 } },
      '/somewhere/electron/domain/lock.ts': { lines: { total: 100, covered: 90 } },
      'C:\\somewhere\\electron\\domain\\ports.ts': { lines: { total: 100, covered: 95 } },
    });
    expect(line).toBe('coverage of decisions: 92.5 % of 200 lines (at least 95)');
  });

  it('finds nothing to blame where there is nothing to cover', () => {
    expect(coverageLine({})).toBe('coverage of decisions: 100.0 % of 0 lines (at least 95)');
  });
});
