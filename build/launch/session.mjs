import { join } from 'node:path';
import { hasDisplay, startDisplay } from '../setup/display.mjs';
import { ensureSetup } from '../setup/ensure.mjs';
import { createProject } from '../setup/project.mjs';
import { createReport } from '../setup/report.mjs';
import { runAs } from '../setup/user.mjs';
import { keepPicture } from './screen-picture.mjs';

/**
 * All that is needed to start Electron here.
 *
 * @typedef {object} Session
 * @property {import('../setup/project.mjs').Project} project
 * @property {import('../setup/report.mjs').Report} report
 * @property {import('../setup/electron.mjs').Electron} electron
 * @property {import('../setup/user.mjs').Identity} identity
 * @property {import('../setup/display.mjs').Display | null} display a virtual one, null where the real one is used
 * @property {NodeJS.ProcessEnv} env for the child
 */

/**
 * @param {{ size: import('../setup/display.mjs').Size, ownDisplay: boolean, prepare: (setup: Pick<Session, 'project' | 'report' | 'electron'>) => Promise<void> }} options
 *   `ownDisplay`: draw on a virtual display even where there is a real one; `prepare` runs before the display starts
 * @returns {Promise<Session>}
 */
export async function openSession({ size, ownDisplay, prepare }) {
  const project = createProject();
  const report = createReport();
  const virtual = process.platform === 'linux' && (ownDisplay || !hasDisplay(process.env));
  const electron = await ensureSetup({ project, report, display: virtual });
  await prepare({ project, report, electron });
  const identity = runAs(project);
  const display = virtual ? await startDisplay(size, identity) : null;
  const env = { ...identity.spawn.env, ...display?.env, ELECTRON_OVERRIDE_DIST_PATH: electron.dist };
  return { project, report, electron, identity, display, env };
}

/**
 * @param {Session} session
 * @returns {string} on what Electron runs, in words
 */
export function describe({ electron, identity, display }) {
  const sandbox = identity.sandbox ? 'sandboxed' : `WITHOUT sandbox (${identity.why})`;
  const parts = [`Electron ${electron.version} (${electron.origin})`, sandbox];
  if (identity.user) parts.push(`as user ${identity.user}`);
  if (display) parts.push('on a virtual display');
  return parts.join(', ');
}

/** @param {Session} session */
export function switchesOf({ identity, display, env }) {
  const switches = identity.sandbox ? [] : ['--no-sandbox'];
  // There is no graphics card behind a virtual display, and looking for one costs time and prints errors.
  if (display) switches.push('--disable-gpu');
  if (!display && !env['DISPLAY'] && env['WAYLAND_DISPLAY']) switches.push('--ozone-platform-hint=auto');
  return switches;
}

/**
 * @param {Session} session
 * @returns {() => void} stops it
 */
export function keepSessionPicture({ display, project, report }) {
  if (!display) return () => undefined;
  return keepPicture({ display, file: join(project.out, 'keyturn.png'), say: report.line });
}

/** @param {Session} session */
export function announceDisplay({ display, report }) {
  if (!display) return;
  report.line(
    `No display was found: a picture of the window goes to out/keyturn.png; Enter or \`kill -USR1 ${process.pid}\` takes a new one.`,
  );
}
