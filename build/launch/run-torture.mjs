import { randomInt } from 'node:crypto';
import { copyFileSync, existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { SetupProblem } from '../setup/problem.mjs';
import { createProject } from '../setup/project.mjs';
import { runCommand } from './command.mjs';
import { runEndToEnd } from './end-to-end.mjs';
import { ensureVaultBuilt } from './vault-build.mjs';

const usual = { count: 1_000, most: 1_000_000, seeds: 2 ** 31 };

/**
 * The long form of `e2e/torture.spec.ts`. Its seed is told, so that whatever it finds can be drawn again.
 *
 * @param {string[]} args
 */
export function runTorture(args) {
  return runCommand(async (interrupts) => {
    const { seed, count } = wantedIn(args);
    console.log(`${count} rotations with seed ${seed}: npm run torture -- --seed ${seed} --count ${count}`);
    const { out } = createProject();
    const file = join(out, 'torture.json');
    rmSync(file, { force: true });
    const env = { KEYTURN_TORTURE_SEED: String(seed), KEYTURN_TORTURE_COUNT: String(count) };
    const { failed } = await runEndToEnd({
      args: ['e2e/torture.spec.ts', 'e2e/bulk-torture.spec.ts'],
      interrupts,
      // The user of the stories may not write into the checkout.
      prepare: ({ project, report }) => ensureVaultBuilt(project, report),
      env,
    });
    const written = join(out, 'e2e/torture.json');
    if (existsSync(written)) copyFileSync(written, file);
    return failed === 0 ? 0 : 1;
  });
}

/** @param {string[]} args */
function wantedIn(args) {
  const { seed, count } = parsed(args);
  return {
    seed: seed === undefined ? randomInt(1, usual.seeds) : numberIn('seed', seed, usual.seeds),
    count: count === undefined ? usual.count : numberIn('count', count, usual.most),
  };
}

/** @param {string[]} args */
function parsed(args) {
  try {
    return parseArgs({ args, options: { seed: { type: 'string' }, count: { type: 'string' } } }).values;
  } catch (error) {
    throw wrong(error instanceof Error ? error.message : 'This is not understood.');
  }
}

/**
 * @param {string} name
 * @param {string} text
 * @param {number} most
 */
function numberIn(name, text, most) {
  const number = Number(text);
  if (!Number.isInteger(number) || number < 1 || number > most)
    throw wrong(`--${name} is a whole number between 1 and ${most}.`);
  return number;
}

/** @param {string} what */
function wrong(what) {
  return new SetupProblem(what, 'Run npm run torture -- --seed 7 --count 1000, or without either.');
}
