import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { createJournal } from './journal';
import { createJournalLines } from './journal-lines';

let folder = '';
let path = '';

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'keyturn-damage-'));
  path = join(folder, 'words.journal');
});
afterEach(async () => {
  await rm(folder, { recursive: true });
});

const schema = z.string();
const shape = { name: 'words', version: 1, schema };
const words = fc.array(fc.string({ unit: 'binary', maxLength: 30 }), { minLength: 1, maxLength: 8 });
const wholeOf = (entries: readonly string[]): Buffer => {
  const lines = createJournalLines(shape);
  return Buffer.from(lines.header + entries.map(lines.encode).join(''));
};
const entriesIn = (bytes: Buffer): readonly string[] => {
  const content = createJournalLines(shape).read(bytes);
  return content.state === 'ours' ? content.lines.map(({ entry }) => entry) : [];
};

describe('whatever was appended', () => {
  it('gives a beginning of it after a cut at any byte, and takes more entries then', async () => {
    await fc.assert(
      fc.asyncProperty(words, fc.double({ min: 0, max: 1, noNaN: true }), async (entries, part) => {
        await rm(path, { force: true });
        const writer = createJournal({ folder, ...shape });
        for (const entry of entries) await writer.append(entry);
        const whole = await readFile(path);
        await writeFile(path, whole.subarray(0, Math.round(whole.length * part)));

        const reader = createJournal({ folder, ...shape });
        const found = await reader.load();
        if (found.state !== 'loaded') throw new Error(`found ${found.state}`);
        const { entries: left, damaged } = found.value;
        expect(left).toEqual(entries.slice(0, left.length));
        expect(damaged).toBe(false);

        await reader.append('the next');
        const again = await createJournal({ folder, ...shape }).load();
        const value = { entries: [...left, 'the next'], torn: false, damaged: false };
        expect(again).toEqual({ state: 'loaded', value });
      }),
      { numRuns: 25 },
    );
  });

  it('gives each entry whose line lies wholly before the cut, at every byte', () => {
    fc.assert(
      fc.property(words, (entries) => {
        const whole = wholeOf(entries);
        const ends = entries.map((_, index) => wholeOf(entries.slice(0, index + 1)).length);
        for (let cut = 0; cut <= whole.length; cut += 1) {
          // The entry is whole from the byte before its line end on.
          const complete = ends.filter((end) => end - 1 <= cut).length;
          expect(entriesIn(whole.subarray(0, cut))).toEqual(entries.slice(0, complete));
        }
      }),
      { numRuns: 8 },
    );
  });

  it('gives every entry but the one that was hit when one bit is another, and never a wrong one', () => {
    const oneBit = fc.record({ entries: words, at: fc.nat(), bit: fc.integer({ min: 0, max: 7 }) });
    fc.assert(
      fc.property(oneBit, ({ entries, at, bit }) => {
        const bytes = wholeOf(entries);
        const index = at % bytes.length;
        bytes.writeUInt8(bytes.readUInt8(index) ^ (1 << bit), index);
        const found = entriesIn(bytes);
        // The first line is the header. A line end that is lost joins its line with the next: both are gone.
        const ends = [
          wholeOf([]).length,
          ...entries.map((_, nth) => wholeOf(entries.slice(0, nth + 1)).length),
        ];
        const line = ends.findIndex((end) => index < end);
        const gone = ends[line] === index + 1 ? [line, line + 1] : [line];
        expect(found).toEqual(entries.filter((_, nth) => !gone.includes(nth + 1)));
      }),
      { numRuns: 300 },
    );
  });
});

describe('damage in the middle of a journal', () => {
  it('leaves the entries before and after it, is told apart from a cut, and the whole file is kept', async () => {
    const damaged = wholeOf(['one', 'two', 'three']);
    damaged.write('x', damaged.indexOf('two'));
    await writeFile(path, damaged);
    const found = await createJournal({ folder, ...shape }).load();
    if (found.state !== 'loaded') throw new Error(`found ${found.state}`);
    const { keptAs = '', ...rest } = found.value;
    expect(rest).toEqual({ entries: ['one', 'three'], torn: false, damaged: true });
    expect(await readFile(join(folder, keptAs))).toEqual(damaged);
    expect(await readFile(path)).toEqual(wholeOf(['one', 'three']));
  });

  it('leaves every entry when it is the first line that is lost', async () => {
    const damaged = wholeOf(['one', 'two']);
    damaged.write('x', 3);
    await writeFile(path, damaged);
    const found = await createJournal({ folder, ...shape }).load();
    expect(found).toMatchObject({ state: 'loaded', value: { entries: ['one', 'two'], damaged: true } });
  });

  it('that is a line of another journal is not taken for an entry', async () => {
    const lines = createJournalLines({ ...shape, name: 'others' });
    await writeFile(
      path,
      `${wholeOf(['one']).toString()}${lines.encode('two')}${createJournalLines(shape).encode('three')}`,
    );
    const found = await createJournal({ folder, ...shape }).load();
    expect(found).toMatchObject({ state: 'loaded', value: { entries: ['one', 'three'], damaged: true } });
  });

  it('is both told when a line in the middle is damaged and the last one cut', async () => {
    const damaged = wholeOf(['one', 'two', 'three']).subarray(0, -4);
    damaged.write('x', damaged.indexOf('one'));
    await writeFile(path, damaged);
    const found = await createJournal({ folder, ...shape }).load();
    expect(found).toMatchObject({ state: 'loaded', value: { entries: ['two'], torn: true, damaged: true } });
    expect(await readdir(folder)).toHaveLength(2);
  });
});
