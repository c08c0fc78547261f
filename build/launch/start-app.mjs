import { spawn } from 'node:child_process';
import { ended, endChild, tied } from '../setup/child.mjs';
import { ensureBuilt } from './app-build.mjs';
import { interruptedBy, runCommand } from './command.mjs';
import { keepPicture } from './screen-picture.mjs';
import { announceDisplay, describe, openSession, pictureFile, switchesOf } from './session.mjs';

/** @typedef {import('./session.mjs').Session} Session */

const screen = { width: 1280, height: 800 };

/** Without a session bus, Chromium reports each service it would have asked: nothing that anyone could mend. */
const busNoise = /ERROR:(dbus\/)?(bus|object_proxy)\.cc\(\d+\)\] Failed to (connect to the bus|call method)/;

/** @param {string[]} args passed on to the app */
export function startApp(args) {
  return runCommand(async (interrupts) => {
    const session = await openSession({
      size: screen,
      ownDisplay: false,
      prepare: ({ project, report }) => ensureBuilt(project, report),
    });
    session.report.line(`Starting Keyturn on ${describe(session)}.`);
    announceDisplay(session);
    const stopPicture = session.display
      ? keepPicture({ display: session.display, file: pictureFile(session), say: session.report.line })
      : () => undefined;
    try {
      return await runApp(session, args, interrupts);
    } finally {
      stopPicture();
      await session.display?.stop();
    }
  });
}

/**
 * @param {Session} session
 * @param {string[]} args
 * @param {import('./command.mjs').Interrupts} interrupts
 * @returns {Promise<number>}
 */
async function runApp(session, args, interrupts) {
  const { electron, identity, project, env } = session;
  const child = spawn(...tied(electron.executable, [...switchesOf(session), project.root, ...args]), {
    ...identity.spawn,
    env,
    cwd: project.root,
    stdio: ['ignore', 'inherit', 'pipe'],
  });
  child.stderr.on('data', (/** @type {Buffer} */ chunk) => {
    const lines = chunk
      .toString()
      .split('\n')
      .filter((line) => line !== '' && !busNoise.test(line));
    for (const line of lines) process.stderr.write(`${line}\n`);
  });
  let interrupted = 0;
  const forget = interrupts.onInterrupt((signal) => {
    interrupted = interruptedBy(signal);
    void endChild(child);
  });
  const status = await ended(child);
  forget();
  return interrupted === 0 ? status : interrupted;
}
