import { fail, succeed, type Reply } from '../../../shared/ipc/reply';
import type { KeyFiles, Paths } from './key-ports';
import type { ServerFile } from './server-files';

/** New files, never over others: all that belong together, or none is left. */
export const createLayingDown = ({
  files,
  paths,
}: {
  readonly files: KeyFiles;
  readonly paths: Pick<Paths, 'within'>;
}) => {
  const one = async (path: string, bytes: Uint8Array): Promise<Reply<true>> => {
    const prepared = await files.prepare(path, bytes);
    if (!prepared.ok) return prepared;
    const put = await prepared.value.putNew();
    if (put.ok) return succeed(true);
    return put.failure.code === 'key-file-exists' ? fail('key-export-exists') : put;
  };
  const all = async (folder: string, every: readonly ServerFile[]): Promise<Reply<readonly string[]>> => {
    const written: string[] = [];
    for (const { name, bytes } of every) {
      const path = paths.within(folder, name);
      const put = await one(path, bytes);
      if (!put.ok) {
        for (const each of written) await files.remove(each);
        return put;
      }
      written.push(path);
    }
    return succeed(written);
  };
  return { one, all };
};
