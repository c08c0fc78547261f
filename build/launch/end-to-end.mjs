import { spawn } from 'node:child_process';
import { chownSync, copyFileSync, existsSync, mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { ended, endChild, tied } from '../setup/child.mjs';
import { buildApp } from './app-build.mjs';
import { interruptedBy } from './command.mjs';
import { playwrightCounts } from './counts.mjs';
import { describe, openSession } from './session.mjs';

/** @typedef {import('./command.mjs').Interrupts} Interrupts */
/** @typedef {import('../setup/project.mjs').Project} Project */
/** @typedef {Pick<import('./session.mjs').Session, 'project' | 'report' | 'electron'>} Ground */

const screen = { width: 1920, height: 1200 };

/**
 * The stories of `e2e/`, as their own user on a display of their own.
 *
 * @param {object} wanted
 * @param {readonly string[]} wanted.args passed on to Playwright
 * @param {Interrupts} wanted.interrupts
 * @param {(ground: Ground) => Promise<unknown>} [wanted.prepare] what else is needed, once the app has been built
 * @param {NodeJS.ProcessEnv} [wanted.env]
 */
export async function runEndToEnd({ args, interrupts, prepare, env: more }) {
  const session = await openSession({
    size: screen,
    ownDisplay: true,
    prepare: async (ground) => {
      await buildApp(ground.project, ground.report);
      await prepare?.(ground);
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
      env: {
        ...env,
        ...more,
        PLAYWRIGHT_JSON_OUTPUT_FILE: written,
        KEYTURN_SANDBOX: identity.sandbox ? 'on' : 'off',
      },
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
export async function runVisible(interrupts, args, options) {
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
