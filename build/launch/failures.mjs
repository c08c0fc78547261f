import { relative } from 'node:path';
import { asRecord, asText, readRecord } from '../setup/json.mjs';

/** Enough of a message to see what was expected and where; all of it stands further up, where the step printed it. */
const LINES = 12;

/** @typedef {{ title: string, message: string }} Failure */

/**
 * @param {unknown} value
 * @returns {readonly unknown[]}
 */
export const asList = (value) => (Array.isArray(value) ? value : []);

/**
 * What failed, from the reports that the steps wrote. A long run is mostly read by its end, where who it failed for has
 * to find what it was.
 *
 * @param {object} reports
 * @param {string} reports.root
 * @param {readonly string[]} reports.vitest files written by Vitest's json reporter
 * @param {string} reports.playwright file written by Playwright's json reporter
 * @param {string} reports.check file written by the check
 * @returns {Failure[]}
 */
export function failuresIn({ root, vitest, playwright, check }) {
  const steps = asList(readRecord(check)['failedSteps']).map((name) => ({
    title: `step of the check: ${asText(name)}`,
    message: 'What it printed stands above, after its name.',
  }));
  const units = vitest.flatMap((file) =>
    asList(readRecord(file)['testResults']).flatMap((result) => failedInFile(root, asRecord(result))),
  );
  return [...steps, ...units, ...storiesIn(playwright, ({ ok }) => ok === false)];
}

/**
 * @param {string} root
 * @param {Readonly<Record<string, unknown>>} result of one test file
 * @returns {Failure[]}
 */
function failedInFile(root, { name, status, message, assertionResults }) {
  const file = relative(root, asText(name));
  const failed = asList(assertionResults)
    .map(asRecord)
    .filter((test) => test['status'] === 'failed');
  // A file that does not even load has no test that could fail.
  if (failed.length === 0 && status === 'failed') return [{ title: file, message: asText(message) }];
  return failed.map((test) => ({
    title: `${file} › ${asText(test['fullName'])}`,
    message: asList(test['failureMessages']).map(asText).join('\n'),
  }));
}

/**
 * Stories that failed at first and passed when they were told once more.
 *
 * @param {string} playwright file written by Playwright's json reporter
 * @returns {Failure[]}
 */
export function unsteadyIn(playwright) {
  const isUnsteady = (/** @type {Readonly<Record<string, unknown>>} */ { tests }) =>
    asList(tests).some((test) => asRecord(test)['status'] === 'flaky');
  return storiesIn(playwright, isUnsteady);
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
