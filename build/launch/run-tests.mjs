import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { testSteps } from '../check/steps.mjs';
import { ensurePackaged } from '../package/app-package.mjs';
import { ensureSetup } from '../setup/ensure.mjs';
import { createProject } from '../setup/project.mjs';
import { createReport } from '../setup/report.mjs';
import { runCommand, tell } from './command.mjs';
import { atMostUnsteady, checkCounts, countLine, oneFailed, total, vitestCounts } from './counts.mjs';
import { runEndToEnd, runVisible } from './end-to-end.mjs';
import { failureLines, failuresIn, unsteadyIn } from './failures.mjs';

/** @typedef {import('./counts.mjs').Counts} Counts */
/** @typedef {import('./command.mjs').Interrupts} Interrupts */
/** @typedef {import('../setup/project.mjs').Project} Project */

/**
 * The whole test run. A step that fails stops none after it, so that the last line counts everything.
 *
 * @param {string[]} args passed on to Playwright
 */
export function runTests(args) {
  return runCommand(async (interrupts) => {
    const counts = await countedSteps(args, interrupts);
    const { root } = createProject();
    const reports = {
      root,
      vitest: [...testSteps.map((step) => join(root, step.report)), reportFile('long.json')],
      playwright: reportFile('e2e.json'),
      check: reportFile('check.json'),
    };
    const unsteady = unsteadyIn(reports);
    const sum = atMostUnsteady(total(counts), unsteady.length);
    const failed = sum.failed > 0 ? failureLines(failuresIn(reports)) : '';
    const told = [failed, failureLines(unsteady, 'UNSTEADY (passed at the second try)')];
    for (const lines of told) if (lines !== '') console.log(`\n${lines}`);
    console.log(`\n${countLine(sum)}`);
    return sum.failed === 0 ? 0 : 1;
  });
}

/** @param {string} name */
function reportFile(name) {
  return join(createProject().out, 'reports', name);
}

/**
 * @param {string[]} args
 * @param {Interrupts} interrupts
 * @returns {Promise<Counts[]>}
 */
async function countedSteps(args, interrupts) {
  const project = createProject();
  const report = createReport();
  try {
    await ensureSetup({ project, report, display: process.platform === 'linux' });
  } catch (error) {
    tell(error);
    return [oneFailed];
  }
  // An old report must not speak for a run that wrote none.
  rmSync(join(project.out, 'reports/e2e.json'), { force: true });
  const counts = [await runCheck(project, interrupts), await runLongTests(project, interrupts)];
  try {
    return [...counts, await runEndToEnd({ args, interrupts, prepare: ensurePackaged })];
  } catch (error) {
    tell(error);
    return [...counts, oneFailed];
  }
}

/**
 * @param {Project} project
 * @param {Interrupts} interrupts
 */
async function runCheck(project, interrupts) {
  const file = join(project.out, 'reports/check.json');
  rmSync(file, { force: true });
  const status = await runVisible(interrupts, [join(project.root, 'build/check.mjs')], { cwd: project.root });
  return checkCounts(file, status);
}

/**
 * What the check does not wait for: floods of generated input, and the proof that the gate refuses what it should.
 *
 * @param {Project} project
 * @param {Interrupts} interrupts
 */
async function runLongTests(project, interrupts) {
  const file = join(project.out, 'reports/long.json');
  rmSync(file, { force: true });
  const tool = join(project.modules, 'vitest/vitest.mjs');
  const projects = ['gate', 'long', 'views'].flatMap((name) => ['--project', name]);
  const options = ['run', '--config', 'build/vitest.config.ts', ...projects];
  const reports = ['--reporter', 'default', '--reporter', 'json', `--outputFile.json=${file}`];
  const status = await runVisible(interrupts, [tool, ...options, ...reports], { cwd: project.root });
  return vitestCounts(file, status);
}
