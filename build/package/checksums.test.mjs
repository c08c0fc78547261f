import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { tempFolder } from '../setup/testing/temp-folder.mjs';
import { writeChecksums } from './checksums.mjs';

it('what is handed out is summed, and nothing that lies beside it', async () => {
  const folder = tempFolder();
  mkdirSync(join(folder, 'linux-unpacked'));
  for (const name of ['keyturn-1.0.0-linux-x64.tar.gz', 'builder-debug.yml', 'latest-linux.yml']) {
    writeFileSync(join(folder, name), 'abc');
  }
  expect(await writeChecksums(folder)).toEqual(['keyturn-1.0.0-linux-x64.tar.gz']);
  // The sum of "abc" that the standard itself gives.
  expect(readFileSync(join(folder, 'SHA256SUMS'), 'utf8')).toBe(
    'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad  keyturn-1.0.0-linux-x64.tar.gz\n',
  );
});
