import { spawnSync } from 'node:child_process';
import { chmodSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, it } from 'vitest';
import { locked } from './ensure.mjs';
import { createProject } from './project.mjs';
import { noSmallDisk, smallDisk } from './testing/small-disk.mjs';
import { silentReport } from './testing/silent-report.mjs';
import { tempFolder } from './testing/temp-folder.mjs';
import { findAccount } from './user.mjs';

const nobody = process.getuid?.() === 0 ? findAccount('nobody') : null;
const here = (/** @type {string} */ name) => pathToFileURL(join(import.meta.dirname, name)).href;

it('a checkout that this user may not write into ends in a sentence and a next step', () => {
  const root = tempFolder();
  chmodSync(root, 0o555);
  const script = `
    import { locked } from '${here('ensure.mjs')}';
    import { createProject } from '${here('project.mjs')}';
    await locked(createProject('${root}'), { line: () => {} }, async () => {}).catch((problem) => {
      console.log(problem.name, problem.sentence, problem.next);
    });`;
  const options = nobody ? { uid: nobody.uid, gid: nobody.gid } : {};
  const result = spawnSync(process.execPath, ['--input-type=module', '-e', script], {
    ...options,
    encoding: 'utf8',
  });
  expect(result.stdout).toMatch(/^SetupProblem This user may not write into the checkout.* \(chown\)/);
});

it.skipIf(noSmallDisk !== null)(
  'a disk that is full from the start ends in a sentence, and no lock stays',
  async () => {
    const root = smallDisk(64);
    const fill = () => {
      writeFileSync(join(root, 'fill'), Buffer.alloc(80_000));
    };
    expect(fill).toThrow('ENOSPC');
    const begun = locked(createProject(root), silentReport(), () => Promise.resolve('begun'));
    await expect(begun).rejects.toMatchObject({
      sentence: 'The disk is full: there was no room while setting up.',
    });
  },
);
