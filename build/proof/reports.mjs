import { existsSync, readFileSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import { testSteps } from '../check/steps.mjs';
import { asList, specsOf } from '../launch/failures.mjs';
import { asRecord, asText, readRecord } from '../setup/json.mjs';

/** @typedef {Readonly<Record<string, unknown>>} Figures */
/** @typedef {{ file: string, passed: number, failed: number, skipped: number }} FileResult */

/**
 * What the parts of this run have left. What is of another run is not in it.
 *
 * @typedef {object} Reports
 * @property {{ passed: number, failed: number, failedSteps: readonly string[] }} [check]
 * @property {readonly FileResult[]} [tests]
 * @property {{ rotations: number, kills: number, faults: readonly (readonly [number, string, ...unknown[]])[] }} [torture]
 * @property {readonly { kind: string, rounds: number, faults: readonly string[] }[]} [soak]
 * @property {Readonly<Record<string, Figures | undefined>>} bench by its name on the command line
 * @property {import('./scan.mjs').Scan} [scan]
 * @property {import('./audit.mjs').Audit} [audit]
 * @property {import('./licences.mjs').Licences} [licences]
 */

/**
 * @param {readonly unknown[]} statuses
 * @returns {Omit<FileResult, 'file'>}
 */
function counted(statuses) {
  const count = (/** @type {readonly unknown[]} */ names) =>
    statuses.filter((status) => names.includes(status)).length;
  return {
    // A story that passed when it was told once more has passed.
    passed: count(['passed', 'expected', 'flaky']),
    failed: count(['failed', 'unexpected']),
    skipped: count(['pending', 'todo', 'skipped']),
  };
}

/**
 * @param {string} root
 * @param {string} file written by Vitest's json reporter
 * @returns {FileResult[]}
 */
function unitResults(root, file) {
  return asList(readRecord(file)['testResults']).map((each) => {
    const { name, status, assertionResults } = asRecord(each);
    const statuses = asList(assertionResults).map((test) => asRecord(test)['status']);
    const isBroken = statuses.length === 0 && status === 'failed';
    return { file: relative(root, asText(name)), ...counted(isBroken ? ['failed'] : statuses) };
  });
}

/**
 * @param {string} file written by Playwright's json reporter
 * @returns {FileResult[]}
 */
function storyResults(file) {
  return asList(readRecord(file)['suites'])
    .flatMap(specsOf)
    .map(({ file: name, tests }) => ({
      file: `e2e/${asText(name)}`,
      ...counted(asList(tests).map((test) => asRecord(test)['status'])),
    }));
}

/** @typedef {(name: string) => string | undefined} Fresh a file that this run has written, below `out/` */

/**
 * @param {string} out
 * @param {number} begunMs
 * @returns {Fresh}
 */
export const freshIn = (out, begunMs) => (name) => {
  const file = join(out, name);
  return existsSync(file) && statSync(file).mtimeMs >= begunMs ? file : undefined;
};

/** Under which name `npm run bench` keeps the figures of each; those of the start lie at the top. */
const keptAs = new Map([['sign-in', 'signIn']]);

/**
 * @param {string | undefined} file
 * @param {{ names: readonly string[], begunMs: number }} wanted
 * @returns {Record<string, Figures | undefined>} those that this run has measured
 */
export function benchFigures(file, { names, begunMs }) {
  const all = file === undefined ? {} : readRecord(file);
  const figuresOf = (/** @type {string} */ name) =>
    name === 'start' ? all : asRecord(all[keptAs.get(name) ?? name]);
  /** @type {Record<string, Figures | undefined>} */
  const found = {};
  for (const name of names) {
    const figures = figuresOf(name);
    if (Date.parse(asText(figures['when'])) >= begunMs) found[name] = figures;
  }
  return found;
}

/**
 * @param {string | undefined} file
 * @returns {unknown} what one of our own programs has written there
 */
const parsed = (file) => {
  try {
    return file === undefined ? undefined : /** @type {unknown} */ (JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    return undefined;
  }
};

/**
 * To be asked as soon as they have ended: torture and soak are stories too, and leave their report at the same place.
 *
 * @param {string} root
 * @param {Fresh} fresh
 * @returns {FileResult[]}
 */
export function testResults(root, fresh) {
  const names = [...testSteps.map(({ report }) => report.replace(/^out\//, '')), 'reports/long.json'];
  const units = names.map(fresh).filter((file) => file !== undefined);
  const stories = fresh('reports/e2e.json');
  return [
    ...units.flatMap((file) => unitResults(root, file)),
    ...(stories === undefined ? [] : storyResults(stories)),
  ];
}

/**
 * @param {{ fresh: Fresh, begunMs: number, benches: readonly string[], ran: ReadonlySet<string> }} run
 * @returns {Reports} without those of the parts that write none, and without the tests
 */
export function reportsOf({ fresh, begunMs, benches, ran }) {
  const own = (/** @type {string} */ part) => (ran.has(part) ? parsed(fresh(`${part}.json`)) : undefined);
  return {
    ...given('check', /** @type {Reports['check']} */ (parsed(fresh('reports/check.json')))),
    ...given('torture', /** @type {Reports['torture']} */ (own('torture'))),
    ...given('soak', /** @type {Reports['soak']} */ (own('soak'))),
    bench: benchFigures(fresh('bench.json'), { names: benches, begunMs }),
  };
}

/**
 * @template {keyof Reports} K
 * @param {K} key
 * @param {Reports[K] | undefined} value
 * @returns {Pick<Reports, K> | object}
 */
const given = (key, value) => (value === undefined ? {} : { [key]: value });
