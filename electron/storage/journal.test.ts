import * as promises from 'node:fs/promises';
import { mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import type { Recovered } from '../domain/ports';
import type { Disk } from './disk';
import { createJournal, type JournalOptions } from './journal';

const schema = z.strictObject({ step: z.int(), text: z.string() });
type Step = z.infer<typeof schema>;
const steps: readonly Step[] = ['prepared', 'sent\n', 'verified \u00e9\u2028'].map((text, step) => ({
  step,
  text,
}));

let folder = '';
let path = '';

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'keyturn-journal-'));
  path = join(folder, 'steps.journal');
});
afterEach(async () => {
  await rm(folder, { recursive: true });
});

const journal = (options: Partial<JournalOptions<Step>> = {}) =>
  createJournal({ folder, name: 'steps', version: 1, schema, ...options });

const disk = (part: Partial<Disk>): Disk => ({ ...promises, ...part });
const failing = (code: string) => () => Promise.reject(Object.assign(new Error(code), { code }));

const fill = async (): Promise<Buffer> => {
  const one = journal();
  for (const step of steps) expect(await one.append(step)).toEqual({ ok: true });
  return readFile(path);
};

const loaded = async (from = journal()): Promise<Recovered<Step>> => {
  const found = await from.load();
  if (found.state !== 'loaded') throw new Error(`found ${found.state}`);
  return found.value;
};

const all = { entries: steps, torn: false, damaged: false };

describe('a journal', () => {
  it('gives back every entry in order, to another run too', async () => {
    await fill();
    expect(await loaded()).toEqual(all);
  });

  it('is absent before the first entry', async () => {
    expect(await journal().load()).toEqual({ state: 'absent' });
  });

  it('can be read by nobody else', async () => {
    await fill();
    expect((await stat(path)).mode & 0o777).toBe(0o600);
  });

  it('keeps the order in which entries were asked for, also when nobody waited', async () => {
    const one = journal();
    const many = Array.from({ length: 20 }, (_, step) => ({ step, text: 'at once' }));
    await Promise.all(many.map((step) => one.append(step)));
    expect((await loaded()).entries).toEqual(many);
  });

  it('answers an append only after the line is flushed, and the folder when the file is new', async () => {
    const calls: string[] = [];
    const open: Disk['open'] = async (file, flags, mode) => {
      const handle = await promises.open(file, flags, mode);
      const sync = handle.sync.bind(handle);
      const datasync = handle.datasync.bind(handle);
      handle.sync = () => {
        calls.push(`flush ${String(file) === folder ? 'folder' : 'new file'}`);
        return sync();
      };
      handle.datasync = () => {
        calls.push('flush line');
        return datasync();
      };
      return handle;
    };
    const one = journal({ fs: disk({ open }) });
    for (const step of steps) await one.append(step).then(() => calls.push('answered'));
    expect(calls).toEqual([
      ...['flush new file', 'flush folder', 'answered'],
      ...['flush line', 'answered', 'flush line', 'answered'],
    ]);
  });

  it('has one flush for all that came while the disk was at work', async () => {
    let flushes = 0;
    const open: Disk['open'] = async (...asked) => {
      const handle = await promises.open(...asked);
      const datasync = handle.datasync.bind(handle);
      handle.datasync = () => {
        flushes += 1;
        return datasync();
      };
      return handle;
    };
    await fill();
    const one = journal({ fs: disk({ open }) });
    await one.load();
    const many = Array.from({ length: 8 }, (_, step) => ({ step, text: 'at once' }));
    await Promise.all(many.map((step, at) => (at % 2 === 0 ? one.append(step) : one.appendProven(step))));
    expect(flushes).toBeLessThan(many.length);
    expect((await loaded()).entries).toEqual([...steps, ...many]);
  });

  it('refuses what the disk does not give back as it was written, and only to whoever asked for that', async () => {
    await fill();
    const open: Disk['open'] = async (file, flags, mode) => {
      const handle = await promises.open(file, flags, mode);
      const write = handle.writeFile.bind(handle);
      handle.writeFile = (text) => write(String(text).replaceAll('safe', 'lost'));
      return handle;
    };
    const one = journal({ fs: disk({ open }) });
    await one.load();
    const entry = { step: 1, text: 'safe' };
    const failure = { code: 'disk-refused', detail: 'not-read-back' };
    expect(await Promise.all([one.appendProven(entry), one.append(entry)])).toEqual([
      { ok: false, failure },
      { ok: true },
    ]);
  });

  it('refuses an entry that it could not read again, and goes on', async () => {
    const one = journal();
    await expect(one.append({ step: Number.NaN, text: '' })).rejects.toThrow('could not be read again');
    expect(await one.append({ step: 1, text: '' })).toEqual({ ok: true });
  });

  it('keeps only the entries that it is compacted to, and goes on from there', async () => {
    await fill();
    const one = journal();
    await one.load();
    expect(await one.compact(steps.slice(2))).toEqual({ ok: true });
    await one.append({ step: 9, text: 'next' });
    expect((await loaded()).entries).toEqual([...steps.slice(2), { step: 9, text: 'next' }]);
    expect(await readdir(folder)).toEqual(['steps.journal']);
  });

  it('is whole when compacting fails half way', async () => {
    await fill();
    const one = journal({ fs: disk({ rename: failing('ENOSPC') }) });
    await one.load();
    const failure = { code: 'disk-full', detail: 'ENOSPC' };
    expect(await one.compact([])).toEqual({ ok: false, failure });
    expect(await loaded()).toEqual(all);
  });

  it('keeps a copy of what no load has shown before it compacts it away', async () => {
    const before = await fill();
    await journal().compact([]);
    expect(await loaded()).toEqual({ ...all, entries: [] });
    const [kept = ''] = (await readdir(folder)).filter((name) => name.includes('unreadable'));
    expect(await readFile(join(folder, kept))).toEqual(before);
  });

  it('starts again where its file was removed while it was in use', async () => {
    const one = journal();
    await one.append({ step: 1, text: '' });
    await rm(path);
    await one.append({ step: 2, text: '' });
    expect((await loaded()).entries).toEqual([{ step: 2, text: '' }]);
  });
});

