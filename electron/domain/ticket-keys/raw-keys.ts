import { fail, succeed, type Reply } from '../../../shared/ipc/reply';
import { takesSize, type KeySize, type TicketServer } from '../../../shared/ticket-key-servers';
import type { Random } from '../ports';
import { bytesIn } from './base64-bytes';
import { lettersIn } from './letters';
import { looksLike } from './looks-like';
import { keyOf, newRing, type Ring } from './ring';

const NEW_LINE = 10;
const RETURN = 13;

interface Importing {
  readonly path: string;
  readonly server: TicketServer;
  readonly now: number;
  readonly random: Random;
}

const linesIn = (bytes: Uint8Array): readonly Uint8Array[] => {
  const lines: Uint8Array[] = [];
  for (let from = 0; from < bytes.length;) {
    const found = bytes.indexOf(NEW_LINE, from);
    const end = found === -1 ? bytes.length : found;
    const line = bytes.subarray(from, bytes[end - 1] === RETURN ? end - 1 : end);
    if (line.length > 0) lines.push(line);
    from = end + 1;
  }
  return lines;
};

const MOST_USED = 3;

const wipeBytes = (all: readonly (Uint8Array | undefined)[]): void => {
  for (const bytes of all) bytes?.fill(0);
};

const decoded = (bytes: Uint8Array): readonly (Uint8Array | undefined)[] => {
  if (bytes.length === 48 || bytes.length === 80) return [Uint8Array.from(bytes)];
  const letters = lettersIn(bytes);
  const keys = linesIn(letters).map(bytesIn);
  letters.fill(0);
  return keys;
};

/**
 * From the oldest to the newest, of which HAProxy itself reads the last three. None at all where something among them is no
 * key: without it each of the others would be taken for the one after it.
 */
const keysIn = (bytes: Uint8Array): readonly Uint8Array[] => {
  const all = decoded(bytes);
  const keys = all.flatMap((key) => (key && key.length === all[0]?.length ? [key] : []));
  const used = keys.length === all.length ? keys.slice(-MOST_USED) : [];
  wipeBytes(all.filter((key) => !key || !used.includes(key)));
  return used;
};

/** The ring that a farm already has, from what one of its servers reads. One key alone is the one that encrypts. */
export const ringFrom = (bytes: Uint8Array, { path, server, ...making }: Importing): Reply<Ring> => {
  if (looksLike(bytes, path) !== 'key-file-raw') return fail('key-file-foreign');
  const found = keysIn(bytes);
  const [oldest, middle, newest] = found.map((key) => keyOf(key, making));
  if (!oldest) return fail('key-raw-damaged');
  const size = oldest.bytes.length as KeySize;
  if (!takesSize(server, size)) {
    wipeBytes(found);
    return fail('key-size-differs');
  }
  if (middle && newest) return succeed({ previous: oldest, current: middle, next: newest });
  const ring = newRing({ ...making, size }, oldest);
  return succeed(middle ? { ...ring, next: middle } : ring);
};
