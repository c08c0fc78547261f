import * as promises from 'node:fs/promises';
import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createComingFiles } from './coming-file';
import type { Disk } from './disk';

let folder = '';
let path = '';

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'keyturn-coming-'));
  path = join(folder, 'key.pem');
});
afterEach(async () => {
  await rm(folder, { recursive: true });
});

const broken = (code: string) => () => Promise.reject(Object.assign(new Error(code), { code }));

const begin = async (disk?: Disk) => {
  const begun = await createComingFiles(disk).begin(path);
  if (!begun.ok) throw new Error(begun.failure.code);
  return begun.value;
};

describe('a file that comes from elsewhere', () => {
  it('is there once it is whole, for its owner alone, and nobody may run it', async () => {
    const file = await begin();
    expect([file.take(Buffer.from('one ')), file.take(Buffer.from('two'))]).toEqual([true, true]);
    expect(await readdir(folder)).not.toContain('key.pem');
    expect(await file.finish()).toEqual({ ok: true });
    expect([await readFile(path, 'utf8'), await readdir(folder)]).toEqual(['one two', ['key.pem']]);
    if (process.platform !== 'win32') expect((await stat(path)).mode & 0o777).toBe(0o600);
  });

  it('that is given up leaves what was there, and nothing beside it', async () => {
    await writeFile(path, 'older');
    const file = await begin();
    file.take(Buffer.from('new'));
    expect(await file.drop()).toEqual({ ok: true });
    expect([await readFile(path, 'utf8'), await readdir(folder)]).toEqual(['older', ['key.pem']]);
  });

  it('takes the place of what was there when its user chose it', async () => {
    await writeFile(path, 'older and longer');
    const file = await begin();
    file.take(Buffer.from('new'));
    expect(await file.finish()).toEqual({ ok: true });
    expect(await readFile(path, 'utf8')).toBe('new');
  });

  it('does not take the place of what somebody else has put there meanwhile', async () => {
    const file = await begin();
    file.take(Buffer.from('new'));
    await writeFile(path, 'of somebody else');
    expect(await file.finish()).toEqual({ ok: false, failure: { code: 'file-exists' } });
    expect([await readFile(path, 'utf8'), await readdir(folder)]).toEqual(['of somebody else', ['key.pem']]);
  });

  it('that cannot be put there leaves nothing behind, not even its name', async () => {
    const file = await begin({ ...promises, rename: broken('EROFS') });
    file.take(Buffer.from('new'));
    const failure = { code: 'file-not-written', detail: 'EROFS' };
    expect(await file.finish()).toEqual({ ok: false, failure });
    expect(await readdir(folder)).toEqual([]);
  });

  it.each([
    ['ENOSPC', 'disk-full'],
    ['EIO', 'file-not-written'],
  ])('that meets %s is told to whoever brings it, and leaves nothing', async (detail, code) => {
    const open: Disk['open'] = async (...given) => {
      const handle = await promises.open(...given);
      handle.writeFile = broken(detail);
      return handle;
    };
    const file = await begin({ ...promises, open });
    file.take(Buffer.from('new'));
    await expect.poll(() => file.take(Buffer.from('more'))).toBe(false);
    expect(await file.drop()).toEqual({ ok: false, failure: { code, detail } });
    expect(await readdir(folder)).toEqual([]);
  });

  it('cannot begin where nothing may be written, and makes no folders', async () => {
    const gone = join(folder, 'gone', 'key.pem');
    const failure = { code: 'file-not-written', detail: 'ENOENT' };
    expect(await createComingFiles().begin(gone)).toEqual({ ok: false, failure });
    expect(await readdir(folder)).toEqual([]);
  });
});
