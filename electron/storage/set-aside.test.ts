import { execFile, spawnSync } from 'node:child_process';
import * as promises from 'node:fs/promises';
import {
  lstat,
  mkdir,
  mkdtemp,
  readdir,
  readFile,
  readlink,
  rm,
  symlink,
  utimes,
  writeFile,
} from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { createDocument, type DocumentOptions } from './document';

const run = promisify(execFile);
const at = Date.UTC(2026, 10, 21, 9, 5, 7);

let folder = '';
let path = '';

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'keyturn-aside-'));
  path = join(folder, 'note.json');
});
afterEach(async () => {
  await rm(folder, { recursive: true });
});

const note = (options: Partial<DocumentOptions<string>> = {}) =>
  createDocument({ folder, name: 'note', version: 1, schema: z.string(), now: () => at, ...options });

const whole = JSON.stringify({ format: 'keyturn.note', version: 1, value: 'hello' });

describe('what lies in the place of a document and is no document', () => {
  it.each([
    ['text that is no JSON', Buffer.from('theme = dark')],
    ['an empty file, as a power cut leaves it', Buffer.alloc(0)],
    ['half a file', Buffer.from(whole.slice(0, 30))],
    ['zeros, as a power cut leaves them', Buffer.alloc(64)],
    ['a whole document with zeros after it', Buffer.from(`${whole}\0\0\0`)],
    ['a value that does not fit its schema', Buffer.from(whole.replace('"hello"', '7'))],
    ['no value', Buffer.from('{"format":"keyturn.note","version":1}')],
    ['another document', Buffer.from(whole.replace('keyturn.note', 'keyturn.settings'))],
    ['a version that is no number', Buffer.from(whole.replace('1', '"1"'))],
    ['text that is not whole UTF-8', Buffer.from(whole.replace('hello', 'h\u00e9llo'), 'latin1')],
  ])('is kept under another name byte for byte: %s', async (_, bytes) => {
    await writeFile(path, bytes);
    const keptAs = 'note.unreadable-20261121T090507Z.json';
    expect(await note().load()).toEqual({ state: 'set-aside', keptAs });
    expect(await readFile(join(folder, keptAs))).toEqual(bytes);
    expect(await note().load()).toEqual({ state: 'absent' });
  });

  it('is read all the same when an editor has put a byte order mark in front', async () => {
    await writeFile(path, `\ufeff${whole}`);
    expect(await note().load()).toEqual({ state: 'loaded', value: 'hello' });
  });

  it('never takes the place of one set aside before, though it is the same second', async () => {
    const kept: string[] = [];
    for (const text of ['first', 'second', 'third']) {
      await writeFile(path, text);
      const found = await note().load();
      if (found.state === 'set-aside') kept.push(found.keptAs);
    }
    expect(kept).toEqual([
      'note.unreadable-20261121T090507Z.json',
      'note.unreadable-20261121T090507Z-2.json',
      'note.unreadable-20261121T090507Z-3.json',
    ]);
    const texts = await Promise.all(kept.map((name) => readFile(join(folder, name), 'utf8')));
    expect(texts).toEqual(['first', 'second', 'third']);
  });

  it('is set aside by a save too, before it could be overwritten', async () => {
    await writeFile(path, 'theme = dark');
    expect(await note().save('hello')).toEqual({ ok: true });
    expect(await note().load()).toEqual({ state: 'loaded', value: 'hello' });
    expect(await readFile(join(folder, 'note.unreadable-20261121T090507Z.json'), 'utf8')).toBe(
      'theme = dark',
    );
  });

  it('is moved as a whole when it is a folder, also a second time', async () => {
    for (const keptAs of [
      'note.unreadable-20261121T090507Z.json',
      'note.unreadable-20261121T090507Z-2.json',
    ]) {
      await mkdir(path);
      await writeFile(join(path, 'inside'), keptAs);
      expect(await note().load()).toEqual({ state: 'set-aside', keptAs });
      expect(await readFile(join(folder, keptAs, 'inside'), 'utf8')).toBe(keptAs);
    }
  });

  it.each([
    ['that leads nowhere', 'nothing-there'],
    ['that leads to itself', 'note.json'],
    ['that leads to a folder', '.'],
  ])('is moved, not followed, when it is a link %s', async (_, target) => {
    await symlink(target, path);
    const found = await note().load();
    if (found.state !== 'set-aside') throw new Error(`found ${found.state}`);
    expect(await readlink(join(folder, found.keptAs))).toBe(target);
    expect(await note().save('hello')).toEqual({ ok: true });
  });

  it.skipIf(process.platform === 'win32')(
    'does not hold the app up when it is a pipe nobody writes to',
    async () => {
      await run('mkfifo', [path]);
      const found = await note().load();
      if (found.state !== 'set-aside') throw new Error(`found ${found.state}`);
      expect((await lstat(join(folder, found.keptAs))).isFIFO()).toBe(true);
    },
  );

  it.skipIf(process.platform === 'win32')('nor when the pipe comes there right after the look', async () => {
    await writeFile(path, whole);
    const open: typeof promises.open = async (...asked) => {
      if (asked[0] === path) await rm(path).then(() => run('mkfifo', [path]));
      return promises.open(...asked);
    };
    expect((await note({ fs: { ...promises, open } }).load()).state).toBe('set-aside');
  });

  it('stays where it is when it cannot be moved, and is not overwritten', async () => {
    await writeFile(path, 'theme = dark');
    const rename = () => Promise.reject(Object.assign(new Error(), { code: 'EROFS' }));
    const document = note({ fs: { ...promises, rename } });
    expect(await document.load()).toEqual({ state: 'unreadable', reason: 'EROFS' });
    expect(await document.save('hello')).toEqual({
      ok: false,
      failure: { code: 'disk-refused', detail: 'EROFS' },
    });
    expect(await readdir(folder)).toEqual(['note.json']);
    expect(await readFile(path, 'utf8')).toBe('theme = dark');
  });
});

