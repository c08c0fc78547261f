import { createHash } from 'node:crypto';
import {
  chownSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { lastLine, runChild } from '../setup/child.mjs';
import { SetupProblem } from '../setup/problem.mjs';
import { runAs } from '../setup/user.mjs';
import { icnsOf, icoOf } from './icon-files.mjs';

/** @typedef {import('./app-package.mjs').Ground} Ground */

/** @typedef {{ readonly svg: string, readonly names: readonly string[], readonly folder: string }} Drawing */

const sizes = [16, 32, 48, 64, 128, 256, 512, 1024];

/** @param {number} size */
const nameOf = (size) => `${size}x${size}.png`;

/** Of the tray: what a picture has for each of its dots at the usual size, and its own size. */
const trayScales = { '1x': 1, '1.25x': 1.25, '1.5x': 1.5, '2x': 2, '3x': 3 };
const traySheet = { width: 112, height: 32 };

const mostMs = 60_000;

/**
 * Draws the icon into `out/icons`, in all sizes and forms that the platforms ask for.
 *
 * @param {Ground} ground
 */
export async function drawIcons(ground) {
  const folder = join(ground.project.out, 'icons');
  rmSync(folder, { recursive: true, force: true });
  await draw(ground, { svg: 'keyturn.svg', names: sizes.map(nameOf), folder });
  const pictures = sizes.map((size) => ({ size, png: readFileSync(join(folder, nameOf(size))) }));
  writeFileSync(join(folder, 'keyturn.ico'), icoOf(pictures));
  writeFileSync(join(folder, 'keyturn.icns'), icnsOf(pictures));
}

/**
 * Draws the states of the tray, all on one sheet for each scale. The sheets are kept with the sources: no start and no
 * build waits for them.
 *
 * @param {Ground} ground
 */
export async function drawTraySheets(ground) {
  const folder = join(ground.project.root, 'build/icons/tray');
  rmSync(folder, { recursive: true, force: true });
  const sheets = Object.entries(trayScales).map(([name, scale]) => ({
    name,
    size: `${traySheet.width * scale}x${traySheet.height * scale}.png`,
  }));
  await draw(ground, { svg: 'tray.svg', names: sheets.map(({ size }) => size), folder });
  for (const { name, size } of sheets) renameSync(join(folder, size), join(folder, `${name}.png`));
  writeFileSync(join(folder, 'drawn-from.txt'), `${sourceMark(ground.project)}\n`);
}

/**
 * Tells whether the sheets were drawn from the picture as it is now.
 *
 * @param {Pick<Ground['project'], 'root'>} project
 */
export function sourceMark({ root }) {
  return createHash('sha256')
    .update(readFileSync(join(root, 'build/icons/tray.svg')))
    .digest('hex');
}

/**
 * @param {Ground} ground
 * @param {Drawing} drawing
 */
async function draw({ project, electron }, { svg, names, folder }) {
  mkdirSync(folder, { recursive: true });
  const identity = runAs(project);
  const work = mkdtempSync(join(tmpdir(), 'keyturn-icons-'));
  const { uid, gid } = identity.spawn;
  if (uid !== undefined && gid !== undefined) chownSync(work, uid, gid);
  try {
    copyFileSync(join(project.root, 'build/icons', svg), join(work, 'icon.svg'));
    const args = [...switchesFor(identity, work, names), join(project.root, 'build/package/icon-app')];
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
 * @param {readonly string[]} names
 */
function switchesFor({ sandbox }, work, names) {
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
