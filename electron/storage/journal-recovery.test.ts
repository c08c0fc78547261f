import { constants } from 'node:fs';
import * as promises from 'node:fs/promises';
import { mkdtemp, readdir, readFile, rm, truncate } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import type { Recovered } from '../domain/ports';
import type { Disk } from './disk';
import { createJournal } from './journal';

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

const journal = (part: Partial<Disk> = {}) =>
  createJournal({ folder, name: 'steps', version: 1, schema, fs: { ...promises, ...part } });

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

describe('a journal whose last line was cut', () => {
  it('gives the entries before it and keeps the bytes of the line in a file of their own', async () => {
    const whole = await fill();
    await truncate(path, whole.length - 5);
    const { keptAs = '', ...rest } = await loaded();
    expect(rest).toEqual({ entries: steps.slice(0, 2), torn: true, damaged: false });
    const lineStart = whole.lastIndexOf('\n', whole.length - 2) + 1;
    expect(await readFile(join(folder, keptAs))).toEqual(whole.subarray(lineStart, -5));
    expect(await loaded()).toEqual({ ...all, entries: steps.slice(0, 2) });
  });

  it('starts the next entry on a line of its own even when nobody has loaded it', async () => {
    const whole = await fill();
    await truncate(path, whole.length - 5);
    const next = { step: 9, text: 'next' };
    await journal().append(next);
    expect(await loaded()).toEqual({ ...all, entries: [...steps.slice(0, 2), next] });
  });

  it('has lost nothing when only the line end is missing', async () => {
    const whole = await fill();
    await truncate(path, whole.length - 1);
    expect(await loaded()).toEqual(all);
    expect(await readFile(path)).toEqual(whole);
  });

  it('still gives its entries on a disk that is full, and takes no more until it can be mended', async () => {
    const whole = await fill();
    await truncate(path, whole.length - 5);
    let full = true;
    const open: Disk['open'] = (...asked) =>
      full && asked[1] === 'wx' ? failing('ENOSPC')() : promises.open(...asked);
    const one = journal({ open });
    expect(await loaded(one)).toEqual({ entries: steps.slice(0, 2), torn: true, damaged: false });
    const next = { step: 9, text: 'next' };
    expect((await one.append(next)).ok).toBe(false);
    expect(await readFile(path)).toEqual(whole.subarray(0, -5));

    full = false;
    expect(await one.append(next)).toEqual({ ok: true });
    expect((await loaded()).entries).toEqual([...steps.slice(0, 2), next]);
  });

  it('leaves no more than one copy of the bytes however often mending fails', async () => {
    const whole = await fill();
    await truncate(path, whole.length - 5);
    const one = journal({ rename: failing('EIO') });
    await one.load();
    await one.load();
    expect(await readdir(folder)).toEqual(['steps.journal']);
    await loaded();
    expect(await readdir(folder)).toHaveLength(2);
  });
});

describe('an append that fails half way', () => {
  /** A disk that takes ten bytes of the next line and then has no room; what `also` names fails with it. */
  const fullOnce = (also?: 'truncate'): Disk['open'] => {
    let failures = 1;
    return async (...asked) => {
      const handle = await promises.open(...asked);
      if (failures === 0 || typeof asked[1] !== 'number' || (asked[1] & constants.O_APPEND) === 0)
        return handle;
      failures -= 1;
      const write = handle.writeFile.bind(handle);
      handle.writeFile = async (line) => {
        await write(String(line).slice(0, 10));
        return failing('ENOSPC')();
      };
      if (also === 'truncate') handle.truncate = failing('EIO');
      return handle;
    };
  };
  const failure = { code: 'disk-full', detail: 'ENOSPC' };

  it('is told, and nothing of it is left', async () => {
    const before = await fill();
    const one = journal({ open: fullOnce() });
    await one.load();
    expect(await one.append({ step: 2, text: 'cut' })).toEqual({ ok: false, failure });
    expect(await readFile(path)).toEqual(before);
    expect(await one.append({ step: 3, text: 'after' })).toEqual({ ok: true });
    expect((await loaded()).entries).toEqual([...steps, { step: 3, text: 'after' }]);
  });

  it('and cannot be cut off again does not spoil the next one', async () => {
    await fill();
    const one = journal({ open: fullOnce('truncate') });
    await one.load();
    expect(await one.append({ step: 2, text: 'cut' })).toEqual({ ok: false, failure });
    expect(await one.append({ step: 3, text: 'after' })).toEqual({ ok: true });
    expect(await loaded()).toEqual({ ...all, entries: [...steps, { step: 3, text: 'after' }] });
    expect(await readdir(folder)).toHaveLength(2);
  });

  it('does not make compacting keep a copy of what its caller knows', async () => {
    await fill();
    const one = journal({ open: fullOnce() });
    await one.load();
    await one.append({ step: 2, text: 'cut' });
    await one.compact([]);
    expect(await readdir(folder)).toEqual(['steps.journal']);
  });
});

describe('a disk that is full', () => {
  it('leaves no empty copy behind when the bytes of a cut line cannot be kept', async () => {
    const whole = await fill();
    await truncate(path, whole.length - 5);
    const open: Disk['open'] = async (...asked) => {
      const handle = await promises.open(...asked);
      if (asked[1] === 'wx') handle.writeFile = failing('ENOSPC');
      return handle;
    };
    expect((await loaded(journal({ open }))).torn).toBe(true);
    expect(await readdir(folder)).toEqual(['steps.journal']);
  });
});
