import { copyFileSync, existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { SetupProblem } from '../setup/problem.mjs';
import { createProject } from '../setup/project.mjs';
import { runCommand } from './command.mjs';
import { runEndToEnd } from './end-to-end.mjs';
import { ensureVaultBuilt } from './vault-build.mjs';

const usual = 2_000;
const most = 1_000_000;

/**
 * The long form of `e2e/soak.spec.ts`.
 *
 * @param {string[]} args
 */
export function runSoak(args) {
  return runCommand(async (interrupts) => {
    const { count, only } = wantedIn(args);
    const { out } = createProject();
    const file = join(out, 'soak.json');
    rmSync(file, { force: true });
    const { failed } = await runEndToEnd({
      args: ['e2e/soak.spec.ts'],
      interrupts,
      // The user of the stories may not write into the checkout.
      prepare: ({ project, report }) => ensureVaultBuilt(project, report),
      env: { KEYTURN_SOAK_COUNT: String(count), KEYTURN_SOAK_ONLY: only },
    });
    const written = join(out, 'e2e/soak.json');
    if (existsSync(written)) copyFileSync(written, file);
    return failed === 0 ? 0 : 1;
  });
}

/** @param {string[]} args */
function wantedIn(args) {
  const { count: text, only } = asked(args);
  const count = text === undefined ? usual : Number(text);
  if (Number.isInteger(count) && count >= 1 && count <= most) return { count, only };
  throw wrong(`--count is a whole number between 1 and ${most}.`);
}

/** @param {string[]} args */
function asked(args) {
  try {
    return parseArgs({ args, options: { count: { type: 'string' }, only: { type: 'string' } } }).values;
  } catch (error) {
    throw wrong(error instanceof Error ? error.message : 'This is not understood.');
  }
}

/** @param {string} what */
function wrong(what) {
  return new SetupProblem(what, `Run npm run soak -- --count ${usual}, or without it.`);
}
