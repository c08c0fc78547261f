import { open } from 'node:fs/promises';
import { join } from 'node:path';

const line = `${'x'.repeat(1000)}\n`;

/**
 * @param {string} folder
 * @returns {Promise<number>} in milliseconds, until one more line at the end of a file is on the disk itself
 */
export async function flushedLine(folder) {
  const file = await open(join(folder, 'flushed-lines'), 'a');
  try {
    const from = performance.now();
    await file.writeFile(line);
    await file.datasync();
    return performance.now() - from;
  } finally {
    await file.close();
  }
}
