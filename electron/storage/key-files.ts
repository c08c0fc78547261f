import { createHash, randomUUID } from 'node:crypto';
import { constants } from 'node:fs';
import * as promises from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { fail, succeed, type FailureCode, type Reply } from '../../shared/ipc/reply';
import type { KeyFiles, Prepared, ReadFile } from '../domain/ticket-keys/key-ports';
import { codeOf, failureOf } from './disk';
import { isRunning } from './leftovers';
import { renamePatiently, syncFolder } from './replace-file';

/** Far more than any file of keys, and far less than would be felt. */
const LONGEST = 64 * 1024;

type KeyDisk = Pick<
  typeof promises,
  'lstat' | 'link' | 'mkdir' | 'open' | 'readdir' | 'realpath' | 'rename' | 'stat' | 'unlink'
>;

interface KeyFilesDeps {
  readonly disk?: KeyDisk;
  /** Has the system let nobody else at a file that is still empty, where its mode alone does not. */
  readonly restrict?: (path: string) => Promise<void>;
}

const TEMPORARY = /^\.(?<name>.+)\.(?<pid>\d{1,10})\.[0-9a-f-]{36}\.tmp$/u;

const temporaryFor = (path: string): string =>
  join(dirname(path), `.${basename(path)}.${process.pid}.${randomUUID()}.tmp`);

const markOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

const WRITE_CODES: Readonly<Record<string, FailureCode>> = {
  EEXIST: 'key-file-exists',
  ENOENT: 'key-folder-missing',
  ENOTDIR: 'key-folder-missing',
};

const writeFailure = (error: unknown): Reply<never> => {
  const { code, detail = '' } = failureOf(error);
  if (code === 'disk-full') return fail(code, detail);
  return fail(WRITE_CODES[detail] ?? 'key-folder-refused', detail);
};

const readFailure = (error: unknown): Reply<never> => {
  const detail = codeOf(error);
  return fail(['ENOENT', 'ENOTDIR'].includes(detail) ? 'key-file-gone' : 'key-file-not-read', detail);
};

const readAt = async (disk: KeyDisk, path: string): Promise<Reply<ReadFile>> => {
  try {
    const real = await disk.realpath(path);
    // Without O_NONBLOCK a pipe would hold us until somebody writes to it.
    const handle = await disk.open(real, constants.O_RDONLY | constants.O_NONBLOCK);
    try {
      const entry = await handle.stat();
      if (!entry.isFile() || entry.size > LONGEST) return fail('key-file-foreign');
      const bytes = await handle.readFile();
      return succeed({ path: real, bytes, mark: markOf(bytes) });
    } finally {
      await handle.close();
    }
  } catch (error) {
    return readFailure(error);
  }
};

/** File systems without links of this kind say so with one of these. */
const NO_LINKS = new Set(['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EMLINK', 'EACCES', 'EINVAL']);

const createPlacing = (disk: KeyDisk, restrict: (path: string) => Promise<void>) => {
  const writeAll = async (path: string, bytes: Uint8Array): Promise<void> => {
    const handle = await disk.open(path, 'wx', 0o600);
    try {
      await restrict(path);
      await handle.writeFile(bytes);
      await handle.sync();
    } catch (error) {
      await disk.unlink(path).catch(() => undefined);
      throw error;
    } finally {
      await handle.close();
    }
  };

  /** Unlike a rename, a link never takes the place of something that is there. */
  const linkOrWrite = async (temporary: string, path: string, bytes: Uint8Array): Promise<void> => {
    try {
      await disk.link(temporary, path);
    } catch (error) {
      if (!NO_LINKS.has(codeOf(error))) throw error;
      await writeAll(path, bytes);
    }
  };

  const putNew = async (
    temporary: string,
    path: string,
    bytes: Uint8Array,
  ): Promise<Reply<{ mark: string }>> => {
    try {
      await linkOrWrite(temporary, path, bytes);
      await syncFolder(disk, dirname(path));
      return succeed({ mark: markOf(bytes) });
    } catch (error) {
      return writeFailure(error);
    } finally {
      await disk.unlink(temporary).catch(() => undefined);
    }
  };

  const putInPlace = async (temporary: string, path: string): Promise<Reply<true>> => {
    try {
      await renamePatiently(disk, temporary, path);
    } catch (error) {
      await disk.unlink(temporary).catch(() => undefined);
      return writeFailure(error);
    }
    try {
      await syncFolder(disk, dirname(path));
      return succeed(true);
    } catch (error) {
      return fail('key-file-not-sure', codeOf(error));
    }
  };
  return { putNew, putInPlace, writeAll };
};

/** What was prepared for this place by somebody who never came to put it there. */
const abandonedAt = async (disk: KeyDisk, path: string): Promise<readonly ReadFile[]> => {
  const folder = dirname(path);
  const names = await disk.readdir(folder).catch(() => []);
  const ours = names.filter((each) => {
    const { name, pid } = TEMPORARY.exec(each)?.groups ?? {};
    return name === basename(path) && (Number(pid) === process.pid || !isRunning(Number(pid)));
  });
  const read = await Promise.all(ours.map((name) => readAt(disk, join(folder, name))));
  return read.flatMap((each) => (each.ok ? [each.value] : []));
};

/** Files of keys, wherever their user keeps them. */
export const createKeyFiles = (deps: KeyFilesDeps = {}): KeyFiles => {
  const { disk = promises, restrict = () => Promise.resolve() } = deps;
  const { putNew, putInPlace, writeAll } = createPlacing(disk, restrict);

  const remove = async (path: string): Promise<'removed' | 'not-there' | 'refused'> => {
    try {
      await disk.unlink(path);
      await syncFolder(disk, dirname(path));
      return 'removed';
    } catch (error) {
      return codeOf(error) === 'ENOENT' ? 'not-there' : 'refused';
    }
  };

  const prepare: KeyFiles['prepare'] = async (path, bytes) => {
    const temporary = temporaryFor(path);
    try {
      await writeAll(temporary, bytes);
    } catch (error) {
      return writeFailure(error);
    }
    const drop = async () => {
      await remove(temporary);
    };
    const prepared: Prepared = {
      drop,
      putNew: () => putNew(temporary, path, bytes),
      putInPlace: async (mark) => {
        const there = await readAt(disk, path);
        if (!there.ok || there.value.mark !== mark) {
          await drop();
          return there.ok || there.failure.code === 'key-file-gone' ? fail('key-file-changed') : there;
        }
        const put = await putInPlace(temporary, path);
        return put.ok ? succeed({ mark: markOf(bytes) }) : put;
      },
    };
    return succeed(prepared);
  };

  return {
    read: (path) => readAt(disk, path),
    prepare,
    abandoned: (path) => abandonedAt(disk, path),
    adopt: putInPlace,
    remove,
  };
};
