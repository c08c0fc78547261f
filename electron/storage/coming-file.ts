import { randomUUID } from 'node:crypto';
import * as promises from 'node:fs/promises';
import type { FileHandle } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { ComingFile, ComingFiles, PutAway } from '../domain/bulk-ports';
import { codeOf, failureOf, type Disk } from './disk';
import { renamePatiently, syncFolder } from './replace-file';

const DONE = { ok: true } as const;

const notPut = (error: unknown): Extract<PutAway, { readonly ok: false }> => {
  const { code, detail = '' } = failureOf(error);
  return { ok: false, failure: { code: code === 'disk-full' ? code : 'file-not-written', detail } };
};

/** What is there before anybody is asked whether it may be replaced, may be. */
const isThere = async (disk: Disk, path: string): Promise<boolean> => {
  try {
    await disk.lstat(path);
    return true;
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return false;
    throw error;
  }
};

interface Spot {
  readonly folder: string;
  readonly temporary: string;
  readonly path: string;
  readonly mayReplace: boolean;
}

/** A name that nobody had when it was chosen is taken first: what somebody else has put there meanwhile stays. */
const putAway = async (disk: Disk, { folder, temporary, path, mayReplace }: Spot): Promise<void> => {
  if (!mayReplace) await (await disk.open(path, 'wx', 0o600)).close();
  try {
    await renamePatiently(disk, temporary, path);
  } catch (error) {
    if (!mayReplace) await disk.unlink(path).catch(() => undefined);
    throw error;
  }
  await syncFolder(disk, folder);
};

/** Pieces in their order, one write after the other. */
const createWriting = (handle: FileHandle) => {
  const state: { refused: { readonly error: unknown } | undefined } = { refused: undefined };
  let last: Promise<void> = Promise.resolve();
  const write = async (piece: Uint8Array): Promise<void> => {
    if (state.refused) return;
    try {
      await handle.writeFile(piece);
    } catch (error) {
      state.refused = { error };
    }
  };
  return {
    add: (piece: Uint8Array): boolean => {
      last = last.then(() => write(piece));
      return state.refused === undefined;
    },
    /** Everything so far is on the disk itself, or it throws what the disk says. */
    settle: async (): Promise<void> => {
      await last;
      try {
        if (!state.refused) await handle.sync();
      } finally {
        await handle.close();
      }
      if (state.refused) throw state.refused.error;
    },
  };
};

const begin = async (disk: Disk, path: string): Promise<ComingFile> => {
  const folder = dirname(path);
  const temporary = join(folder, `.keyturn-${randomUUID()}.tmp`);
  const spot = { folder, temporary, path, mayReplace: await isThere(disk, path) };
  const writing = createWriting(await disk.open(temporary, 'wx', 0o600));
  const clear = () => disk.unlink(temporary).catch(() => undefined);

  return {
    take: writing.add,
    finish: async () => {
      try {
        await writing.settle();
        await putAway(disk, spot);
        return DONE;
      } catch (error) {
        await clear();
        if (codeOf(error) === 'EEXIST') return { ok: false, failure: { code: 'file-exists' } };
        return notPut(error);
      }
    },
    drop: async () => {
      try {
        await writing.settle();
        return DONE;
      } catch (error) {
        return notPut(error);
      } finally {
        await clear();
      }
    },
  };
};

/** Files that come from elsewhere to where their user wants them. Only the owner may read them, and nobody runs them. */
export const createComingFiles = (disk: Disk = promises): ComingFiles => ({
  begin: async (path) => {
    try {
      return { ok: true, value: await begin(disk, path) };
    } catch (error) {
      return notPut(error);
    }
  },
});
