import { spawn } from 'node:child_process';

/** @typedef {import('./steps.mjs').Step} Step */

/**
 * Room for what is made and thrown away, in MB: the tools read whole programs in, and with Node's own settings a third of
 * their time goes into clearing up.
 */
const ROOM = ['--max-semi-space-size=128', '--initial-heap-size=1000'];

/**
 * @typedef {object} Outcome
 * @property {string} name
 * @property {boolean} passed
 * @property {string} output everything the step printed, in the order it came
 * @property {string} stdout that part of it which is meant for programs
 * @property {number} seconds
 */

/**
 * Runs one step to its end. A step that cannot even be started has failed like any other.
 * @param {string} root
 * @param {Step} step
 * @param {readonly string[]} [more] arguments beyond the step's own
 * @returns {Promise<Outcome>}
 */
export const runStep = (root, { name, script, args }, more = []) =>
  new Promise((resolve) => {
    const begun = performance.now();
    let output = '';
    let stdout = '';
    /** @param {boolean} passed */
    const end = (passed) => {
      resolve({ name, passed, output, stdout, seconds: (performance.now() - begun) / 1000 });
    };
    const child = spawn(process.execPath, [...ROOM, script, ...args, ...more], {
      cwd: root,
      env: { ...process.env, NO_COLOR: '1', FORCE_COLOR: '0' },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    child.stdout.setEncoding('utf8').on('data', (/** @type {string} */ text) => {
      stdout += text;
      output += text;
    });
    child.stderr.setEncoding('utf8').on('data', (/** @type {string} */ text) => {
      output += text;
    });
    child.on('error', (error) => {
      output += error.message;
      end(false);
    });
    child.on('close', (status) => {
      end(status === 0);
    });
  });

/**
 * Runs all steps, a few at a time, and tells each outcome when it is there. One that fails stops none of the others.
 * @param {readonly Step[]} steps
 * @param {(step: Step) => Promise<Outcome>} run
 * @param {{ atOnce: number, onOutcome: (outcome: Outcome) => void }} how
 * @returns {Promise<Outcome[]>}
 */
export const runSteps = async (steps, run, { atOnce, onOutcome }) => {
  const waiting = [...steps];
  /** @type {Outcome[]} */
  const outcomes = [];
  const work = async () => {
    for (let step = waiting.shift(); step !== undefined; step = waiting.shift()) {
      const outcome = await run(step);
      outcomes.push(outcome);
      onOutcome(outcome);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, work));
  return outcomes;
};
