import { constants } from 'node:fs';
import * as promises from 'node:fs/promises';
import type { Diagnosis } from '../../shared/diagnoses';
import type { DiskFailure, Found, Journal, Recovered, Written } from '../domain/ports';
import { codeOf, failureOf, lookAt, type Disk } from './disk';
import { createJournalLines, type JournalLines } from './journal-lines';
import { recoverJournal, type JournalFile, type Recovery } from './journal-recovery';
import { removeLeftovers } from './leftovers';
import { pathOf, placeOf } from './paths';
import { replaceFile } from './replace-file';
import { keepCopy } from './set-aside';
import { createTurns, type InTurn } from '../domain/turns';
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

const addLines = async ({ disk, place }: JournalFile, lines: string, from: number): Promise<void> => {
  const handle = await disk.open(pathOf(place), constants.O_WRONLY | constants.O_APPEND);
  try {
    await handle.writeFile(lines);
    await handle.datasync();
  } catch (error) {
    // Whoever asked is told that it failed, so no part of it may be found later. What cannot be cut off is mended before the next.
    await handle.truncate(from).catch(() => undefined);
    throw error;
  } finally {
    await handle.close();
  }
};

/** Whether these lines are what the file ends with, as it lies there. */
const isEnd = async ({ disk, place }: JournalFile, lines: string, size: number): Promise<boolean> => {
  const length = Buffer.byteLength(lines);
  try {
    const handle = await disk.open(pathOf(place), constants.O_RDONLY);
    try {
      // One byte more than there should be.
      const { buffer, bytesRead } = await handle.read(Buffer.alloc(length + 1), 0, length + 1, size - length);
      return buffer.subarray(0, bytesRead).toString('utf8') === lines;
    } finally {
      await handle.close();
    }
  } catch {
    return false;
  }
};

/** What compacting would drop although no load has ever shown it. */
const keepUnseen = async (file: JournalFile): Promise<void> => {
  const look = await lookAt(file.disk, pathOf(file.place));
  if (look.state === 'bytes') await keepCopy(file, look.bytes);
};

interface JournalWriter<E> {
  readonly load: () => Promise<Found<Recovered<E>>>;
  readonly append: (lines: string) => Promise<Written>;
  /** Whether the disk gives back what was appended last. */
  readonly endsWith: (lines: string) => Promise<boolean>;
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
    append: (added) =>
      change(async (from) => {
        if (from === 0) return putWhole(file, lines.header + added);
        await addLines(file, added, from);
        return from + Buffer.byteLength(added);
      }),
    endsWith: async (added) => size !== undefined && isEnd(file, added, size),
    replace: (content) =>
      change(async () => {
        if (unseen) await keepUnseen(file);
        unseen = false;
        return putWhole(file, content);
      }),
  };
};

interface Asked {
  readonly line: string;
  readonly isProven: boolean;
  readonly answer: (written: Written) => void;
}

const NOT_READ_BACK: Written = {
  ok: false,
  failure: { code: 'disk-refused', detail: 'not-read-back' satisfies Diagnosis },
};

/** Whoever comes while the disk is at work goes with the next turn, together with all who came meanwhile: one flush is for all of them. */
const createAppending = (writer: Pick<JournalWriter<unknown>, 'append' | 'endsWith'>, inTurn: InTurn) => {
  let waiting: Asked[] = [];
  const appendAll = async (): Promise<void> => {
    const all = waiting;
    waiting = [];
    const lines = all.map(({ line }) => line).join('');
    const written = await writer
      .append(lines)
      .catch((error: unknown): Written => ({ ok: false, failure: failureOf(error) }));
    const isLost = written.ok && all.some(({ isProven }) => isProven) && !(await writer.endsWith(lines));
    for (const { isProven, answer } of all) answer(isProven && isLost ? NOT_READ_BACK : written);
  };
  return (asked: Omit<Asked, 'answer'>): Promise<Written> =>
    new Promise((answer, reject) => {
      waiting.push({ ...asked, answer });
      if (waiting.length === 1) inTurn(appendAll).catch(reject);
    });
};

/** Entries that are on the disk itself before `append` answers. See README.md for what is found after a mishap. */
export const createJournal = <E>(options: JournalOptions<E>): Journal<E> => {
  const { folder, name, fs: disk = promises, now = Date.now } = options;
  const lines = createJournalLines(options);
  const file: JournalFile = { disk, now, place: placeOf({ folder, name, extension: '.journal' }) };
  const writer = createWriter(file, lines);
  const inTurn = createTurns();
  const append = createAppending(writer, inTurn);
  return {
    name,
    load: () => inTurn(writer.load),
    append: async (entry) => append({ line: lines.encode(entry), isProven: false }),
    appendProven: async (entry) => append({ line: lines.encode(entry), isProven: true }),
    compact: async (entries) => {
      const content = lines.header + entries.map(lines.encode).join('');
      return inTurn(() => writer.replace(content));
    },
  };
};
