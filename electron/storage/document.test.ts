import * as promises from 'node:fs/promises';
import { chmod, mkdtemp, readdir, readFile, rm, stat, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import type { Disk } from './disk';
import { createDocument, type DocumentOptions } from './document';

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

const look = (options: Partial<DocumentOptions<Look>> = {}) =>
  createDocument({ folder, name: 'look', version: 2, schema, ...options });

const write = (value: unknown, version = 2) =>
  writeFile(path, JSON.stringify({ format: 'keyturn.look', version, value }));

describe('a document that is saved', () => {
  it('is loaded again as it was, by another run too', async () => {
    expect(await look().save(dark)).toEqual({ ok: true });
    expect(await look().load()).toEqual({ state: 'loaded', value: dark });
  });

  it('is absent before it was ever saved', async () => {
    expect(await look().load()).toEqual({ state: 'absent' });
  });

  it('says on disk what it is and which version of its form it has', async () => {
    await look().save(dark);
    const text = await readFile(path, 'utf8');
    expect(JSON.parse(text)).toEqual({ format: 'keyturn.look', version: 2, value: dark });
  });

  it('can be read by nobody else, and its folder neither', async () => {
    await look().save(dark);
    expect((await stat(path)).mode & 0o777).toBe(0o600);
    expect((await stat(folder)).mode & 0o777).toBe(0o700);
  });

  it('is private again after somebody made it readable for all', async () => {
    await look().save(dark);
    await chmod(path, 0o644);
    await look().save(light);
    expect((await stat(path)).mode & 0o777).toBe(0o600);
  });

  it('is what was asked for last when many saves are asked for at once', async () => {
    const document = look();
    const zooms = Array.from({ length: 12 }, (_, zoom) => zoom);
    const outcomes = await Promise.all(zooms.map((zoom) => document.save({ ...dark, zoom })));
    expect(outcomes).toEqual(zooms.map(() => ({ ok: true })));
    expect(await document.load()).toEqual({ state: 'loaded', value: { ...dark, zoom: 11 } });
  });

  it('is never met as a half one while two instances write it over and over', async () => {
    const [one, other] = [look(), look()];
    await one.save(dark);
    let writing = true;
    const read = async (): Promise<void> => {
      while (writing)
        expect([dark, light]).toContainEqual(
          (JSON.parse(await readFile(path, 'utf8')) as { value: Look }).value,
        );
    };
    const writes = Array.from({ length: 20 }, () => [one.save(dark), other.save(light)]).flat();
    const reader = read();
    const outcomes = await Promise.all(writes);
    writing = false;
    await reader;
    expect(outcomes.every((written) => written.ok)).toBe(true);
    expect(await readdir(folder)).toEqual(['look.json']);
  });

  it('is flushed before it takes the name, and the folder after that', async () => {
    const calls: string[] = [];
    const open: Disk['open'] = async (file, flags, mode) => {
      const handle = await promises.open(file, flags, mode);
      const sync = handle.sync.bind(handle);
      handle.sync = () => {
        calls.push(`sync ${String(file) === folder ? 'folder' : 'file'}`);
        return sync();
      };
      return handle;
    };
    const rename: Disk['rename'] = (from, to) => {
      calls.push(`rename to ${String(to) === path ? 'place' : 'elsewhere'}`);
      return promises.rename(from, to);
    };
    await promises.mkdir(folder);
    await look({ fs: { ...promises, open, rename } }).save(dark);
    expect(calls).toEqual(['sync file', 'rename to place', 'sync folder']);
  });

  it('refuses a value that it could not load again, and keeps the one it has', async () => {
    await look().save(dark);
    await expect(look().save({ theme: 'dark', zoom: Number.NaN })).rejects.toThrow('could not be read again');
    expect(await look().load()).toEqual({ state: 'loaded', value: dark });
  });

  it('cannot be given a name that leads out of its folder', () => {
    expect(() => look({ name: '../look' })).toThrow('cannot be the name');
  });
});

describe('a document of another version', () => {
  it('is refused when newer, and neither loaded nor overwritten', async () => {
    await look().save(dark);
    await write({ everything: 'is different' }, 3);
    const before = await readFile(path, 'utf8');
    const refused = { ok: false, failure: { code: 'newer-format', detail: 'look.json' } };
    expect(await look().save(light)).toEqual(refused);
    const document = look();
    expect(await document.load()).toEqual({ state: 'newer' });
    expect(await document.save(light)).toEqual(refused);
    expect(await readFile(path, 'utf8')).toBe(before);
  });

  it('is brought up to date when older', async () => {
    await look().save(dark);
    await write({ theme: 'dark' }, 1);
    const migrations = { 1: (old: unknown) => ({ ...(old as object), zoom: 100 }) };
    expect(await look({ migrations }).load()).toEqual({ state: 'loaded', value: { ...dark, zoom: 100 } });
  });

  it.each([
    ['no way leads from it', {}],
    ['the way fails', { 1: () => Number(Symbol('one')) }],
  ])('is set aside when older and %s', async (_, migrations) => {
    await look().save(dark);
    await write({ theme: 'dark' }, 1);
    expect((await look({ migrations }).load()).state).toBe('set-aside');
  });
});

describe('a link in the place of a document', () => {
  it('is followed, and what it leads to is left as it was when the document is saved', async () => {
    const elsewhere = join(base, 'elsewhere.json');
    await look().save(dark);
    await promises.rename(path, elsewhere);
    await symlink(elsewhere, path);
    expect(await look().load()).toEqual({ state: 'loaded', value: dark });
    const before = await readFile(elsewhere, 'utf8');
    expect(await look().save(light)).toEqual({ ok: true });
    expect(await look().load()).toEqual({ state: 'loaded', value: light });
    expect(await readFile(elsewhere, 'utf8')).toBe(before);
  });
});

describe('a file that was cut', () => {
  it('at any byte is set aside whole, and never loaded as something else', async () => {
    await look().save(dark);
    const whole = await readFile(path);
    // The last byte is a line end that nothing hangs on.
    const cut = fc.integer({ min: 0, max: whole.length - 2 });
    await fc.assert(
      fc.asyncProperty(cut, async (length) => {
        await writeFile(path, whole.subarray(0, length));
        const found = await look().load();
        if (found.state !== 'set-aside') throw new Error(`found ${found.state}`);
        expect(await readFile(join(folder, found.keptAs))).toEqual(whole.subarray(0, length));
      }),
      { numRuns: 40 },
    );
  });
});
