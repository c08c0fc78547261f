import { createHmac } from 'node:crypto';
import { comparable } from '../domain/clipboard/comparable';
import type { Random } from '../domain/ports';

/** Of what cannot be ours: no mark is the same as it. */
const FOREIGN = 'foreign';

/** An end of a line may come back as two signs. */
const MOST_GROWTH = 2;

export interface ClipboardMarks {
  /** Of a text of ours. */
  readonly markOf: (text: string) => string;
  /** Of what is found on a clipboard, and may be anybody's: megabytes of others, or undefined, are not worked through to learn whose they are. */
  readonly markOfFound: (text: string | undefined) => string;
}

/** By which two texts are told to be the same, and nothing else about them. */
export const createClipboardMarks = (random: Random): ClipboardMarks => {
  // Of this run alone: from a mark in a memory image nobody tells what was copied, not even by trying all passwords there are.
  const key = random.bytes(32);
  let longest = 0;
  const hash = (text: string) => createHmac('sha256', key).update(comparable(text)).digest('base64');

  return {
    markOf: (text) => {
      longest = Math.max(longest, text.length);
      return hash(text);
    },
    markOfFound: (text) => (text === undefined || text.length > longest * MOST_GROWTH ? FOREIGN : hash(text)),
  };
};
