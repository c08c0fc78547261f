import * as promises from 'node:fs/promises';
import { mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createFileWriter } from './named-file';

let folder = '';
let path = '';

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'keyturn-named-'));
  path = join(folder, 'NAS-A root audit.csv');
});
afterEach(async () => {
  await rm(folder, { recursive: true });
});

const broken = (code: string) => () => Promise.reject(Object.assign(new Error(code), { code }));

describe('a file that its user has named', () => {
  it('is there as a whole, for its owner alone, in place of what was there', async () => {
    await writeFile(path, 'older and longer');
    expect(await createFileWriter().write(path, '\uFEFFnew')).toEqual({ ok: true });
    expect(await readFile(path, 'utf8')).toBe('\uFEFFnew');
    if (process.platform !== 'win32') expect((await stat(path)).mode & 0o777).toBe(0o600);
    expect(await readdir(folder)).toEqual(['NAS-A root audit.csv']);
  });

  it.each([
    ['EACCES', 'file-not-written'],
    ['ENOSPC', 'disk-full'],
  ])('that cannot be put there for %s leaves what was there, and nothing beside it', async (detail, code) => {
    await writeFile(path, 'older');
    const disk = { ...promises, rename: broken(detail) };
    const failure = { code, detail };
    expect(await createFileWriter(disk).write(path, 'new')).toEqual({ ok: false, failure });
    expect([await readFile(path, 'utf8'), await readdir(folder)]).toEqual([
      'older',
      ['NAS-A root audit.csv'],
    ]);
  });

  it('makes no folders', async () => {
    const failure = { code: 'file-not-written', detail: 'ENOENT' };
    const gone = join(folder, 'gone', 'audit.csv');
    expect(await createFileWriter().write(gone, 'new')).toEqual({ ok: false, failure });
    expect(await readdir(folder)).toEqual([]);
  });

  it('takes the place of no folder', async () => {
    await mkdir(path);
    expect(await createFileWriter().write(path, 'new')).toMatchObject({
      failure: { code: 'file-not-written' },
    });
    expect(await readdir(folder)).toEqual(['NAS-A root audit.csv']);
  });
});
