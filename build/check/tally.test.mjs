import { describe, expect, it } from 'vitest';
import { coverageLine } from './coverage.mjs';
import { tally } from './tally.mjs';

/**
 * @param {string} name
 * @param {boolean} passed
 */
const outcome = (name, passed) => ({ name, passed, output: '', stdout: '', seconds: 1 });
const report = { numPassedTests: 40, numFailedTests: 0, numPendingTests: 2, numTodoTests: 1 };

describe('the tally of the gate', () => {
  it('counts each unit test, and each step as one more', () => {
    const outcomes = [outcome('lint', true), outcome('types', false), outcome('unit tests', true)];
    expect(tally(outcomes, report)).toEqual({ passed: 42, failed: 1, skipped: 3 });
  });

  it('counts a failed unit test once, not once more for the step it failed in', () => {
    const failed = { ...report, numPassedTests: 39, numFailedTests: 1 };
    expect(tally([outcome('unit tests', false)], failed)).toEqual({ passed: 39, failed: 1, skipped: 3 });
  });

  it('counts the unit step as failed when all its tests passed and something else was wrong', () => {
    expect(tally([outcome('unit tests', false)], report).failed).toBe(1);
  });

  it('counts a unit step without a report as a failure, not as nothing', () => {
    expect(tally([outcome('unit tests', false)], undefined)).toEqual({ passed: 0, failed: 1, skipped: 0 });
  });
});

describe('the line on coverage', () => {
  it('tells the decisions apart from everything', () => {
    const line = coverageLine({
      total: { lines: { total: 400, covered: 100 } },
      '/somewhere/electron/domain/lock.ts': { lines: { total: 100, covered: 90 } },
      'C:\\somewhere\\electron\\domain\\ports.ts': { lines: { total: 0, covered: 0 } },
      '/somewhere/renderer/main.tsx': { lines: { total: 300, covered: 10 } },
    });
    expect(line).toBe(
      'coverage: decisions 90.0 % of 100 lines (at least 95), everything 25.0 % of 400 lines',
    );
  });
});
