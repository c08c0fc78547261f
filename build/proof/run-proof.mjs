import { mkdirSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { parseArgs } from 'node:util';
import { thisMachine } from '../bench/kept-figures.mjs';
import { benchNames } from '../bench/run-bench.mjs';
import { ensureBuilt } from '../launch/app-build.mjs';
import { runCommand, tell } from '../launch/command.mjs';
import { runVisible } from '../launch/end-to-end.mjs';
import { runChild } from '../setup/child.mjs';
import { asRecord, asText, readRecord } from '../setup/json.mjs';
import { SetupProblem } from '../setup/problem.mjs';
import { createProject } from '../setup/project.mjs';
import { createReport } from '../setup/report.mjs';
import { audit } from './audit.mjs';
import { checkLicences } from './licences.mjs';
import { judged, proofPage } from './page.mjs';
import { partsIn, withContained } from './parts.mjs';
import { promises } from './promises.mjs';
import { freshIn, reportsOf, testResults } from './reports.mjs';
import { scan } from './scan.mjs';

/** @typedef {import('./page.mjs').PartOutcome} PartOutcome */
/** @typedef {import('./reports.mjs').Reports} Reports */
/** @typedef {Partial<Pick<Reports, 'tests' | 'scan' | 'audit' | 'licences'>>} Own what no file keeps until the end */
/** @typedef {() => Promise<number>} Work answers as a program does: 0 where all is well */

/** The short forms: long enough to find what is grossly wrong. */
const SHORT = { torture: ['--count', '100'], soak: ['--count', '25'] };

const AUDIT_ELSEWHERE = 'Run npm run proof -- --only audit where the registry of npm itself is reached.';

/**
 * Runs what the promises of the README hang on, and writes down what became of each. A part that fails stops none of
 * those after it, and is told.
 *
 * @param {string[]} args
 */
export function runProof(args) {
  return runCommand(async (interrupts) => {
    const names = partsIn(wantedIn(args), benchNames);
    const project = createProject();
    const begunMs = Date.now();
    /** @type {Own} */
    const own = {};
    const fresh = freshIn(project.out, begunMs);
    const workOf = works({ project, own, interrupts, fresh });
    /** @type {PartOutcome[]} */
    const parts = [];
    for (const name of names) parts.push(await outcomeOf(name, workOf(name)));

    const ran = withContained(new Set(parts.filter(({ isRun }) => isRun).map(({ name }) => name)));
    const reports = {
      ...reportsOf({ fresh, begunMs, benches: benchNames, ran }),
      ...own,
    };
    const all = judged(promises, reports, ran);
    const file = join(project.out, 'proof.md');
    mkdirSync(project.out, { recursive: true });
    writeFileSync(file, proofPage({ on: await surroundings(project.root), parts, all, reports }));
    const short = all.filter(({ verdict }) => verdict === 'FELL SHORT').length;
    const kept = all.filter(({ verdict }) => verdict.startsWith('kept')).length;
    console.log(
      `${kept} of ${all.length} promises kept, ${short} fell short, the others unproven: ${relative(project.root, file)}`,
    );
    return 0;
  });
}

/**
 * @param {string} name
 * @param {Work} work
 * @returns {Promise<PartOutcome>}
 */
async function outcomeOf(name, work) {
  const begun = performance.now();
  const seconds = () => `${Math.round((performance.now() - begun) / 1000)} s`;
  console.log(`\n== ${name}`);
  try {
    const status = await work();
    const told = status === 0 ? 'ended well' : `ended with ${status}`;
    return { name, told: `${told}, ${seconds()}`, isRun: true };
  } catch (error) {
    tell(error);
    const why = error instanceof Error ? error.message : 'an error without a message';
    return { name, told: `could not be run: ${why}`, isRun: false };
  }
}

/**
 * @param {{ project: import('../setup/project.mjs').Project, own: Own, interrupts: import('../launch/command.mjs').Interrupts, fresh: import('./reports.mjs').Fresh }} ground
 * @returns {(name: string) => Work}
 */
function works({ project, own, interrupts, fresh }) {
  const { root } = project;
  const program =
    (/** @type {string} */ name, /** @type {readonly string[]} */ args = []) =>
    () =>
      runVisible(interrupts, [join(root, `build/${name}.mjs`), ...args], { cwd: root });
  const bundled = () => new Set(checkLicences(root).packages.map(({ name }) => name));
  const tested = (/** @type {Work} */ work) => async () => {
    const status = await work();
    own.tests = testResults(root, fresh);
    return status;
  };
  /** @type {Readonly<Record<string, Work>>} */
  const all = {
    check: tested(program('check')),
    test: tested(program('test')),
    torture: program('torture', SHORT.torture),
    soak: program('soak', SHORT.soak),
    scan: async () => {
      await ensureBuilt(project, createReport());
      own.scan = await scan(project, pinnedElectron(root));
      return own.scan.open.length === 0 ? 0 : 1;
    },
    audit: async () => {
      own.audit = await audit(root, bundled());
      if (own.audit.why !== null) throw new SetupProblem(own.audit.why, AUDIT_ELSEWHERE);
      return own.audit.bundled.length === 0 ? 0 : 1;
    },
    licences: () => {
      own.licences = checkLicences(root);
      return Promise.resolve(own.licences.refused.length === 0 ? 0 : 1);
    },
  };
  return (name) => all[name] ?? program('bench', [name.replace(/^bench-/, '')]);
}

/** @param {string} root */
function pinnedElectron(root) {
  const { devDependencies } = readRecord(join(root, 'package.json'));
  return asText(asRecord(devDependencies)['electron']).replace(/^\D+/, '');
}

/** @param {string} root */
async function surroundings(root) {
  const git = async (/** @type {readonly string[]} */ args) =>
    (await runChild('git', args, { cwd: root })).output.trim();
  const commit = await git(['rev-parse', '--short', 'HEAD']);
  const changed =
    (await git(['status', '--porcelain'])) === '' ? '' : ', with changes that are not committed';
  const { cpus, model, node } = thisMachine();
  return `${new Date().toISOString()}, commit ${commit}${changed}, ${cpus} processors (${model}), ${process.platform}, Node ${node}.`;
}

/** @param {string[]} args */
function wantedIn(args) {
  try {
    return parseArgs({ args, options: { only: { type: 'string' } } }).values.only;
  } catch (error) {
    throw new SetupProblem(
      error instanceof Error ? error.message : 'This is not understood.',
      'Run npm run proof, or npm run proof -- --only check,bench-start for some parts.',
    );
  }
}
