import { fail, succeed, type Reply } from '../../../shared/ipc/reply';
import { takesSize, type KeySize, type TicketServer } from '../../../shared/ticket-key-servers';
import type { Random } from '../ports';
import { bytesIn } from './base64-bytes';
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

const keysIn = (bytes: Uint8Array): readonly Uint8Array[] => {
  if (bytes.length === 48 || bytes.length === 80) return [Uint8Array.from(bytes)];
  // From the oldest to the newest, of which HAProxy itself reads the last three.
  return linesIn(bytes)
    .slice(-3)
    .flatMap((line) => bytesIn(line) ?? []);
};

/** The ring that a farm already has, from what one of its servers reads. One key alone is the one that encrypts. */
export const ringFrom = (bytes: Uint8Array, { path, server, ...making }: Importing): Reply<Ring> => {
  if (looksLike(bytes, path) !== 'key-file-raw') return fail('key-file-foreign');
  const found = keysIn(bytes);
  const size = found[0]?.length ?? 0;
  const isOneLength = found.every(({ length }) => length === size);
  if (!isOneLength || !takesSize(server, size as KeySize)) return fail('key-size-differs');
  const [oldest, middle, newest] = found.map((key) => keyOf(key, making));
  if (!oldest) return fail('key-file-foreign');
  if (middle && newest) return succeed({ previous: oldest, current: middle, next: newest });
  const ring = newRing({ ...making, size: size as KeySize }, oldest);
  return succeed(middle ? { ...ring, next: middle } : ring);
};
