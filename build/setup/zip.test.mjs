import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { explaining } from './problem.mjs';
import { problemOf } from './testing/problem-of.mjs';
import { noSmallDisk, smallDisk } from './testing/small-disk.mjs';
import { tempFolder } from './testing/temp-folder.mjs';
import { zipOf } from './testing/zip-file.mjs';
import { extractZip, listZip } from './zip.mjs';

/**
 * @param {Buffer} bytes
 * @param {Parameters<typeof extractZip>[2]} [options]
 */
async function extracted(bytes, options) {
  const folder = tempFolder();
  const archive = join(folder, 'a.zip');
  const into = join(folder, 'out');
  writeFileSync(archive, bytes);
  await extractZip(archive, into, options);
  return into;
}

const long = 'all work and no play '.repeat(20_000);

describe('an archive', () => {
  it('comes out with its folders, contents and permissions', async () => {
    const into = await extracted(
      zipOf([
        { name: 'top/', mode: 0o40755 },
        { name: 'top/run', data: '#!/bin/sh\n', mode: 0o100755 },
        { name: 'top/deep/long.txt', data: long },
        { name: 'top/plain', data: 'as it is', packed: false },
        { name: 'top/empty', data: '', packed: false },
      ]),
    );
    expect(readFileSync(join(into, 'top/deep/long.txt'), 'utf8')).toBe(long);
    expect(readFileSync(join(into, 'top/plain'), 'utf8')).toBe('as it is');
    expect(statSync(join(into, 'top/empty')).size).toBe(0);
    expect(statSync(join(into, 'top/run')).mode & 0o777).toBe(0o755);
    expect(statSync(join(into, 'top/plain')).mode & 0o777).toBe(0o644);
  });

  it('is written under the names asked for, without what is left out', async () => {
    /** @type {number[]} */
    const sizes = [];
    const into = await extracted(
      zipOf([
        { name: 'a', data: '1' },
        { name: 'b', data: '22' },
      ]),
      {
        rename: (name) => (name === 'a' ? null : 'kept'),
        onFile: (bytes) => sizes.push(bytes),
      },
    );
    expect(readdirSync(into)).toEqual(['kept']);
    expect(sizes).toEqual([2]);
  });

  it('tells its list before anything is written', () => {
    const archive = join(tempFolder(), 'a.zip');
    writeFileSync(
      archive,
      zipOf([
        { name: 'x/', mode: 0o40755 },
        { name: 'x/y', data: 'abc' },
      ]),
    );
    expect(listZip(archive).map(({ name, size, folder }) => [name, size, folder])).toEqual([
      ['x/', 0, true],
      ['x/y', 3, false],
    ]);
  });
});

describe('a hostile archive', () => {
  it.each(['../out.txt', '/etc/out.txt', 'a/../../out.txt', '..', 'a\\..\\b'])(
    'cannot write to %s',
    async (name) => {
      await expect(extracted(zipOf([{ name, data: 'x' }]))).rejects.toThrow('outside its folder');
    },
  );

  it('cannot plant a link to write through', async () => {
    await expect(extracted(zipOf([{ name: 'l', data: '/etc', mode: 0o120777 }]))).rejects.toThrow(
      'holds a link',
    );
  });

  it('cannot unpack to more than it says', async () => {
    await expect(extracted(zipOf([{ name: 'bomb', data: long, claimedSize: 10 }]))).rejects.toThrow(
      'longer than',
    );
  });

  it('cannot have one file replace another', async () => {
    await expect(
      extracted(
        zipOf([
          { name: 'a', data: '1' },
          { name: 'a', data: '2' },
        ]),
      ),
    ).rejects.toThrow('EEXIST');
  });
});

describe('a damaged archive', () => {
  it('is noticed by its checksum', async () => {
    const bytes = zipOf([{ name: 'a', data: 'the right words', packed: false }]);
    bytes.write('wrong', bytes.indexOf('right'));
    await expect(extracted(bytes)).rejects.toThrow('a is damaged');
  });

  it('is noticed when its end is missing', async () => {
    const bytes = zipOf([{ name: 'a', data: long }]);
    await expect(extracted(bytes.subarray(0, bytes.length - 30))).rejects.toThrow('not a zip archive');
  });

  it('is noticed when it is something else', async () => {
    await expect(extracted(Buffer.from('<html>Sign in to this network</html>'))).rejects.toThrow(
      'not a zip archive',
    );
  });
});

it.skipIf(noSmallDisk !== null)(
  `a disk that fills up while unpacking ends in a sentence${noSmallDisk ? ` (skipped: ${noSmallDisk})` : ''}`,
  async () => {
    const archive = join(tempFolder(), 'a.zip');
    writeFileSync(archive, zipOf([{ name: 'big', data: Buffer.alloc(400_000, 'x') }]));
    const disk = smallDisk(100);
    const problem = await problemOf(explaining('unpacking', () => extractZip(archive, join(disk, 'out'))));
    expect(problem.sentence).toBe('The disk is full: there was no room while unpacking.');
    expect(problem.next).toContain('run the same command again');
    expect(existsSync(archive)).toBe(true);
  },
);
