import type { ElectronApplication, Page } from '@playwright/test';
import { closeSync, openSync, readFileSync, readSync, rmSync } from 'node:fs';
import { join } from 'node:path';

/** Everything that the page's scripts can still reach, once what they cannot reach is cleared away. */
export const heapOfPage = async (page: Page): Promise<string> => {
  const client = await page.context().newCDPSession(page);
  const pieces: string[] = [];
  client.on('HeapProfiler.addHeapSnapshotChunk', ({ chunk }) => pieces.push(chunk));
  await client.send('HeapProfiler.collectGarbage');
  await client.send('HeapProfiler.takeHeapSnapshot', { reportProgress: false });
  await client.detach();
  return pieces.join('');
};

/** The same of the main process. It is written to a file outside the app's own folder, and gone once it is read. */
export const heapOfMain = async (app: ElectronApplication, folder: string): Promise<string> => {
  const path = join(folder, 'main.heapsnapshot');
  await app.evaluate((_, file) => process.getBuiltinModule('node:v8').writeHeapSnapshot(file), path);
  const snapshot = readFileSync(path, 'utf8');
  rmSync(path);
  return snapshot;
};

const PIECE = 4 * 1024 * 1024;
const OVERLAP = 256;

/** What a process may write to: all that is its own. */
const ownMemory = (pid: number): readonly (readonly [start: number, end: number])[] =>
  readFileSync(`/proc/${pid}/maps`, 'utf8')
    .split('\n')
    .flatMap((line) => {
      const [, start = '', end = ''] = /^([0-9a-f]+)-([0-9a-f]+) rw/u.exec(line) ?? [];
      return start === '' ? [] : [[Number.parseInt(start, 16), Number.parseInt(end, 16)] as const];
    });

/** Which of these bytes stand anywhere in the memory of a process of ours, as Linux shows it. */
export const inMemory = (pid: number, wanted: readonly Buffer[]): readonly boolean[] => {
  const found = wanted.map(() => false);
  const memory = openSync(`/proc/${pid}/mem`, 'r');
  const piece = Buffer.alloc(PIECE + OVERLAP);
  try {
    for (const [start, end] of ownMemory(pid)) {
      for (let at = start; at < end; at += PIECE) {
        let length = 0;
        try {
          length = readSync(memory, piece, 0, Math.min(PIECE + OVERLAP, end - at), at);
        } catch {
          // Given back to the system meanwhile.
        }
        const seen = piece.subarray(0, length);
        for (const [index, bytes] of wanted.entries()) found[index] ||= seen.includes(bytes);
      }
    }
  } finally {
    closeSync(memory);
  }
  return found;
};
