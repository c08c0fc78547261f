import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { build } from 'vite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { createDocument } from './document';
import { createJournal } from './journal';

const ROUNDS = 5;
/** Long enough that a write takes a while, so that a kill falls into the midst of one. */
const FILLING = 'x'.repeat(100_000);
const schema = z.strictObject({ count: z.int(), filling: z.string() });
const shape = { name: 'counts', version: 1, schema };

/** Counts on from what is on disk, in a journal and a document, and says each number once it was told that it is safe. */
const writer = `
  import { createDocument } from ${JSON.stringify(join(import.meta.dirname, 'document'))};
  import { createJournal } from ${JSON.stringify(join(import.meta.dirname, 'journal'))};
  import { z } from 'zod';
  const schema = z.strictObject({ count: z.int(), filling: z.string() });
  const shape = { folder: process.argv[2], name: 'counts', version: 1, schema };
  const countFrom = async (kind, last, write) => {
    for (let count = (last?.count ?? -1) + 1; ; count += 1) {
      const written = await write({ count, filling: 'x'.repeat(${FILLING.length}) });
      if (written.ok) process.stdout.write(kind + count + '\\n');
    }
  };
  const journal = createJournal(shape);
  const document = createDocument(shape);
  const [entries, value] = await Promise.all([journal.load(), document.load()]);
  countFrom('journal ', entries.value?.entries.at(-1), journal.append);
  countFrom('document ', value.value, document.save);
`;

let folder = '';
const data = (): string => join(folder, 'data');
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'keyturn-killed-'));
  await writeFile(join(folder, 'writer.ts'), writer);
  await build({
    configFile: false,
    logLevel: 'silent',
    root: folder,
    resolve: { alias: { zod: join(import.meta.dirname, '../../node_modules/zod') } },
    ssr: { noExternal: true },
    build: {
      ssr: true,
      outDir: folder,
      emptyOutDir: false,
      rolldownOptions: {
        input: join(folder, 'writer.ts'),
        output: { entryFileNames: '[name].mjs' },
      },
    },
  });
});
afterAll(async () => {
  await rm(folder, { recursive: true });
});

/** Lets the writer say so many numbers, kills it, and answers the last one it said of each kind. */
const killAfter = async (lines: number): Promise<Readonly<Record<string, number>>> => {
  const child = spawn(process.execPath, [join(folder, 'writer.mjs'), data()], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const exited = once(child, 'exit');
  const said: Record<string, number> = {};
  let seen = 0;
  for await (const line of createInterface(child.stdout)) {
    const [kind = '', count = ''] = line.split(' ');
    said[kind] = Number(count);
    seen += 1;
    if (seen === lines) child.kill('SIGKILL');
  }
  expect(await exited).toEqual([null, 'SIGKILL']);
  return said;
};

describe('a process that is killed while it writes', () => {
  it('has left all that it was told is safe: every journal entry in order, and the document whole', async () => {
    for (let round = 0; round < ROUNDS; round += 1) {
      const said = await killAfter(1 + Math.floor(Math.random() * 12));
      const journal = await createJournal({ folder: data(), ...shape }).load();
      if (journal.state === 'loaded') {
        const { entries, damaged } = journal.value;
        expect(entries).toEqual(entries.map((_, count) => ({ count, filling: FILLING })));
        expect(damaged).toBe(false);
      }
      const safeEntries = journal.state === 'loaded' ? journal.value.entries.length : 0;
      expect(safeEntries).toBeGreaterThan(said['journal'] ?? -1);

      const document = await createDocument({ folder: data(), ...shape }).load();
      const safeCount = document.state === 'loaded' ? document.value.count : -1;
      expect(safeCount).toBeGreaterThanOrEqual(said['document'] ?? -1);
    }
    const names = await readdir(data());
    expect(names.filter((name) => name.startsWith('counts.unreadable') && name.endsWith('.json'))).toEqual(
      [],
    );
  });
});
