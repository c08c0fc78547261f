import { constants } from 'node:os';
import { SetupProblem } from '../setup/problem.mjs';

/** @typedef {{ onInterrupt: (handler: (signal: NodeJS.Signals) => void) => () => void }} Interrupts */

const signals = /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP']);

/**
 * Who started something that must be ended in order says so; otherwise an interrupt ends the command at once,
 * which is safe at any moment: what is half done is done again by the next run.
 *
 * @returns {Interrupts}
 */
function createInterrupts() {
  /** @type {((signal: NodeJS.Signals) => void)[]} */
  const handlers = [];
  for (const signal of signals) {
    process.on(signal, () => {
      const handler = handlers.at(-1);
      if (handler) {
        handler(signal);
        return;
      }
      console.error(
        '\nProblem: the set-up was interrupted.\nNext: run the same command again; it goes on from there.',
      );
      process.exit(interruptedBy(signal));
    });
  }
  return {
    onInterrupt(handler) {
      handlers.push(handler);
      return () => void handlers.splice(handlers.indexOf(handler), 1);
    },
  };
}

/** @param {NodeJS.Signals} signal */
export function interruptedBy(signal) {
  return 128 + constants.signals[signal];
}

/** @param {unknown} error */
export function tell(error) {
  if (error instanceof SetupProblem) console.error(`Problem: ${error.sentence}\nNext: ${error.next}`);
  else console.error(error);
}

/**
 * Runs a whole command and ends the process with its status.
 *
 * @param {(interrupts: Interrupts) => Promise<number>} work
 */
export async function runCommand(work) {
  try {
    process.exitCode = await work(createInterrupts());
  } catch (error) {
    tell(error);
    process.exitCode = 1;
  }
  process.exit();
}