describe('a journal that cannot be used', () => {
  it('is refused when newer, and not a byte of it changes', async () => {
    await createJournal({ folder, name: 'steps', version: 2, schema: z.string() }).append('from the future');
    const before = await readFile(path);
    const one = journal();
    expect(await one.load()).toEqual({ state: 'newer' });
    const refused = { ok: false, failure: { code: 'newer-format', detail: 'steps.journal' } };
    expect(await one.append({ step: 1, text: '' })).toEqual(refused);
    expect(await one.compact([])).toEqual(refused);
    expect(await journal().append({ step: 1, text: '' })).toEqual(refused);
    expect(await readFile(path)).toEqual(before);
  });

  it('is not replaced after it could not be read, even once the disk is well', async () => {
    const before = await fill();
    let broken = true;
    const open: Disk['open'] = (...asked) => (broken ? failing('EIO')() : promises.open(...asked));
    const one = journal({ fs: disk({ open }) });
    expect(await one.load()).toEqual({ state: 'unreadable', reason: 'EIO' });
    broken = false;
    expect(await one.compact([])).toEqual({ ok: false, failure: { code: 'disk-refused', detail: 'EIO' } });
    expect(await readFile(path)).toEqual(before);
  });

  it.each([
    ['a note of somebody', () => writeFile(path, 'buy milk\nand bread\n')],
    ['zeros', () => writeFile(path, Buffer.alloc(500))],
    ['a folder', () => mkdir(path)],
    [
      'another journal under this name',
      async () => {
        await createJournal({ folder, name: 'other', version: 1, schema }).append({ step: 1, text: '' });
        await promises.rename(join(folder, 'other.journal'), path);
      },
    ],
  ])('is moved away, and a new one begun, when it is %s', async (_, put) => {
    await put();
    const one = journal();
    expect((await one.load()).state).toBe('set-aside');
    expect(await one.append({ step: 1, text: '' })).toEqual({ ok: true });
    expect((await readdir(folder)).sort()).toEqual([
      'steps.journal',
      expect.stringContaining('steps.unreadable-'),
    ]);
  });
});

describe('a journal of an older version', () => {
  it('is brought up to date entry by entry, and written so', async () => {
    await createJournal({ folder, name: 'steps', version: 1, schema: z.string() }).append('sent');
    const migrations = { 1: (text: unknown) => ({ step: 0, text }) };
    const newer = () => journal({ version: 2, migrations });
    expect((await loaded(newer())).entries).toEqual([{ step: 0, text: 'sent' }]);
    await newer().append({ step: 1, text: 'verified' });
    expect((await loaded(newer())).entries).toHaveLength(2);
    expect(await journal().load()).toEqual({ state: 'newer' });
  });
});
