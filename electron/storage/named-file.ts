import { randomUUID } from 'node:crypto';
import * as promises from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { FileWriter } from '../domain/ports';
import { failureOf, type Disk } from './disk';
import { putInPlace } from './replace-file';

/** Files that their user names, wherever that is. Only the owner may read them. */
export const createFileWriter = (disk: Disk = promises): FileWriter => ({
  write: async (path, text) => {
    const folder = dirname(path);
    const temporary = join(folder, `.keyturn-${randomUUID()}.tmp`);
    try {
      await putInPlace(disk, { folder, temporary, path }, text);
      return { ok: true };
    } catch (error) {
      const { code, detail = '' } = failureOf(error);
      return code === 'disk-full'
        ? { ok: false, failure: { code, detail } }
        : { ok: false, failure: { code: 'file-not-written', detail } };
    }
  },
});
