import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { lastLine, runChild } from '../setup/child.mjs';
import { SetupProblem } from '../setup/problem.mjs';
import { npmCommand } from '../setup/project.mjs';

/** @typedef {{ issue: string, severity: string, file: string, place: string }} Found */
/** @typedef {{ count: number, open: readonly Found[], answered: readonly (Found & { answer: string })[] }} Scan */

const TOOL = '@doyensec/electronegativity@1.10.3';

/**
 * What the scan cannot see from the sources alone, and which test of the running app answers it; `most`: how many of its
 * kind have been looked at. One more than that is open until somebody has looked at it too.
 *
 * @type {Readonly<Record<string, { most: number, answer: string }>>}
 */
const ANSWERS = {
  CSP_GLOBAL_CHECK: {
    most: 1,
    answer:
      'the policy is a header of the scheme that pages come from: e2e/walls-page and walls-network attack it',
  },
  LIMIT_NAVIGATION_GLOBAL_CHECK: {
    most: 1,
    answer:
      'set for all pages in shell/hardening, not at one window: e2e/walls-page tries to navigate and to open',
  },
  PERMISSION_REQUEST_HANDLER_GLOBAL_CHECK: {
    most: 1,
    answer: 'all is refused in shell/hardening: e2e/walls-page asks for each permission',
  },
  PROTOCOL_HANDLER_JS_CHECK: { most: 1, answer: 'what a link may say is read in one place: e2e/links' },
  CERTIFICATE_VERIFY_PROC_JS_CHECK: {
    most: 2,
    answer: 'only a pinned certificate is let by: e2e/certificates',
  },
  OPEN_EXTERNAL_JS_CHECK: {
    most: 1,
    answer: 'an address of the web after a question, or a page of the own server: e2e/secret-link',
  },
};

/**
 * @param {string} line
 * @returns {string[]}
 */
function cellsOf(line) {
  return [...line.matchAll(/("(?:[^"]|"")*"|[^,]*)(?:,|$)/g)].map(([, cell = '']) =>
    cell.startsWith('"') ? cell.slice(1, -1).replaceAll('""', '"') : cell,
  );
}

/**
 * Each record stands on a line of its own; the sample in it may be long.
 *
 * @param {string} csv
 * @returns {Scan}
 */
export function scanFrom(csv) {
  const [head = '', ...lines] = csv.split('\n').filter((line) => line !== '');
  if (!head.startsWith('issue,')) throw new Error('The scan has left no list.');
  const found = lines.map((line) => {
    const [issue = '', severity = '', , file = '', place = ''] = cellsOf(line);
    return { issue, severity, file, place };
  });
  const isAnswered = (/** @type {Found} */ each) => {
    const before = found.slice(0, found.indexOf(each)).filter(({ issue }) => issue === each.issue).length;
    return before < (ANSWERS[each.issue]?.most ?? 0);
  };
  return {
    count: found.length,
    open: found.filter((each) => !isAnswered(each)),
    answered: found
      .filter(isAnswered)
      .map((each) => ({ ...each, answer: ANSWERS[each.issue]?.answer ?? '' })),
  };
}

/**
 * The built app, as it is shipped. The tool reads nothing that is called .cjs, so it gets a copy with other names.
 *
 * @param {import('../setup/project.mjs').Project} project
 * @param {string} electronVersion that is pinned
 * @returns {Promise<Scan>}
 */
export async function scan({ root, out }, electronVersion) {
  const folder = join(out, 'proof');
  const copy = join(folder, 'app');
  const list = join(folder, 'scan.csv');
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  cpSync(join(out, 'app'), copy, { recursive: true });
  for (const entry of readdirSync(copy, { withFileTypes: true, recursive: true })) {
    const path = join(entry.parentPath, entry.name);
    if (path.endsWith('.cjs')) renameSync(path, path.replace(/\.cjs$/, '.js'));
  }
  cpSync(join(root, 'package.json'), join(copy, 'package.json'));
  const { command, first } = npmCommand();
  const args = ['exec', '--yes', '--', TOOL, '-i', copy, '-r', '-e', electronVersion, '-o', list];
  const result = await runChild(command, [...first, ...args], { cwd: folder });
  if (existsSync(list)) return scanFrom(readFileSync(list, 'utf8'));
  throw new SetupProblem(
    `The scan has left no list: ${lastLine(result)}`,
    'It is fetched from the npm registry: see that it can be reached, and run npm run proof -- --only scan.',
  );
}
