import * as promises from 'node:fs/promises';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import type { Disk } from './disk';
import { createDocument } from './document';

const schema = z.strictObject({ theme: z.enum(['dark', 'light']), zoom: z.int() });
type Look = z.infer<typeof schema>;
const dark: Look = { theme: 'dark', zoom: 110 };
const light: Look = { theme: 'light', zoom: 90 };

let base = '';
let folder = '';
let path = '';

beforeEach(async () => {
  base = await mkdtemp(join(tmpdir(), 'keyturn-document-'));
  folder = join(base, 'data');
  path = join(folder, 'look.json');
});
afterEach(async () => {
  await rm(base, { recursive: true });
});

const look = (part: Partial<Disk> = {}) =>
  createDocument({ folder, name: 'look', version: 1, schema, fs: { ...promises, ...part } });

const failing = (code: string) => () => Promise.reject(Object.assign(new Error(code), { code }));

describe('a disk that fails', () => {
  it.skipIf(process.platform !== 'linux')(
    'that is full keeps the old value and leaves nothing behind',
    async () => {
      await look().save(dark);
      // What is written to /dev/full gets the system's own ENOSPC.
      const open: Disk['open'] = (file, flags, mode) =>
        String(file).endsWith('.tmp') ? promises.open('/dev/full', 'w') : promises.open(file, flags, mode);
      const written = await look({ open }).save(light);
      expect(written).toEqual({ ok: false, failure: { code: 'disk-full', detail: 'ENOSPC' } });
      expect(await look().load()).toEqual({ state: 'loaded', value: dark });
      expect(await readdir(folder)).toEqual(['look.json']);
    },
  );

  it.each([
    ['EDQUOT', 'disk-full'],
    ['EACCES', 'disk-refused'],
    ['EROFS', 'disk-refused'],
    ['EIO', 'disk-refused'],
  ])('with %s is told as %s, with the word of the system', async (detail, code) => {
    await look().save(dark);
    const written = await look({ rename: failing(detail) }).save(light);
    expect(written).toEqual({ ok: false, failure: { code, detail } });
    expect(await readdir(folder)).toEqual(['look.json']);
    expect(await look().load()).toEqual({ state: 'loaded', value: dark });
  });

  it('fails only the save it failed: those before and after it hear of their own', async () => {
    let renames = 0;
    const rename: Disk['rename'] = (from, to) => {
      renames += 1;
      return renames === 2 ? failing('EIO')() : promises.rename(from, to);
    };
    const document = look({ rename });
    const outcomes = await Promise.all([document.save(dark), document.save(light), document.save(dark)]);
    expect(outcomes.map((written) => written.ok)).toEqual([true, false, true]);
  });

  it('by holding the file for a moment, as scanners do, does not fail the save', async () => {
    let held = 2;
    const rename: Disk['rename'] = (from, to) => {
      held -= 1;
      return held >= 0 ? failing('EPERM')() : promises.rename(from, to);
    };
    expect(await look({ rename }).save(dark)).toEqual({ ok: true });
  });

  it('where the folder should be has a file of somebody else: told, and not touched', async () => {
    await writeFile(folder, 'a note');
    expect(await look().load()).toEqual({ state: 'unreadable', reason: 'ENOTDIR' });
    expect((await look().save(dark)).ok).toBe(false);
    expect(await readFile(folder, 'utf8')).toBe('a note');
  });
});

describe('a document that cannot be read now', () => {
  it('is told with the word of the system, and is not overwritten even once the disk is well', async () => {
    await look().save(dark);
    let broken = true;
    const open: Disk['open'] = (...asked) =>
      broken && String(asked[0]) === path ? failing('EIO')() : promises.open(...asked);
    const document = look({ open });
    expect(await document.load()).toEqual({ state: 'unreadable', reason: 'EIO' });

    broken = false;
    const refused = { ok: false, failure: { code: 'disk-refused', detail: 'EIO' } };
    expect(await document.save(light)).toEqual(refused);
    expect(await document.load()).toEqual({ state: 'loaded', value: dark });
    expect(await document.save(light)).toEqual({ ok: true });
  });

  it('is not overwritten by a save that nobody loaded before', async () => {
    await look().save(dark);
    expect((await look({ lstat: failing('EACCES') }).save(light)).ok).toBe(false);
    expect(await look().load()).toEqual({ state: 'loaded', value: dark });
  });
});
