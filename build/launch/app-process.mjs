import { spawn } from 'node:child_process';
import { tied } from '../setup/child.mjs';
import { switchesOf } from './session.mjs';

/** Without a session bus, Chromium reports each service it would have asked: nothing that anyone could mend. */
const busNoise = /ERROR:(dbus\/)?(bus|object_proxy)\.cc\(\d+\)\] Failed to (connect to the bus|call method)/;

/**
 * @param {import('./session.mjs').Session} session
 * @param {readonly string[]} args for the app
 */
export function launchApp(session, args) {
  const { electron, identity, project, env } = session;
  const child = spawn(...tied(electron.executable, [...switchesOf(session), project.root, ...args]), {
    ...identity.spawn,
    env,
    cwd: project.root,
    stdio: ['ignore', 'inherit', 'pipe'],
  });
  child.stderr.on('data', (/** @type {Buffer} */ chunk) => {
    const lines = chunk.toString().split('\n');
    for (const line of lines) if (line !== '' && !busNoise.test(line)) process.stderr.write(`${line}\n`);
  });
  return child;
}
