import { spawnSync } from 'node:child_process';
import { chmodSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parsePolicy } from './apt.mjs';
import { installLibraries, missingLibraries } from './libraries.mjs';
import { SetupProblem } from './problem.mjs';
import { problemOf } from './testing/problem-of.mjs';
import { silentReport } from './testing/silent-report.mjs';
import { tempFolder } from './testing/temp-folder.mjs';

const hasLdd = process.platform === 'linux' && spawnSync('ldd', ['--version']).status === 0;

/**
 * @param {readonly string[]} offers
 * @param {Partial<import('./apt.mjs').Apt>} [other]
 */
function aptThat(offers, other) {
  /** @type {string[]} */
  const did = [];
  /** @type {import('./apt.mjs').Apt} */
  const apt = {
    usable: true,
    offered: (names) => Promise.resolve(new Set(names.filter((name) => offers.includes(name)))),
    update: () => Promise.resolve(void did.push('update')),
    install: (names) => Promise.resolve(void did.push(`install ${names.join(' ')}`)),
    ...other,
  };
  return { apt, did };
}

const report = silentReport();
const sound = { libraries: ['libasound.so.2', 'libnss3.so', 'libsmime3.so'], display: false };

describe('the binary itself', () => {
  it.runIf(hasLdd)('is asked, and has all it needs when it runs', async () => {
    await expect(missingLibraries(process.execPath)).resolves.toEqual([]);
  });

  it.runIf(hasLdd)('names a library that this system does not have', async () => {
    const program = join(tempFolder(), 'program');
    const bytes = readFileSync('/bin/ls');
    bytes.write('libz.so.6', bytes.indexOf('libc.so.6'));
    writeFileSync(program, bytes);
    chmodSync(program, 0o755);
    await expect(missingLibraries(program)).resolves.toEqual(['libz.so.6']);
  });

  it.runIf(hasLdd)('that was built for another system ends in a sentence', async () => {
    const program = join(tempFolder(), 'program');
    writeFileSync(program, 'MZ, as on Windows');
    await expect(missingLibraries(program)).rejects.toThrow('does not fit this system');
  });
});

describe('missing libraries', () => {
  it('are installed by root from a fresh list, each package once', async () => {
    const { apt, did } = aptThat(['libasound2', 'libnss3']);
    await installLibraries(sound, { report, isRoot: true, apt });
    expect(did).toEqual(['update', 'install libasound2 libnss3']);
  });

  it('come from the renamed packages where the system has those', async () => {
    const { apt, did } = aptThat(['libasound2', 'libasound2t64', 'libnss3']);
    await installLibraries(sound, { report, isRoot: true, apt });
    expect(did.at(-1)).toBe('install libasound2t64 libnss3');
  });

  it('come together with the display where that is missing too', async () => {
    const { apt, did } = aptThat(['libnss3', 'xvfb']);
    await installLibraries({ libraries: ['libnss3.so'], display: true }, { report, isRoot: true, apt });
    expect(did.at(-1)).toBe('install libnss3 xvfb');
  });

  it('end in the exact command for somebody who is not root', async () => {
    const { apt, did } = aptThat(['libasound2t64', 'libnss3', 'xvfb']);
    const missing = installLibraries({ ...sound, display: true }, { report, isRoot: false, apt });
    await expect(missing).rejects.toMatchObject({
      sentence:
        'This system lacks libasound.so.2, libnss3.so, libsmime3.so, Xvfb (a display that needs no screen).',
      next: "Run `sudo sh -c 'apt-get update && apt-get install -y --no-install-recommends libasound2t64 libnss3 xvfb'`, then the same command again.",
    });
    expect(did).toEqual([]);
  });

  it('are named where there is no apt', async () => {
    const { apt } = aptThat([], { usable: false });
    const problem = await problemOf(installLibraries(sound, { report, isRoot: true, apt }));
    expect(problem.sentence).toBe('This system lacks libasound.so.2, libnss3.so, libsmime3.so.');
    expect(problem.next).toContain('package manager');
  });

  it('are not guessed at when their package is unknown', async () => {
    const { apt, did } = aptThat(['libnss3']);
    const missing = { libraries: ['libnss3.so', 'libnobodyknows.so.7'], display: false };
    await expect(installLibraries(missing, { report, isRoot: true, apt })).rejects.toThrow(
      'libnobodyknows.so.7',
    );
    expect(did).toEqual([]);
  });

  it('that do not fit on the disk end in a sentence', async () => {
    const full = Object.assign(new Error('no space'), { code: 'ENOSPC' });
    const { apt } = aptThat(['libasound2', 'libnss3'], { install: () => Promise.reject(full) });
    const failing = installLibraries(sound, { report, isRoot: true, apt });
    await expect(failing).rejects.toThrow(SetupProblem);
    await expect(failing).rejects.toThrow('The disk is full');
  });
});

it('only packages with a candidate count as offered', () => {
  const output = [
    'libnss3:',
    '  Installed: (none)',
    '  Candidate: 2:3.87.1-1',
    '  Version table:',
    '     2:3.87.1-1 500',
    'libasound2t64:',
    '  Installed: (none)',
    '  Candidate: (none)',
    '  Version table:',
    'libgtk-3-0:amd64:',
    '  Installed: 3.24.38-2',
    '  Candidate: 3.24.38-2',
    '',
  ].join('\n');
  expect([...parsePolicy(output)]).toEqual(['libnss3', 'libgtk-3-0']);
});
