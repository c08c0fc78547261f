import * as promises from 'node:fs/promises';
import type { DiskFailure, Document, Found, Written } from '../domain/ports';
import { codeOf, failureOf, lookAt, type Disk } from './disk';
import { removeLeftovers } from './leftovers';
import { fileNameOf, pathOf, placeOf } from './paths';
import { replaceFile } from './replace-file';
import { setAside } from './set-aside';
import { createTurns } from '../domain/turns';
import { createVersioned, type Decoded, type Shape } from './versioned';

export interface DocumentOptions<T> extends Shape<T> {
  readonly folder: string;
  readonly fs?: Disk;
  readonly now?: () => number;
}

/** What stands between the text of a document and the bytes on disk. */
export interface Cover<F> {
  readonly put: (
    text: string,
  ) => Promise<{ readonly ok: true; readonly text: string } | { readonly ok: false; readonly failure: F }>;
  readonly lift: (text: string) => Promise<Decoded<string>>;
}

const bare: Cover<never> = {
  put: (text) => Promise.resolve({ ok: true, text }),
  lift: (text) => Promise.resolve({ state: 'whole', value: text }),
};

/** Text that is not whole UTF-8 would come back with characters replaced: rather none than a changed one. */
const textIn = (bytes: Buffer): Decoded<string> => {
  try {
    return { state: 'whole', value: new TextDecoder('utf-8', { fatal: true }).decode(bytes) };
  } catch {
    return { state: 'damaged' };
  }
};

const barIn = (found: Found<unknown>, file: string): DiskFailure | undefined => {
  if (found.state === 'newer') return { code: 'newer-format', detail: file };
  if (found.state === 'unreadable') return { code: 'disk-refused', detail: found.reason };
  return undefined;
};

export const createCoveredDocument = <T, F>(options: DocumentOptions<T>, cover: Cover<F>): Document<T, F> => {
  const { folder, name, fs: disk = promises, now = Date.now } = options;
  const place = placeOf({ folder, name, extension: '.json' });
  const versioned = createVersioned(options);
  const inTurn = createTurns();
  // What a load could not show must not be replaced by what its caller went on with instead.
  let barred: DiskFailure | undefined;

  const decode = async (bytes: Buffer): Promise<Decoded<T>> => {
    const outer = textIn(bytes);
    const inner = outer.state === 'whole' ? await cover.lift(outer.value) : outer;
    return inner.state === 'whole' ? versioned.decode(inner.value) : inner;
  };

  const moveAway = async (): Promise<Found<T>> => {
    try {
      return { state: 'set-aside', keptAs: await setAside({ disk, place, now }) };
    } catch (error) {
      return { state: 'unreadable', reason: codeOf(error) };
    }
  };

  const find = async (): Promise<Found<T>> => {
    const look = await lookAt(disk, pathOf(place));
    if (look.state === 'absent' || look.state === 'unreadable') return look;
    const decoded: Decoded<T> = look.state === 'odd' ? { state: 'damaged' } : await decode(look.bytes);
    if (decoded.state === 'whole') return { state: 'loaded', value: decoded.value };
    if (decoded.state === 'locked') return { state: 'unreadable', reason: decoded.reason };
    return decoded.state === 'newer' ? decoded : moveAway();
  };

  const write = async (text: string): Promise<Written<F>> => {
    const failure = barred ?? barIn(await find(), fileNameOf(place));
    if (failure !== undefined) return { ok: false, failure };
    const covered = await cover.put(text);
    if (!covered.ok) return covered;
    try {
      await replaceFile(disk, place, covered.text);
      return { ok: true };
    } catch (error) {
      return { ok: false, failure: failureOf(error) };
    }
  };

  return {
    name,
    load: () =>
      inTurn(async () => {
        await removeLeftovers({ disk, place, now });
        const found = await find();
        barred = barIn(found, fileNameOf(place));
        return found;
      }),
    save: async (value) => {
      const text = versioned.encode(value);
      return inTurn(() => write(text));
    },
  };
};

export const createDocument = <T>(options: DocumentOptions<T>): Document<T> =>
  createCoveredDocument<T, DiskFailure>(options, bare);
