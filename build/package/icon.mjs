import { chownSync, copyFileSync, existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { lastLine, runChild } from '../setup/child.mjs';
import { SetupProblem } from '../setup/problem.mjs';
import { runAs } from '../setup/user.mjs';

/** @typedef {import('./app-package.mjs').Ground} Ground */

const names = [16, 32, 48, 64, 128, 256, 512, 1024].map((size) => `${size}x${size}.png`);

const mostMs = 60_000;

/**
 * Draws the icon into `out/icons`, in all sizes that the platforms ask for.
 *
 * @param {Ground} ground
 */
export async function drawIcons({ project, electron }) {
  const folder = join(project.out, 'icons');
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const identity = runAs(project);
  const work = mkdtempSync(join(tmpdir(), 'keyturn-icons-'));
  const { uid, gid } = identity.spawn;
  if (uid !== undefined && gid !== undefined) chownSync(work, uid, gid);
  try {
    copyFileSync(join(project.root, 'build/icons/keyturn.svg'), join(work, 'icon.svg'));
    const args = [...switchesFor(identity, work), join(project.root, 'build/package/icon-app')];
    const result = await runChild(electron.executable, args, {
      ...identity.spawn,
      signal: AbortSignal.timeout(mostMs),
    });
    for (const name of names) {
      if (!existsSync(join(work, name))) throw notDrawn(lastLine(result));
      copyFileSync(join(work, name), join(folder, name));
    }
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

/**
 * @param {import('../setup/user.mjs').Identity} identity
 * @param {string} work
 */
function switchesFor({ sandbox }, work) {
  const switches = [
    `--user-data-dir=${work}`,
    `--pictures=${names.join(',')}`,
    '--force-device-scale-factor=1',
  ];
  if (process.platform === 'linux') switches.push('--ozone-platform=headless', '--disable-gpu');
  return sandbox ? switches : [...switches, '--no-sandbox'];
}

/** @param {string} reason */
function notDrawn(reason) {
  return new SetupProblem(
    `The icon could not be drawn: ${reason}.`,
    'See whether the app starts with `npm start`.',
  );
}