describe('temporary files', () => {
  const endedPid = spawnSync(process.execPath, ['--version']).pid;
  const uuid = '0f0e0d0c-0b0a-4908-8706-050403020100';
  const minutes = (count: number) => new Date(Date.now() - count * 60_000);

  const leave = async (name: string, modified: Date): Promise<void> => {
    await writeFile(join(folder, name), 'half a');
    await utimes(join(folder, name), modified, modified);
  };

  it('of a process that was killed while writing are removed at the next load', async () => {
    await leave(`note.json.${endedPid}.${uuid}.tmp`, minutes(2));
    await note({ now: Date.now }).load();
    expect(await readdir(folder)).toEqual([]);
  });

  it('of a process that runs are left alone, unless they are older than a day', async () => {
    const running = `note.json.${process.ppid}.${uuid}.tmp`;
    await leave(running, minutes(60));
    await note({ now: Date.now }).load();
    expect(await readdir(folder)).toEqual([running]);
    await leave(running, minutes(25 * 60));
    await note({ now: Date.now }).load();
    expect(await readdir(folder)).toEqual([]);
  });

  it.each([
    `other.json.${endedPid}.${uuid}.tmp`,
    `note.json.${endedPid}.tmp`,
    `note.json.${uuid}.tmp`,
    `note.json.${endedPid}.${uuid}.tmp.txt`,
    'note.tmp',
  ])('that only look like ours are left alone: %s', async (name) => {
    await leave(name, minutes(60 * 48));
    await note({ now: Date.now }).load();
    expect(await readdir(folder)).toEqual([name]);
  });

  it('of just now are left alone: their writer may be on another computer', async () => {
    const fresh = `note.json.${endedPid}.${uuid}.tmp`;
    await leave(fresh, minutes(0));
    await note({ now: Date.now }).load();
    expect(await readdir(folder)).toEqual([fresh]);
  });
});
