import { open } from 'node:fs/promises';
import { join } from 'node:path';

const line = `${'x'.repeat(1000)}\n`;

/**
 * @template T
 * @param {string} folder
 * @param {(addLine: () => Promise<void>) => Promise<T>} use `addLine` answers once one more line at the end of a file is on the disk itself
 * @returns {Promise<T>}
 */
export async function withFlushedLines(folder, use) {
  const file = await open(join(folder, 'flushed-lines'), 'a');
  try {
    return await use(async () => {
      await file.writeFile(line);
      await file.datasync();
    });
  } finally {
    await file.close();
  }
}
