import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { switchesOf } from '../launch/session.mjs';
import { endChild, tied } from '../setup/child.mjs';
import { asRecord } from '../setup/json.mjs';
import { dataFolder } from './subject.mjs';
import { madeAgain } from './vault-calls.mjs';

/** @typedef {import('../launch/session.mjs').Session} Session */
/** @typedef {import('./vault-process.mjs').RunningVault} RunningVault */
/** @typedef {import('./sign-in-calls.mjs').Call} Call */
/** @typedef {readonly (readonly Call[])[]} Job calls that are made at once, and such ones one after the other */
/** @typedef {(order: { vault: RunningVault, atOnce: number, jobs: readonly Job[] }) => Promise<number>} MakeCalls in milliseconds */

/**
 * An Electron app that does nothing but make calls: what is left of a difference to it is not of Chromium's network, which
 * takes longer for a call than Node does, and is the one that knows proxies, certificates and Windows.
 *
 * @template T
 * @param {Session} session
 * @param {(make: MakeCalls) => Promise<T>} use
 * @returns {Promise<T>}
 */
export async function withBareCalls(session, use) {
  const folder = join(import.meta.dirname, 'bare/calls');
  const args = [...switchesOf(session), folder, `--user-data-dir=${dataFolder(session, 'bare calls')}`];
  const child = spawn(...tied(session.electron.executable, args), {
    ...session.identity.spawn,
    env: session.env,
    stdio: ['pipe', 'pipe', 'ignore'],
  });
  const lines = /** @type {AsyncIterator<string, undefined>} */ (
    createInterface(child.stdout)[Symbol.asyncIterator]()
  );
  const said = async () => {
    const { value } = await lines.next();
    if (value === undefined) throw new Error('The bare app has ended.');
    return asRecord(JSON.parse(value));
  };
  try {
    await said();
    return await use(async ({ vault, atOnce, jobs }) => {
      const orders = jobs.map((job) => job.map((group) => group.map((call) => madeAgain(vault, call))));
      child.stdin.write(`${JSON.stringify({ atOnce, jobs: orders })}\n`);
      const { ms, error } = await said();
      if (typeof ms !== 'number') throw new Error(String(error));
      return ms;
    });
  } finally {
    await endChild(child);
  }
}
