import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { SetupProblem } from '../setup/problem.mjs';

/** @typedef {import('../launch/session.mjs').Session} Session */

/**
 * A bus of its own, and on it the least of a panel. Both run as the user of the app: a bus hears nobody else.
 *
 * @param {Session} session
 */
export async function startPanel({ identity, env, project }) {
  const program = join(project.root, 'build/bench/panel-program.mjs');
  const daemon = spawn('dbus-run-session', ['--', process.execPath, program], {
    ...identity.spawn,
    env,
    stdio: ['pipe', 'pipe', 'ignore'],
  });
  const ended = once(daemon, 'exit');
  const missing = once(daemon, 'error').then(() => {
    throw new SetupProblem('dbus-run-session is missing.', 'Run `apt-get install dbus`.');
  });
  const lines = createInterface(daemon.stdout);
  const [address] = /** @type {[string]} */ (await Promise.race([once(lines, 'line'), missing]));
  const icon = once(lines, 'line');

  return {
    env: { DBUS_SESSION_BUS_ADDRESS: address },
    /** Once an icon has come. */
    shown: async () => {
      await icon;
    },
    stop: async () => {
      daemon.stdin.end();
      await ended;
    },
  };
}
