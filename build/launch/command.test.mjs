import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, it } from 'vitest';
import { tempFolder } from '../setup/testing/temp-folder.mjs';

const at = (/** @type {string} */ path) => pathToFileURL(join(import.meta.dirname, path)).href;

/** @param {string} work */
function script(work) {
  return [
    '--input-type=module',
    '-e',
    `import { runCommand } from '${at('command.mjs')}';
     import { SetupProblem } from '${at('../setup/problem.mjs')}';
     import { withLock } from '${at('../setup/lock.mjs')}';
     import { runChild } from '${at('../setup/child.mjs')}';
     await runCommand(async (interrupts) => { ${work} });`,
  ];
}

it('an expected problem is told in two lines, with a status that is not 0', () => {
  const args = script(`throw new SetupProblem('The moon is in the way.', 'Wait.');`);
  const { status, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8' });
  expect(stderr).toBe('Problem: The moon is in the way.\nNext: Wait.\n');
  expect(status).toBe(1);
});

it('a mistake of ours keeps its stack', () => {
  const { status, stderr } = spawnSync(process.execPath, script(`null.x;`), { encoding: 'utf8' });
  expect(stderr).toContain('TypeError');
  expect(status).toBe(1);
});

it('the status of the work is that of the command', () => {
  expect(spawnSync(process.execPath, script('return 7;')).status).toBe(7);
});

/**
 * A command in the middle of a set-up: it holds the lock and waits for a child that would run for ever.
 *
 * @param {string} folder
 */
async function commandInSetup(folder) {
  const work = `return withLock({ file: '${folder}/lock', onWait: () => {} }, async () => {
    const child = "console.log(1); setInterval(() => {}, 1000)";
    await runChild(process.execPath, ['-e', child], { visible: true });
  });`;
  const command = spawn(process.execPath, script(work), { stdio: ['ignore', 'pipe', 'pipe'] });
  await once(command.stdout, 'data');
  // Closed means that nobody holds its output any more: the child, which shared it, has ended too.
  return { command, closed: new Promise((resolve) => command.once('close', resolve)) };
}

it.runIf(process.platform !== 'win32')(
  'a set-up that is interrupted says so, gives its lock back and ends what it started',
  async () => {
    const folder = tempFolder();
    const { command, closed } = await commandInSetup(folder);
    let told = '';
    command.stderr.on('data', (/** @type {Buffer} */ chunk) => (told += chunk.toString()));
    command.kill('SIGINT');
    await expect(closed).resolves.toBe(130);
    expect(told.trim()).toMatch(/^Problem: the set-up was interrupted\.\nNext: run the same command again/);
    expect(existsSync(join(folder, 'lock'))).toBe(false);
  },
);

it.runIf(process.platform === 'linux')(
  'what a killed set-up started ends too, so that it cannot get in the way of the next',
  async () => {
    const { command, closed } = await commandInSetup(tempFolder());
    command.kill('SIGKILL');
    await expect(closed).resolves.toBeNull();
  },
);
