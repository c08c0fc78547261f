import { constants } from 'node:fs';
import * as promises from 'node:fs/promises';
import type { DiskFailure, Found, Journal, Recovered, Written } from '../domain/ports';
import { codeOf, failureOf, lookAt, type Disk } from './disk';
import { createJournalLines, type JournalLines } from './journal-lines';
import { recoverJournal, type JournalFile, type Recovery } from './journal-recovery';
import { removeLeftovers } from './leftovers';
import { pathOf, placeOf } from './paths';
import { replaceFile } from './replace-file';
import { keepCopy } from './set-aside';
import { createTurns } from '../domain/turns';
import type { Shape } from './versioned';

export interface JournalOptions<E> extends Shape<E> {
  readonly folder: string;
  readonly fs?: Disk;
  readonly now?: () => number;
}

/** 0 when there is no file: a journal of ours has a first line from its first moment. */
const sizeOf = async ({ disk, place }: JournalFile): Promise<number | undefined> => {
  try {
    return (await disk.stat(pathOf(place))).size;
  } catch (error) {
    return codeOf(error) === 'ENOENT' ? 0 : undefined;
  }
};

const putWhole = async ({ disk, place }: JournalFile, content: string): Promise<number> => {
  await replaceFile(disk, place, content);
  return Buffer.byteLength(content);
};

const addLine = async ({ disk, place }: JournalFile, line: string, from: number): Promise<void> => {
  const handle = await disk.open(pathOf(place), constants.O_WRONLY | constants.O_APPEND);
  try {
    await handle.writeFile(line);
    await handle.datasync();
  } catch (error) {
    // Whoever asked is told that it failed, so no part of it may be found later. What cannot be cut off is mended before the next.
    await handle.truncate(from).catch(() => undefined);
    throw error;
  } finally {
    await handle.close();
  }
};

/** The end of the file, as it lies there. */
const tailOf = async ({ disk, place }: JournalFile, length: number): Promise<string | undefined> => {
  try {
    const handle = await disk.open(pathOf(place), constants.O_RDONLY);
    try {
      const { size } = await handle.stat();
      const { buffer, bytesRead } = await handle.read(
        Buffer.alloc(length),
        0,
        length,
        Math.max(0, size - length),
      );
      return buffer.subarray(0, bytesRead).toString('utf8');
    } finally {
      await handle.close();
    }
  } catch {
    return undefined;
  }
};

/** What compacting would drop although no load has ever shown it. */
const keepUnseen = async (file: JournalFile): Promise<void> => {
  const look = await lookAt(file.disk, pathOf(file.place));
  if (look.state === 'bytes') await keepCopy(file, look.bytes);
};

interface JournalWriter<E> {
  readonly load: () => Promise<Found<Recovered<E>>>;
  readonly append: (line: string) => Promise<Written>;
  readonly replace: (content: string) => Promise<Written>;
}

const createWriter = <E>(file: JournalFile, lines: JournalLines<E>): JournalWriter<E> => {
  // The length of the file as this run left it. A file of another length is read and mended before it is added to.
  let size: number | undefined;
  let barred: DiskFailure | undefined;
  let unseen = false;

  const recover = async (): Promise<Recovery<E>> => {
    const recovery = await recoverJournal(file, lines);
    size = recovery.usable ? recovery.size : undefined;
    return recovery;
  };

  const hindrance = async (): Promise<DiskFailure | undefined> => {
    if (barred !== undefined) return barred;
    if (size !== undefined && (await sizeOf(file)) === size) return undefined;
    const recovery = await recover();
    unseen ||= recovery.found.state === 'loaded' && recovery.found.value.entries.length > 0;
    return recovery.usable ? undefined : recovery.failure;
  };

  const change = async (write: (from: number) => Promise<number>): Promise<Written> => {
    const failure = await hindrance();
    if (failure !== undefined) return { ok: false, failure };
    const from = size ?? 0;
    try {
      size = await write(from);
      return { ok: true };
    } catch (error) {
      size = (await sizeOf(file)) === from ? from : undefined;
      return { ok: false, failure: failureOf(error) };
    }
  };

  return {
    load: async () => {
      await removeLeftovers(file);
      const recovery = await recover();
      unseen = false;
      barred = recovery.usable || recovery.found.state === 'loaded' ? undefined : recovery.failure;
      return recovery.found;
    },
    append: (line) =>
      change(async (from) => {
        if (from === 0) return putWhole(file, lines.header + line);
        await addLine(file, line, from);
        return from + Buffer.byteLength(line);
      }),
    replace: (content) =>
      change(async () => {
        if (unseen) await keepUnseen(file);
        unseen = false;
        return putWhole(file, content);
      }),
  };
};

/** Entries that are on the disk itself before `append` answers. See README.md for what is found after a mishap. */
export const createJournal = <E>(options: JournalOptions<E>): Journal<E> => {
  const { folder, name, fs: disk = promises, now = Date.now } = options;
  const lines = createJournalLines(options);
  const file: JournalFile = { disk, now, place: placeOf({ folder, name, extension: '.journal' }) };
  const writer = createWriter(file, lines);
  const inTurn = createTurns();
  return {
    name,
    load: () => inTurn(writer.load),
    append: async (entry) => {
      const line = lines.encode(entry);
      return inTurn(() => writer.append(line));
    },
    endsWith: async (entry) => {
      const line = lines.encode(entry);
      return inTurn(async () => (await tailOf(file, Buffer.byteLength(line))) === line);
    },
    compact: async (entries) => {
      const content = lines.header + entries.map(lines.encode).join('');
      return inTurn(() => writer.replace(content));
    },
  };
};
