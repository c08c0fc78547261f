import { relative } from 'node:path';
import { asRecord, asText, readRecord } from '../setup/json.mjs';

/** Enough of a message to see what was expected and where; all of it stands further up, where the step printed it. */
const LINES = 12;

/** @typedef {{ title: string, message: string }} Failure */

/**
 * @typedef {object} Reports
 * @property {string} root
 * @property {readonly string[]} vitest files written by Vitest's json reporter
 * @property {string} playwright file written by Playwright's json reporter
 * @property {string} check file written by the check
 */

/**
 * @param {unknown} value
 * @returns {readonly unknown[]}
 */
export const asList = (value) => (Array.isArray(value) ? value : []);

/**
 * What failed, from the reports that the steps wrote. A long run is mostly read by its end, where who it failed for has
 * to find what it was.
 *
 * @param {Reports} reports
 * @returns {Failure[]}
 */
export function failuresIn({ root, vitest, playwright, check }) {
  const steps = asList(readRecord(check)['failedSteps']).map((name) => ({
    title: `step of the check: ${asText(name)}`,
    message: 'What it printed stands above, after its name.',
  }));
  const units = filesIn(vitest).flatMap((result) => failedInFile(root, result));
  return [...steps, ...units, ...storiesIn(playwright, ({ ok }) => ok === false)];
}

/**
 * @param {string} root
 * @param {Readonly<Record<string, unknown>>} result of one test file
 * @returns {Failure[]}
 */
function failedInFile(root, result) {
  const failed = testsIn(root, result, ({ status }) => status === 'failed');
  // A file that does not even load has no test that could fail.
  if (failed.length > 0 || result['status'] !== 'failed') return failed;
  return [{ title: relative(root, asText(result['name'])), message: asText(result['message']) }];
}

/**
 * @param {string} root
 * @param {Readonly<Record<string, unknown>>} result of one test file
 * @param {(test: Readonly<Record<string, unknown>>) => boolean} isOne
 * @returns {Failure[]}
 */
function testsIn(root, { name, assertionResults }, isOne) {
  return asList(assertionResults)
    .map(asRecord)
    .filter(isOne)
    .map((test) => ({
      title: `${relative(root, asText(name))} › ${asText(test['fullName'])}`,
      message: asList(test['failureMessages']).map(asText).join('\n'),
    }));
}

/**
 * Tests that failed at first and passed when they were run once more.
 *
 * @param {Omit<Reports, 'check'>} reports
 * @returns {Failure[]}
 */
export function unsteadyIn({ root, vitest, playwright }) {
  const isUnit = (/** @type {Readonly<Record<string, unknown>>} */ { status, failureMessages }) =>
    status === 'passed' && asList(failureMessages).length > 0;
  const isStory = (/** @type {Readonly<Record<string, unknown>>} */ { tests }) =>
    asList(tests).some((test) => asRecord(test)['status'] === 'flaky');
  return [
    ...filesIn(vitest).flatMap((result) => testsIn(root, result, isUnit)),
    ...storiesIn(playwright, isStory),
  ];
}

/** @param {readonly string[]} vitest */
function filesIn(vitest) {
  return vitest.flatMap((file) => asList(readRecord(file)['testResults']).map(asRecord));
}

/**
 * @param {string} playwright
 * @param {(spec: Readonly<Record<string, unknown>>) => boolean} isOne
 * @returns {Failure[]}
 */
function storiesIn(playwright, isOne) {
  return asList(readRecord(playwright)['suites'])
    .flatMap(specsOf)
    .filter(isOne)
    .map(({ file, line, title, tests }) => ({
      title: `e2e/${asText(file)}:${Number(line)} › ${asText(title)}`,
      message: asList(tests).flatMap(messagesOf).join('\n'),
    }));
}

/**
 * @param {unknown} suite of stories, which may hold others
 * @returns {Readonly<Record<string, unknown>>[]}
 */
export function specsOf(suite) {
  const { suites, specs } = asRecord(suite);
  return [...asList(specs).map(asRecord), ...asList(suites).flatMap(specsOf)];
}

/** @param {unknown} test */
function messagesOf(test) {
  return asList(asRecord(test)['results'])
    .flatMap((result) => asList(asRecord(result)['errors']))
    .map((error) => asText(asRecord(error)['message']));
}

/**
 * @param {readonly Failure[]} failures
 * @param {string} [mark]
 */
export function failureLines(failures, mark = 'FAILED') {
  const told = failures.map(({ title, message }) => {
    const lines = message.split('\n').slice(0, LINES);
    return [`${mark}  ${title}`, ...lines.map((line) => `        ${line}`)].join('\n');
  });
  return told.join('\n\n');
}
