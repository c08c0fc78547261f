import { ended, endChild } from '../setup/child.mjs';
import { ensureBuilt } from './app-build.mjs';
import { launchApp } from './app-process.mjs';
import { interruptedBy, runCommand } from './command.mjs';
import { announceDisplay, describe, keepSessionPicture, openSession } from './session.mjs';

const screen = { width: 1280, height: 800 };

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
    const stopPicture = keepSessionPicture(session);
    const app = launchApp(session, args);
    let interrupted = 0;
    interrupts.onInterrupt((signal) => {
      interrupted = interruptedBy(signal);
      void endChild(app);
    });
    const status = await ended(app);
    stopPicture();
    await session.display?.stop();
    return interrupted === 0 ? status : interrupted;
  });
}
