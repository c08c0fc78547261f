import { succeed, fail, type Reply } from '../../shared/ipc/reply';
import { base64Of, bytesIn } from '../domain/ticket-keys/base64-bytes';
import { documentOf, type KeyContents } from '../domain/ticket-keys/key-contents';
import { contentsIn } from './key-schema';

const QUOTE = 34;
const COLON = 58;
const BLANKS: readonly number[] = [9, 10, 13, 32];
const NAME = Buffer.from('"key"');

/** The text of a file, with its keys as letters in bytes that are wiped afterwards: no string of it ever holds one. */
export const textOf = (contents: KeyContents): Buffer => {
  const { document, keys } = documentOf(contents);
  const parts: Uint8Array[] = [];
  let rest = JSON.stringify(document, null, 2);
  for (let found = /"key": (\d)/u.exec(rest); found; found = /"key": (\d)/u.exec(rest)) {
    const [whole, place] = found;
    const letters = base64Of(keys[Number(place)] ?? new Uint8Array());
    parts.push(Buffer.from(`${rest.slice(0, found.index)}"key": "`), letters);
    rest = `"${rest.slice(found.index + whole.length)}`;
  }
  const text = Buffer.concat([...parts, Buffer.from(`${rest}\n`)]);
  for (const part of parts) part.fill(0);
  return text;
};

const pastBlanks = (text: Buffer, from: number): number => {
  let at = from;
  while (BLANKS.includes(text[at] ?? 0)) at += 1;
  return at;
};

/** Where the letters of the next key stand, between its quotes. A farm may be called what their place is called. */
const nextKey = (text: Buffer, from: number): readonly [number, number] | undefined => {
  const named = text.indexOf(NAME, from);
  if (named === -1) return undefined;
  const after = pastBlanks(text, named + NAME.length);
  if (text[after] !== COLON) return nextKey(text, after);
  const at = pastBlanks(text, after + 1);
  const end = text[at] === QUOTE ? text.indexOf(QUOTE, at + 1) : -1;
  return end === -1 ? undefined : [at + 1, end];
};

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
};

/** What a text holds. The keys are taken out of it before it becomes a string. */
export const contentsOf = (text: Buffer): Reply<KeyContents> => {
  const keys: Uint8Array[] = [];
  const plain: Buffer[] = [];
  let from = 0;
  for (let found = nextKey(text, 0); found; found = nextKey(text, from)) {
    const [start, end] = found;
    plain.push(text.subarray(from, start - 1), Buffer.from(String(keys.length)));
    keys.push(bytesIn(text.subarray(start, end)) ?? new Uint8Array());
    from = end + 1;
  }
  const read = contentsIn(parsed(Buffer.concat([...plain, text.subarray(from)]).toString('utf8')), keys);
  if (read.state === 'read') return succeed(read.contents);
  for (const key of keys) key.fill(0);
  if (read.state === 'newer') return fail('newer-format');
  return fail(read.state === 'damaged' ? 'key-file-damaged' : 'key-file-foreign');
};
