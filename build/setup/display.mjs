import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chmodSync, chownSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { endChild, tied } from './child.mjs';
import { isOnPath } from './libraries.mjs';
import { readScreen } from './picture.mjs';
import { SetupProblem } from './problem.mjs';

/** @typedef {{ width: number, height: number }} Size */

/**
 * @typedef {object} Display
 * @property {NodeJS.ProcessEnv} env what a program needs to draw on it
 * @property {() => import('./picture.mjs').Picture} look
 * @property {string} screenFile what is on the screen at each moment, in the format of `xwd`
 * @property {() => Promise<void>} stop
 */

const startMs = 15_000;
const anyHost = 0xffff;
const protocol = 'MIT-MAGIC-COOKIE-1';

/**
 * @param {NodeJS.ProcessEnv} env
 * @param {boolean} [isRoot] a Wayland display belongs to one user, and root's app does not run as root
 */
export function hasDisplay(env, isRoot = process.getuid?.() === 0) {
  if (process.platform !== 'linux') return true;
  return Boolean(env['DISPLAY']) || (Boolean(env['WAYLAND_DISPLAY']) && !isRoot);
}

export function displayMissing() {
  return !isOnPath('Xvfb');
}

/**
 * An X authority entry that is valid whatever number the display gets: secrets may be on that screen, so no
 * other user of the machine may look at it.
 */
function authority() {
  const counted = (/** @type {Buffer} */ bytes) => {
    const length = Buffer.alloc(2);
    length.writeUInt16BE(bytes.length);
    return Buffer.concat([length, bytes]);
  };
  const family = Buffer.alloc(2);
  family.writeUInt16BE(anyHost);
  const parts = [Buffer.alloc(0), Buffer.alloc(0), Buffer.from(protocol), randomBytes(16)];
  return Buffer.concat([family, ...parts.map(counted)]);
}

/** Only root may make the folder of the sockets when it is missing, and not every machine has made it. */
function ensureSocketFolder() {
  try {
    mkdirSync('/tmp/.X11-unix');
    chmodSync('/tmp/.X11-unix', 0o1777);
  } catch {
    // It is there already, or the server says better than we could why it cannot start.
  }
}

/**
 * @param {{ uid?: number, gid?: number }} owner
 */
function privateFolder({ uid, gid }) {
  const folder = mkdtempSync(join(tmpdir(), 'keyturn-display-'));
  const cookie = join(folder, 'authority');
  writeFileSync(cookie, authority(), { mode: 0o600 });
  if (uid !== undefined && gid !== undefined) {
    chownSync(cookie, uid, gid);
    chownSync(folder, uid, gid);
  }
  return { folder, cookie };
}

/**
 * @param {Size} size
 * @param {import('./user.mjs').Identity} identity whose programs may draw on it
 * @returns {Promise<Display>}
 */
export async function startDisplay({ width, height }, identity) {
  ensureSocketFolder();
  const { folder, cookie } = privateFolder(identity.spawn);
  const screenFile = join(folder, 'Xvfb_screen0');
  const args = [
    '-displayfd',
    '3',
    '-screen',
    '0',
    `${width}x${height}x24`,
    '-fbdir',
    folder,
    '-auth',
    cookie,
    '-nolisten',
    'tcp',
    '-noreset',
    '-nocursor',
  ];
  // A group of its own: Ctrl-C in the terminal must reach the app first, which still needs the display to close.
  const server = spawn(...tied('Xvfb', args), {
    ...identity.spawn,
    stdio: ['ignore', 'ignore', 'pipe', 'pipe'],
    detached: true,
  });
  const kill = () => void server.kill('SIGKILL');
  process.on('exit', kill);
  const stop = async () => {
    process.off('exit', kill);
    await endChild(server);
    rmSync(folder, { recursive: true, force: true });
  };
  try {
    const number = await displayNumber(server);
    return {
      env: { DISPLAY: `:${number}`, XAUTHORITY: cookie },
      look: () => readScreen(readFileSync(screenFile)),
      screenFile,
      stop,
    };
  } catch (error) {
    await stop();
    throw error;
  }
}

/**
 * @param {import('node:child_process').ChildProcess} server
 * @returns {Promise<number>} once the server takes connections
 */
function displayNumber(server) {
  let errors = '';
  server.stderr?.on(
    'data',
    (/** @type {Buffer} */ chunk) => (errors = (errors + chunk.toString()).slice(-2000)),
  );
  const number = new Promise((resolve, reject) => {
    const fail = () => {
      reject(
        new SetupProblem(
          `The virtual display did not start: ${errors.trim().split('\n').at(-1) || 'Xvfb gave no reason'}.`,
          'Run `Xvfb :99` to see why, or set DISPLAY to a display that works.',
        ),
      );
    };
    const timer = setTimeout(fail, startMs);
    server.once('error', fail);
    server.once('exit', fail);
    server.stdio[3]?.once('data', (/** @type {Buffer} */ chunk) => {
      resolve(Number.parseInt(chunk.toString(), 10));
    });
    server.stdio[3]?.once('close', () => {
      clearTimeout(timer);
    });
  });
  return number;
}
