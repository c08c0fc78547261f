import { execFileSync } from 'node:child_process';
import { appendFileSync, mkdtempSync, rmSync } from 'node:fs';
import { chmod, mkdtemp, readdir, readFile, rm, stat, unlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Reply } from '../../shared/ipc/reply';
import { createKeyFiles } from './key-files';

const codeOf = (reply: Reply<unknown>): string => (reply.ok ? 'done' : reply.failure.code);
const given = <T>(reply: Reply<T>): T => {
  if (!reply.ok) throw new Error(reply.failure.code);
  return reply.value;
};

const BYTES = Buffer.alloc(1_000, 7);

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'keyturn-key-files-'));
});
afterEach(() => rm(folder, { recursive: true }));

describe('a file of keys', () => {
  it('is for its owner alone from its first byte on, however generous the folder is', async () => {
    await chmod(folder, 0o777);
    const modes: number[] = [];
    const files = createKeyFiles({
      restrict: async (path) => {
        const { mode, size } = await stat(path);
        modes.push(mode & 0o777, size);
      },
    });
    given(await given(await files.prepare(join(folder, 'edge.age'), BYTES)).putNew());
    expect(modes).toEqual([0o600, 0]);
    expect((await stat(join(folder, 'edge.age'))).mode & 0o777).toBe(0o600);
    expect((await stat(folder)).mode & 0o777).toBe(0o777);
  });

  it('is not written at all where the system does not keep others from it', async () => {
    const files = createKeyFiles({ restrict: () => Promise.reject(new Error('icacls')) });
    expect(codeOf(await files.prepare(join(folder, 'edge.age'), BYTES))).toBe('key-folder-refused');
    expect(await readdir(folder)).toEqual([]);
  });
});

/** A disk of its own, so small that it is soon full; nothing where none can be had. */
const smallDisk = (): string | undefined => {
  const at = mkdtempSync(join(tmpdir(), 'keyturn-small-disk-'));
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=64k,mode=700', 'none', at], { stdio: 'ignore' });
    return at;
  } catch {
    rmSync(at, { recursive: true });
    return undefined;
  }
};
const removeDisk = (at: string) => {
  execFileSync('umount', [at]);
  rmSync(at, { recursive: true });
};

const canMount = (): boolean => {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return false;
  const at = smallDisk();
  if (at !== undefined) removeDisk(at);
  return at !== undefined;
};

const fill = (at: string): void => {
  for (const size of [4_096, 1]) {
    try {
      for (;;) appendFileSync(join(at, 'ballast'), Buffer.alloc(size));
    } catch (error) {
      expect((error as NodeJS.ErrnoException).code).toBe('ENOSPC');
    }
  }
};

describe.skipIf(!canMount())('on a disk that is full (needs root and the right to mount)', () => {
  it('nothing is written, what was there stays, nothing is left lying about, and with room again all is well', async () => {
    const at = smallDisk() ?? '';
    try {
      const path = join(at, 'edge.age');
      const files = createKeyFiles();
      const { mark } = given(await given(await files.prepare(path, BYTES)).putNew());
      fill(at);
      expect(codeOf(await files.prepare(path, Buffer.alloc(9_000, 8)))).toBe('disk-full');
      expect(codeOf(await files.prepare(join(at, 'other.age'), Buffer.alloc(9_000, 8)))).toBe('disk-full');
      expect((await readdir(at)).toSorted()).toEqual(['ballast', 'edge.age']);
      expect((await readFile(path)).equals(BYTES)).toBe(true);
      await unlink(join(at, 'ballast'));
      const after = Buffer.alloc(9_000, 8);
      given(await given(await files.prepare(path, after)).putInPlace(mark));
      expect((await readFile(path)).equals(after)).toBe(true);
    } finally {
      removeDisk(at);
    }
  });
});

describe('the place of a file', () => {
  it('is taken from nobody who came there meanwhile', async () => {
    const path = join(folder, 'edge.age');
    const files = createKeyFiles();
    const prepared = given(await files.prepare(path, BYTES));
    await writeFile(path, 'precious');
    expect(codeOf(await prepared.putNew())).toBe('key-file-exists');
    expect(await readFile(path, 'utf8')).toBe('precious');
    expect(await readdir(folder)).toEqual(['edge.age']);
  });
});
