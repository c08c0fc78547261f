import { join } from 'node:path';
import type { DiskFailure, Found, Recovered } from '../domain/ports';
import { codeOf, failureOf, lookAt, type Disk } from './disk';
import type { JournalContent, JournalLines } from './journal-lines';
import { fileNameOf, pathOf, type Place } from './paths';
import { replaceFile } from './replace-file';
import { keepCopy, setAside } from './set-aside';

export interface JournalFile {
  readonly disk: Disk;
  readonly place: Place;
  readonly now: () => number;
}

export type Recovery<E> = { readonly found: Found<Recovered<E>> } & (
  | { readonly usable: true; readonly size: number }
  /** Nothing may be written there: it would stand behind what is not mended, or on what may not be touched. */
  | { readonly usable: false; readonly failure: DiskFailure }
);

interface Read<E> {
  readonly content: Extract<JournalContent<E>, { readonly state: 'ours' }>;
  readonly bytes: Buffer;
}

const unreadable = <E>(reason: string): Recovery<E> => ({
  found: { state: 'unreadable', reason },
  usable: false,
  failure: { code: 'disk-refused', detail: reason },
});

const moveAway = async <E>(file: JournalFile): Promise<Recovery<E>> => {
  try {
    return { found: { state: 'set-aside', keptAs: await setAside(file) }, usable: true, size: 0 };
  } catch (error) {
    return unreadable(codeOf(error));
  }
};

/**
 * Leaves only whole lines in the file, after everything else has been kept in another one. Of a cut line that is its bytes;
 * with damage in between it is the whole file, since where the damage lies may tell what is missing.
 */
const mend = async (file: JournalFile, lost: Buffer, mended: string): Promise<string | undefined> => {
  const keptAs = lost.length === 0 ? undefined : await keepCopy(file, lost);
  try {
    await replaceFile(file.disk, file.place, mended);
    return keptAs;
  } catch (error) {
    // The bytes lie where they lay, and the next attempt keeps them again.
    if (keptAs !== undefined) await file.disk.unlink(join(file.place.folder, keptAs)).catch(() => undefined);
    throw error;
  }
};

const recoverOurs = async <E>(
  file: JournalFile,
  header: string,
  { content, bytes }: Read<E>,
): Promise<Recovery<E>> => {
  const { lines, torn, damaged } = content;
  const recovered: Recovered<E> = { entries: lines.map(({ entry }) => entry), torn, damaged };
  if (content.clean)
    return { found: { state: 'loaded', value: recovered }, usable: true, size: bytes.length };
  const mended = header + lines.map(({ line }) => line).join('');
  try {
    const keptAs = await mend(file, damaged ? bytes : content.tail, mended);
    const value = keptAs === undefined ? recovered : { ...recovered, keptAs };
    return { found: { state: 'loaded', value }, usable: true, size: Buffer.byteLength(mended) };
  } catch (error) {
    // What is whole can be used all the same; only nothing can be added before the mending works.
    return { found: { state: 'loaded', value: recovered }, usable: false, failure: failureOf(error) };
  }
};

/** Reads the file of a journal and mends it. Whatever cannot be read ends up in a file of its own. */
export const recoverJournal = async <E>(file: JournalFile, lines: JournalLines<E>): Promise<Recovery<E>> => {
  const look = await lookAt(file.disk, pathOf(file.place));
  if (look.state === 'absent') return { found: look, usable: true, size: 0 };
  if (look.state === 'unreadable') return unreadable(look.reason);
  if (look.state === 'odd') return moveAway(file);
  const content = lines.read(look.bytes);
  if (content.state === 'foreign') return moveAway(file);
  if (content.state === 'ours') return recoverOurs(file, lines.header, { content, bytes: look.bytes });
  const failure = { code: 'newer-format', detail: fileNameOf(file.place) } as const;
  return { found: { state: 'newer' }, usable: false, failure };
};
