import { spawn } from 'node:child_process';
import { chownSync, copyFileSync, existsSync, mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { ended, endChild, tied } from '../setup/child.mjs';
import { ensurePackaged } from '../package/app-package.mjs';
import { ensureSetup } from '../setup/ensure.mjs';
import { createProject } from '../setup/project.mjs';
import { createReport } from '../setup/report.mjs';
import { buildApp } from './app-build.mjs';
import { interruptedBy, runCommand, tell } from './command.mjs';
import { checkCounts, countLine, oneFailed, playwrightCounts, total, vitestCounts } from './counts.mjs';
import { describe, openSession } from './session.mjs';

/** @typedef {import('./counts.mjs').Counts} Counts */
/** @typedef {import('./command.mjs').Interrupts} Interrupts */
/** @typedef {import('../setup/project.mjs').Project} Project */

const screen = { width: 1920, height: 1200 };

/**
 * The whole test run. A step that fails stops none after it, so that the last line counts everything.
 *
 * @param {string[]} args passed on to Playwright
 */
export function runTests(args) {
  return runCommand(async (interrupts) => {
    const counts = await countedSteps(args, interrupts);
    const sum = total(counts);
    console.log(countLine(sum));
    return sum.failed === 0 ? 0 : 1;
  });
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
  const counts = [await runCheck(project, interrupts), await runLongTests(project, interrupts)];
  try {
    return [...counts, await runEndToEnd(args, interrupts)];
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
  const options = ['run', '--config', 'build/vitest.config.ts', '--project', 'gate', '--project', 'long'];
  const reports = ['--reporter', 'default', '--reporter', 'json', `--outputFile.json=${file}`];
  const status = await runVisible(interrupts, [tool, ...options, ...reports], { cwd: project.root });
  return vitestCounts(file, status);
}

/**
 * @param {string[]} args
 * @param {Interrupts} interrupts
 */
async function runEndToEnd(args, interrupts) {
  const session = await openSession({
    size: screen,
    ownDisplay: true,
    prepare: async (ground) => {
      await buildApp(ground.project, ground.report);
      await ensurePackaged(ground);
    },
  });
  try {
    const { project, identity, report, env } = session;
    report.line(`The tests of the whole app run on ${describe(session)}.`);
    const folder = freshFolder(project, identity.spawn);
    const written = join(folder, 'report.json');
    const tool = join(project.modules, '@playwright/test/cli.js');
    const options = ['test', '--config', 'build/playwright.config.ts', '--reporter=list,json', ...args];
    const status = await runVisible(interrupts, [tool, ...options], {
      ...identity.spawn,
      cwd: project.root,
      env: { ...env, PLAYWRIGHT_JSON_OUTPUT_FILE: written, KEYTURN_SANDBOX: identity.sandbox ? 'on' : 'off' },
    });
    keepReport(project, written);
    return playwrightCounts(written, status);
  } finally {
    await session.display?.stop();
  }
}

/**
 * What the tests write, they write as their own user.
 *
 * @param {Project} project
 * @param {{ uid?: number, gid?: number }} owner
 */
function freshFolder(project, { uid, gid }) {
  const folder = join(project.out, 'e2e');
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  if (uid !== undefined && gid !== undefined) chownSync(folder, uid, gid);
  return folder;
}

/**
 * @param {Project} project
 * @param {string} written
 */
function keepReport(project, written) {
  const kept = join(project.out, 'reports/e2e.json');
  rmSync(kept, { force: true });
  mkdirSync(join(project.out, 'reports'), { recursive: true });
  if (existsSync(written)) copyFileSync(written, kept);
}

/**
 * @param {Interrupts} interrupts
 * @param {readonly string[]} args for Node
 * @param {import('node:child_process').SpawnOptions} options
 */
async function runVisible(interrupts, args, options) {
  const child = spawn(...tied(process.execPath, args), {
    ...options,
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  const forget = interrupts.onInterrupt((signal) => {
    void endChild(child).then(() => process.exit(interruptedBy(signal)));
  });
  const status = await ended(child);
  forget();
  return status;
}
