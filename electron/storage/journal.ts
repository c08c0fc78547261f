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
import { createTurns } from './turns';
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

/** Adds to a file of `from` bytes, or makes a new one when that is none. Answers how long the file is then. */
const add = async ({ disk, place }: JournalFile, content: string, from: number): Promise<number> => {
  if (from === 0) {
    await replaceFile(disk, place, content);
    return Buffer.byteLength(content);
  }
  const handle = await disk.open(pathOf(place), constants.O_WRONLY | constants.O_APPEND);
  try {
    await handle.writeFile(content);
    await handle.datasync();
  } finally {
    await handle.close();
  }
  return from + Buffer.byteLength(content);
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
    // Until this has gone well nobody knows where the file ends.
    size = undefined;
    try {
      size = await write(from);
      return { ok: true };
    } catch (error) {
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
    append: (line) => change((from) => add(file, from === 0 ? lines.header + line : line, from)),
    replace: (content) =>
      change(async () => {
        if (unseen) await keepUnseen(file);
        unseen = false;
        return add(file, content, 0);
      }),
  };
};

/** Entries that are on the disk itself before `append` answers. See README.md for what is found after a mishap. */
export const createJournal = <E>(options: JournalOptions<E>): Journal<E> => {
  const { folder, name, fs: disk = promises, now = Date.now } = options;
  const lines = createJournalLines(options);
  const writer = createWriter({ disk, now, place: placeOf({ folder, name, extension: '.journal' }) }, lines);
  const inTurn = createTurns();
  return {
    name,
    load: () => inTurn(writer.load),
    append: async (entry) => {
      const line = lines.encode(entry);
      return inTurn(() => writer.append(line));
    },
    compact: async (entries) => {
      const content = lines.header + entries.map(lines.encode).join('');
      return inTurn(() => writer.replace(content));
    },
  };
};
