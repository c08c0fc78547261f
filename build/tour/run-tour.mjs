import { copyFileSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { parseArgs } from 'node:util';
import { runCommand } from '../launch/command.mjs';
import { runEndToEnd } from '../launch/end-to-end.mjs';
import { ensureVaultBuilt } from '../launch/vault-build.mjs';
import { SetupProblem } from '../setup/problem.mjs';
import { createProject } from '../setup/project.mjs';
import { indexPage } from './index-page.mjs';
import { readPng, toSmallPng } from './small-png.mjs';
import { pictureOf, readmePictures, stops, themes, TRAY } from './stops.mjs';
import { largest, onPanel } from './tray-icon.mjs';

/** @typedef {import('../setup/project.mjs').Project} Project */
/** @typedef {{ readonly icons: readonly import('./tray-icon.mjs').Icon[], readonly lines: readonly string[] }} Tray */

/**
 * The app is driven by `e2e/tour`; what it leaves there becomes a page here.
 *
 * @param {string[]} args
 */
export function runTour(args) {
  return runCommand(async (interrupts) => {
    const isForReadme = wantedIn(args);
    let on = '';
    const counts = await runEndToEnd({
      args: [],
      interrupts,
      prepare: async ({ project, report, electron }) => {
        on = `Electron ${electron.version} (${electron.origin})`;
        // The user of the stories may not write into the checkout.
        await ensureVaultBuilt(project, report);
      },
      env: { KEYTURN_TOUR: 'on' },
    });
    if (counts.skipped > 0) throw noBus();
    if (counts.failed > 0) return 1;
    const project = createProject();
    console.log(`The tour is in ${relative(project.root, makePage(project, on))}.`);
    if (isForReadme) keepForReadme(project);
    return 0;
  });
}

/**
 * @param {Project} project
 * @param {string} on
 */
function makePage({ out }, on) {
  const taken = join(out, 'e2e/tour');
  const folder = join(out, 'tour');
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const { icons, lines } = /** @type {Tray} */ (
    JSON.parse(readFileSync(join(taken, `${TRAY}.json`), 'utf8'))
  );
  const icon = largest(icons);
  if (icon === undefined) throw new Error('The tray has told of no icon.');
  for (const { id } of stops) {
    for (const theme of themes) {
      const name = pictureOf(id, theme);
      const picture = id === TRAY ? onPanel(icon, theme) : readPng(readFileSync(join(taken, name)));
      writeFileSync(join(folder, name), toSmallPng(picture));
    }
  }
  const page = join(folder, 'index.html');
  writeFileSync(page, indexPage({ stops, trayLines: lines, on }));
  return page;
}

/** @param {Project} project */
function keepForReadme({ root, out }) {
  const kept = join(root, 'build/pictures');
  rmSync(kept, { recursive: true, force: true });
  mkdirSync(kept);
  for (const name of readmePictures) copyFileSync(join(out, 'tour', name), join(kept, name));
  console.log(`The README shows ${readmePictures.join(', ')}: look at them before they are committed.`);
}

/** @param {string[]} args */
function wantedIn(args) {
  try {
    return parseArgs({ args, options: { readme: { type: 'boolean' } } }).values.readme ?? false;
  } catch (error) {
    throw new SetupProblem(
      error instanceof Error ? error.message : 'This is not understood.',
      'Run npm run tour, or npm run tour -- --readme to renew the pictures of the README.',
    );
  }
}

function noBus() {
  return new SetupProblem(
    'There is no session bus here, and without one no tray.',
    'On Linux: apt-get install -y --no-install-recommends dbus, and run the same command again.',
  );
}
