import { benchPromises } from './bench-promises.mjs';
import { allPass, atMost, noneOf } from './findings.mjs';

/** @typedef {import('./findings.mjs').Finding} Finding */
/** @typedef {import('./reports.mjs').Reports} Reports */

/**
 * @typedef {object} Promised
 * @property {string} id by which the README names it
 * @property {string} says
 * @property {readonly string[]} parts of the proof that can tell
 * @property {(reports: Reports) => readonly Finding[]} look empty where none of its parts has left a report
 */

/**
 * @param {Reports} reports
 * @param {string} what
 * @param {RegExp} files
 * @returns {Finding[]}
 */
function tests({ tests: results }, what, files) {
  if (results === undefined) return [];
  const own = results.filter(({ file }) => files.test(file));
  const sum = (/** @type {'passed' | 'failed' | 'skipped'} */ key) =>
    own.reduce((whole, each) => whole + each[key], 0);
  return [allPass(what, { passed: sum('passed'), failed: sum('failed'), skipped: sum('skipped') })];
}

/**
 * @param {Reports} reports
 * @param {string} what
 * @param {RegExp} fault
 * @returns {Finding[]}
 */
function tortured({ torture }, what, fault) {
  if (torture === undefined) return [];
  const { rotations, kills, faults } = torture;
  const own = faults.filter(([, told]) => fault.test(told));
  return [noneOf(what, own.length, `${rotations} rotations with ${kills} kills`)];
}

/**
 * @param {Reports} reports
 * @param {string} name
 * @returns {Finding[]}
 */
function step({ check }, name) {
  if (check === undefined) return [];
  const failed = check.failedSteps.includes(name) ? 1 : 0;
  return [allPass(`step "${name}" of the check`, { passed: 1 - failed, failed })];
}

const CLAIM = /^a (false claim|claim was taken back)/;

/** @type {readonly Promised[]} */
const values = [
  {
    id: 'only-proven',
    says: 'Say only what is proven',
    parts: ['test', 'torture'],
    look: (reports) => [
      ...tortured(reports, 'false or withdrawn claims', CLAIM),
      ...tests(reports, 'stories of rotations', /^e2e\/(rotation|bulk)[^/]*\.spec\.ts$/),
    ],
  },
  {
    id: 'nothing-lost',
    says: 'Lose nothing',
    parts: ['check', 'test', 'torture'],
    look: (reports) => [
      ...tortured(reports, 'lost passwords, and writes sent twice', /^(?!a false claim|a claim was)/),
      ...tests(reports, 'tests of files and journals', /^electron\/storage\//),
    ],
  },
  {
    id: 'page-not-trusted',
    says: 'The page is not trusted',
    parts: ['test', 'scan'],
    look: (reports) => [
      ...tests(reports, 'attacks of a page gone bad', /^e2e\/walls-/),
      ...tests(reports, 'stories of where a secret is not', /^e2e\/[^/]*(secrecy|sign-in-secrets)[^/]*$/),
      ...(reports.scan === undefined
        ? []
        : [
            noneOf(
              'findings that no test answers',
              reports.scan.open.length,
              `${reports.scan.count} of the scan`,
            ),
          ]),
    ],
  },
  {
    id: 'cause-and-next-step',
    says: 'Every failure has a cause and a next step',
    parts: ['check', 'test'],
    look: (reports) => [
      ...step(reports, 'words'),
      ...tests(reports, 'tests of the words of failures', /^renderer\/app\/failures\.test\.ts$/),
    ],
  },
  {
    id: 'rules-by-tool',
    says: 'Rules hold by tool',
    parts: ['check', 'test'],
    look: (reports) => [
      ...(reports.check === undefined
        ? []
        : [noneOf('failed steps', reports.check.failedSteps.length, 'the check')]),
      ...tests(reports, 'planted violations that are refused', /^build\/gate\//),
    ],
  },
];

/** @type {readonly Promised[]} */
const others = [
  {
    id: 'nothing-held',
    says: 'Sessions, windows and locks leave nothing behind',
    parts: ['soak'],
    look: ({ soak = [] }) =>
      soak.flatMap(({ kind, rounds, faults }) => [
        noneOf(`${kind}: held afterwards`, faults.length, `${rounds} rounds`),
      ]),
  },
  {
    id: 'open-to-all',
    says: 'Everything is within reach of the keyboard, and of those who do not see it',
    parts: ['test'],
    look: (reports) =>
      tests(
        reports,
        'stories of axe, keyboard and looks',
        /^e2e\/(accessibility|keyboard|shortcuts|[^/]*-looks)[^/]*$/,
      ),
  },
  {
    id: 'licences',
    says: 'What is bundled may be passed on',
    parts: ['licences'],
    look: ({ licences }) =>
      licences === undefined
        ? []
        : [
            allPass('packages under a licence of the list', {
              passed: licences.count - licences.refused.length,
              failed: licences.refused.length,
            }),
          ],
  },
  {
    id: 'no-known-hole',
    says: 'Nothing that is bundled has a hole that is known',
    parts: ['audit'],
    look: ({ audit }) =>
      audit === undefined || audit.why !== null
        ? []
        : [
            atMost({
              what: 'advisories against what is bundled',
              value: audit.bundled.length,
              goal: 0,
              digits: 0,
            }),
          ],
  },
];

/** All that the README promises, each by the name under which it says so. */
export const promises = [...values, ...benchPromises, ...others];
