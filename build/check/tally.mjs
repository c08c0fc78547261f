import { unit } from './steps.mjs';

/**
 * @typedef {{ passed: number, failed: number, skipped: number }} Tally
 * @typedef {{ numPassedTests: number, numFailedTests: number, numPendingTests: number, numTodoTests: number }} UnitReport
 */

/**
 * Each unit test counts, and each step of the gate counts as one more test. The step that runs the unit tests is not
 * counted as a failure on top of the tests that failed in it, but is where it failed for any other reason: a file that
 * does not load, coverage below its floor, no report at all.
 * @param {readonly import('./run-step.mjs').Outcome[]} outcomes
 * @param {UnitReport | undefined} report
 * @returns {Tally}
 */
export const tally = (outcomes, report) => {
  const told = report?.numFailedTests ?? 0;
  const failedSteps = outcomes.filter(({ name, passed }) => !passed && !(name === unit.name && told > 0));
  return {
    passed: (report?.numPassedTests ?? 0) + outcomes.filter(({ passed }) => passed).length,
    failed: told + failedSteps.length,
    skipped: (report?.numPendingTests ?? 0) + (report?.numTodoTests ?? 0),
  };
};
