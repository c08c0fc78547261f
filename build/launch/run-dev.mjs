import { ended, endChild } from '../setup/child.mjs';
import { buildApp, buildMissing, ensureBuilt } from './app-build.mjs';
import { launchApp } from './app-process.mjs';
import { interruptedBy, runCommand, tell } from './command.mjs';
import { announceDisplay, describe, keepSessionPicture, openSession } from './session.mjs';
import { watchSources } from './source-watch.mjs';

/** @typedef {import('./session.mjs').Session} Session */

const screen = { width: 1280, height: 800 };

/**
 * The app, built and started anew whenever a source changes. No server serves its pages: they come from the same
 * scheme, under the same rules, as in the packaged app, so what works here works there.
 *
 * @param {string[]} args passed on to the app
 */
export function runDev(args) {
  return runCommand(async (interrupts) => {
    const session = await openSession({
      size: screen,
      ownDisplay: false,
      prepare: ({ project, report }) => ensureBuilt(project, report),
    });
    session.report.line(`Developing Keyturn on ${describe(session)}; a changed source restarts it.`);
    announceDisplay(session);
    const stopPicture = keepSessionPicture(session);
    const loop = createLoop(session, args);
    const stopWatching = watchSources(session.project, loop.onChange);
    let interrupted = 0;
    interrupts.onInterrupt((signal) => {
      interrupted = interruptedBy(signal);
      void loop.stop();
    });
    const status = await loop.done;
    stopWatching();
    stopPicture();
    await session.display?.stop();
    return interrupted === 0 ? status : interrupted;
  });
}

/**
 * @param {Session} session
 * @param {readonly string[]} args
 */
function createLoop(session, args) {
  const { project, report } = session;
  const { promise: done, resolve: finish } = deferred();
  let app = launchApp(session, args);
  let phase = /** @type {'running' | 'restarting' | 'stopping'} */ ('running');
  const isStopping = () => phase === 'stopping';
  const follow = async () => {
    const status = await ended(app);
    if (phase !== 'restarting') finish(status);
  };
  const restart = async () => {
    if (isStopping()) return;
    phase = 'restarting';
    await endChild(app);
    if (isStopping()) {
      finish(0);
      return;
    }
    app = launchApp(session, args);
    phase = 'running';
    void follow();
  };
  void follow();
  return {
    done,
    stop: async () => {
      phase = 'stopping';
      await endChild(app);
    },
    onChange: async () => {
      if (!buildMissing(project)) return;
      await buildApp(project, report).then(restart, tell);
    },
  };
}

/** @returns {{ promise: Promise<number>, resolve: (status: number) => void }} */
function deferred() {
  /** @type {(status: number) => void} */
  let resolve = () => undefined;
  /** @type {Promise<number>} */
  const promise = new Promise((settle) => (resolve = settle));
  return { promise, resolve };
}
