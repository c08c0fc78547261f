import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join, resolve } from 'node:path';
import { coverageLine } from './check/coverage.mjs';
import { runStep, runSteps } from './check/run-step.mjs';
import { allSteps, coverageReport, fastSteps, testSteps } from './check/steps.mjs';
import { tally } from './check/tally.mjs';

/** @typedef {import('./check/run-step.mjs').Outcome} Outcome */
/** @typedef {import('./check/tally.mjs').TestReport} TestReport */

const root = resolve(import.meta.dirname, '..');
const isFast = process.argv.includes('--fast');

/**
 * @param {string} path
 * @returns {unknown} undefined where a step did not get as far as writing it
 */
const readReport = (path) => {
  try {
    return JSON.parse(readFileSync(join(root, path), 'utf8'));
  } catch {
    return undefined;
  }
};

/** @param {Outcome} outcome */
const tell = ({ name, passed, output, seconds }) => {
  console.log(`${passed ? 'passed' : 'FAILED'}  ${name.padEnd(12)} ${seconds.toFixed(1).padStart(5)} s`);
  if (!passed) console.log(`\n${output.trim()}\n`);
};

/** @param {readonly Outcome[]} outcomes */
const report = (outcomes) => {
  const counts = tally(outcomes, (path) => /** @type {TestReport | undefined} */ (readReport(path)));
  const coverage = /** @type {import('./check/coverage.mjs').CoverageReport | undefined} */ (
    readReport(coverageReport)
  );
  if (coverage !== undefined) console.log(coverageLine(coverage));
  mkdirSync(join(root, 'out/reports'), { recursive: true });
  writeFileSync(join(root, 'out/reports/check.json'), `${JSON.stringify(counts)}\n`);
  console.log(`${counts.passed} passed, ${counts.failed} failed, ${counts.skipped} skipped`);
};

// An old report must not speak for a run that wrote none.
const reports = [coverageReport, ...testSteps.map(({ report: path }) => path)];
for (const path of isFast ? [] : reports) rmSync(join(root, path), { force: true });

const outcomes = await runSteps(isFast ? fastSteps : allSteps, (step) => runStep(root, step), {
  // A commit takes its steps one by one: while the staged files are looked at, the unstaged parts of them are put aside.
  atOnce: isFast ? 1 : Math.min(availableParallelism(), 4),
  onOutcome: tell,
});
if (!isFast) report(outcomes);
process.exitCode = outcomes.every(({ passed }) => passed) ? 0 : 1;
