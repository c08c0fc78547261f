import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { execFile } from 'node:child_process';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createPickedFiles } from './picked-file';

let folder = '';
let path = '';

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'keyturn-picked-'));
  path = join(folder, 'schlüssel.pem');
});
afterEach(async () => {
  await rm(folder, { recursive: true });
});

const read = (at: string, most = 10) => createPickedFiles().read(at, most);
const no = (code: string) => ({ ok: false, failure: { code } });

describe('a file that its user has picked', () => {
  it('is read as a whole, up to what may be sent', async () => {
    await writeFile(path, '0123456789');
    expect(await read(path)).toEqual({
      ok: true,
      value: { name: 'schlüssel.pem', bytes: Buffer.from('0123456789') },
    });
    await writeFile(path, '0123456789X');
    expect(await read(path)).toEqual(no('file-too-large'));
  });

  it('that is gone, or is none, is told as not to be read', async () => {
    await mkdir(join(folder, 'sub'));
    expect([await read(path), await read(join(folder, 'sub'))]).toEqual([
      no('file-not-read'),
      no('file-not-read'),
    ]);
  });

  it.skipIf(process.platform === 'win32')('that is a pipe holds nobody up', async () => {
    await promisify(execFile)('mkfifo', [path]);
    await symlink(path, join(folder, 'link'));
    expect([await read(path), await read(join(folder, 'link'))]).toEqual([
      no('file-not-read'),
      no('file-not-read'),
    ]);
  });
});
