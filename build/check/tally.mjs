import { testSteps } from './steps.mjs';

/**
 * @typedef {{ passed: number, failed: number, skipped: number, failedSteps: string[] }} Tally
 * @typedef {{ numPassedTests: number, numFailedTests: number, numPendingTests: number, numTodoTests: number }} TestReport
 */

/** @type {TestReport} */
const NONE = { numPassedTests: 0, numFailedTests: 0, numPendingTests: 0, numTodoTests: 0 };

/**
 * Each test counts, and each step of the gate counts as one more. A step that runs tests is not counted as a failure on
 * top of those that failed in it, but is where it failed for any other reason: a file that does not load, coverage below
 * its floor, no report at all.
 * @param {readonly import('./run-step.mjs').Outcome[]} outcomes
 * @param {(path: string) => TestReport | undefined} read what a step has left
 * @returns {Tally}
 */
export const tally = (outcomes, read) => {
  const reports = new Map(testSteps.map(({ name, report }) => [name, read(report) ?? NONE]));
  const sum = (/** @type {keyof TestReport} */ key) =>
    [...reports.values()].reduce((whole, report) => whole + report[key], 0);
  const failedSteps = outcomes.filter(
    ({ name, passed }) => !passed && (reports.get(name) ?? NONE).numFailedTests === 0,
  );
  return {
    passed: sum('numPassedTests') + outcomes.filter(({ passed }) => passed).length,
    failed: sum('numFailedTests') + failedSteps.length,
    skipped: sum('numPendingTests') + sum('numTodoTests'),
    failedSteps: failedSteps.map(({ name }) => name),
  };
};
