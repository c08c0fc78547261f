import { spawn } from 'node:child_process';
import { chmodSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ended, endChild } from '../setup/child.mjs';
import { interruptedBy, runCommand } from './command.mjs';
import { keepPicture } from './screen-picture.mjs';
import { announceDisplay, describe, openSession, pictureFile, switchesOf } from './session.mjs';

/** @typedef {import('./session.mjs').Session} Session */

const screen = { width: 1280, height: 800 };

/**
 * The app with its pages served by vite: a change in `renderer/` shows at once, one in the main process restarts it.
 *
 * @param {string[]} args passed on to electron-vite
 */
export function runDev(args) {
  return runCommand(async (interrupts) => {
    const session = await openSession({ size: screen, ownDisplay: false, prepare: () => Promise.resolve() });
    const { project, display, report } = session;
    report.line(`Developing on ${describe(session)}; changes reload.`);
    announceDisplay(session);
    const stopPicture = display
      ? keepPicture({ display, file: pictureFile(session), say: report.line })
      : undefined;
    const tool = join(project.modules, 'electron-vite/bin/electron-vite.js');
    const options = ['dev', '--watch', '--config', 'build/electron.vite.config.ts', ...args];
    const child = spawn(process.execPath, [tool, ...options], {
      cwd: project.root,
      env: { ...process.env, ELECTRON_EXEC_PATH: launcher(session) },
      stdio: ['ignore', 'inherit', 'inherit'],
    });
    let interrupted = 0;
    interrupts.onInterrupt((signal) => {
      interrupted = interruptedBy(signal);
      void endChild(child);
    });
    const status = await ended(child);
    stopPicture?.();
    await display?.stop();
    return interrupted === 0 ? status : interrupted;
  });
}

/**
 * electron-vite runs as who started it, since it writes into the checkout, and starts this in Electron's place.
 *
 * @param {Session} session
 * @returns {string}
 */
function launcher(session) {
  const { electron, identity, project, display, env } = session;
  if (process.platform !== 'linux') return electron.executable;
  const { uid, gid } = identity.spawn;
  const drop =
    uid === undefined ? [] : ['setpriv', `--reuid=${uid}`, `--regid=${gid}`, '--clear-groups', '--'];
  const names = ['HOME', 'USER', 'LOGNAME', 'XDG_RUNTIME_DIR', ...Object.keys(display?.env ?? {})];
  const settings = names.flatMap((name) => (env[name] === undefined ? [] : [`${name}=${env[name]}`]));
  const words = [...drop, 'env', ...settings, electron.executable, ...switchesOf(session)].map(quoted);
  const file = join(project.cache, 'electron-for-dev.sh');
  mkdirSync(project.cache, { recursive: true });
  writeFileSync(file, `#!/bin/sh\nexec ${words.join(' ')} "$@"\n`);
  chmodSync(file, 0o755);
  return file;
}

/** @param {string} word */
function quoted(word) {
  return `'${word.replaceAll("'", `'\\''`)}'`;
}
