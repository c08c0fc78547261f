import { asRecord, readRecord } from '../setup/json.mjs';

/** @typedef {{ passed: number, failed: number, skipped: number }} Counts */

/** @type {Counts} */
export const oneFailed = { passed: 0, failed: 1, skipped: 0 };

/** @param {unknown} value */
function count(value) {
  return typeof value === 'number' && Number.isInteger(value) && value >= 0 ? value : 0;
}

/**
 * A step that ended badly without naming a failed test has crashed, and that counts as one failure.
 *
 * @param {Counts} counts
 * @param {number} status
 * @returns {Counts}
 */
function atLeastStatus(counts, status) {
  const silent = status !== 0 && counts.failed === 0;
  return silent ? { ...counts, failed: 1 } : counts;
}

/**
 * @param {string} file written by the check
 * @param {number} status the check ended with
 * @returns {Counts}
 */
export function checkCounts(file, status) {
  const { passed, failed, skipped } = readRecord(file);
  if (passed === undefined) return oneFailed;
  return atLeastStatus({ passed: count(passed), failed: count(failed), skipped: count(skipped) }, status);
}

/** That many tests may pass at the second try only: one more, and it is no accident of a busy machine. */
const MOST_UNSTEADY = 2;

/**
 * @param {Counts} counts of a run, those at the second try among the passed
 * @param {number} unsteady how many passed at the second try only
 * @returns {Counts}
 */
export function atMostUnsteady(counts, unsteady) {
  if (unsteady <= MOST_UNSTEADY) return counts;
  return { ...counts, passed: counts.passed - unsteady, failed: counts.failed + unsteady };
}

/**
 * @param {string} file written by Playwright's json reporter
 * @param {number} status Playwright ended with
 * @returns {Counts}
 */
export function playwrightCounts(file, status) {
  const { stats } = readRecord(file);
  if (stats === undefined) return oneFailed;
  const { expected, unexpected, flaky, skipped } = asRecord(stats);
  const counts = {
    passed: count(expected) + count(flaky),
    failed: count(unexpected),
    skipped: count(skipped),
  };
  return atLeastStatus(counts, status);
}

/**
 * @param {string} file written by Vitest's json reporter
 * @param {number} status Vitest ended with
 * @returns {Counts}
 */
export function vitestCounts(file, status) {
  const report = readRecord(file);
  if (report['numTotalTests'] === undefined) return oneFailed;
  const skipped = count(report['numPendingTests']) + count(report['numTodoTests']);
  const counts = {
    passed: count(report['numPassedTests']),
    failed: count(report['numFailedTests']),
    skipped,
  };
  return atLeastStatus(counts, status);
}

/** @param {readonly Counts[]} all */
export function total(all) {
  const sum = (/** @type {keyof Counts} */ key) => all.reduce((whole, counts) => whole + counts[key], 0);
  return { passed: sum('passed'), failed: sum('failed'), skipped: sum('skipped') };
}

/** @param {Counts} counts */
export function countLine({ passed, failed, skipped }) {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
}
