import { Worker } from 'node:worker_threads';

export interface Derivation {
  readonly password: Uint8Array;
  readonly salt: Uint8Array;
  readonly N: number;
  readonly r: number;
  readonly length: number;
}

/** What the thread runs. It is handed a copy of the password, which it wipes; nothing of the app is in it. */
const PROGRAM = `
  const { parentPort, workerData } = require('node:worker_threads');
  const { scryptSync } = require('node:crypto');
  const { password, salt, N, r, length } = workerData;
  const key = Uint8Array.from(scryptSync(password, salt, length, { N, r, p: 1, maxmem: 256 * N * r }));
  password.fill(0);
  parentPort.postMessage(key, [key.buffer]);
`;

/**
 * On a thread of its own, from the first look at the numbers on. Electron's scrypt that calls back tries the numbers by
 * deriving once, and does that where it is called from: everything else would wait for a second.
 */
export const deriveBeside = ({ password, salt, ...numbers }: Derivation): Promise<Uint8Array> =>
  new Promise((resolve, reject) => {
    const copy = Uint8Array.from(password);
    const thread = new Worker(PROGRAM, {
      eval: true,
      workerData: { ...numbers, salt: Uint8Array.from(salt), password: copy },
      transferList: [copy.buffer],
    });
    thread.once('message', resolve);
    thread.once('error', reject);
    // Too late to matter where it has answered.
    thread.once('exit', () => {
      reject(new Error('the thread ended without a key'));
    });
  });
