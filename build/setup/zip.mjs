import {
  closeSync,
  createReadStream,
  createWriteStream,
  fstatSync,
  mkdirSync,
  openSync,
  readSync,
} from 'node:fs';
import { dirname, isAbsolute, join, normalize, sep } from 'node:path';
import { PassThrough, Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { crc32, createInflateRaw } from 'node:zlib';

/** @typedef {{ name: string, mode: number, folder: boolean, method: number, crc: number, packed: number, size: number, offset: number }} ZipEntry */

const endRecord = { signature: 0x06054b50, bytes: 22, longestComment: 0xffff };
const centralRecord = { signature: 0x02014b50, bytes: 46 };
const localRecord = { signature: 0x04034b50, bytes: 30 };
const stored = 0;
const deflated = 8;
const symbolicLink = 0o120000;

/**
 * @param {number} file
 * @param {number} position
 * @param {number} bytes
 */
function readAt(file, position, bytes) {
  const block = Buffer.alloc(bytes);
  const got = readSync(file, block, 0, bytes, position);
  if (got !== bytes) throw new Error('The archive ends too early.');
  return block;
}

/** @param {number} file */
function findEnd(file) {
  const total = fstatSync(file).size;
  const bytes = Math.min(total, endRecord.bytes + endRecord.longestComment);
  const tail = readAt(file, total - bytes, bytes);
  for (let at = bytes - endRecord.bytes; at >= 0; at -= 1) {
    if (tail.readUInt32LE(at) === endRecord.signature) return tail.subarray(at);
  }
  throw new Error('This is not a zip archive.');
}

/**
 * @param {Buffer} table
 * @param {number} at
 * @returns {{ entry: ZipEntry, next: number }}
 */
function readCentral(table, at) {
  if (table.readUInt32LE(at) !== centralRecord.signature)
    throw new Error('The list of files in the archive is damaged.');
  const nameBytes = table.readUInt16LE(at + 28);
  const start = at + centralRecord.bytes;
  const name = table.toString('utf8', start, start + nameBytes);
  const entry = {
    name,
    mode: table.readUInt32LE(at + 38) >>> 16,
    folder: name.endsWith('/'),
    method: table.readUInt16LE(at + 10),
    crc: table.readUInt32LE(at + 16),
    packed: table.readUInt32LE(at + 20),
    size: table.readUInt32LE(at + 24),
    offset: table.readUInt32LE(at + 42),
  };
  return { entry, next: start + nameBytes + table.readUInt16LE(at + 30) + table.readUInt16LE(at + 32) };
}

/**
 * @param {string} archive
 * @returns {ZipEntry[]}
 */
export function listZip(archive) {
  const file = openSync(archive, 'r');
  try {
    const end = findEnd(file);
    const table = readAt(file, end.readUInt32LE(16), end.readUInt32LE(12));
    const entries = [];
    for (let at = 0, left = end.readUInt16LE(10); left > 0; left -= 1) {
      const { entry, next } = readCentral(table, at);
      entries.push(entry);
      at = next;
    }
    return entries;
  } finally {
    closeSync(file);
  }
}

/** @param {string} name */
function assertInside(name) {
  const clean = normalize(name);
  const escapes = isAbsolute(clean) || clean === '..' || clean.startsWith(`..${sep}`);
  if (escapes || name.includes('\\') || name.includes('\0')) {
    throw new Error(`The archive names a path outside its folder: ${JSON.stringify(name)}.`);
  }
}

/** @param {ZipEntry} entry */
function checkedLength(entry) {
  let crc = 0;
  let bytes = 0;
  return new Transform({
    transform(/** @type {Buffer} */ chunk, _encoding, done) {
      crc = crc32(chunk, crc);
      bytes += chunk.length;
      done(bytes > entry.size ? new Error(`${entry.name} is longer than the archive says.`) : null, chunk);
    },
    flush(done) {
      const whole = bytes === entry.size && crc === entry.crc;
      done(whole ? null : new Error(`${entry.name} is damaged in the archive.`));
    },
  });
}

/**
 * @param {string} archive
 * @param {ZipEntry} entry
 */
function dataStart(archive, entry) {
  const file = openSync(archive, 'r');
  try {
    const local = readAt(file, entry.offset, localRecord.bytes);
    if (local.readUInt32LE(0) !== localRecord.signature)
      throw new Error(`${entry.name} is damaged in the archive.`);
    return entry.offset + localRecord.bytes + local.readUInt16LE(26) + local.readUInt16LE(28);
  } finally {
    closeSync(file);
  }
}

/**
 * @param {string} archive
 * @param {ZipEntry} entry
 * @param {string} target
 */
async function extractFile(archive, entry, target) {
  if (entry.method !== stored && entry.method !== deflated) {
    throw new Error(`${entry.name} is packed in a way that is not supported (${entry.method}).`);
  }
  const start = dataStart(archive, entry);
  await pipeline(
    entry.packed === 0
      ? new PassThrough().end()
      : createReadStream(archive, { start, end: start + entry.packed - 1 }),
    entry.method === deflated ? createInflateRaw() : new PassThrough(),
    checkedLength(entry),
    createWriteStream(target, { mode: entry.mode & 0o777 || 0o644, flags: 'wx' }),
  );
}

/**
 * Writes the wanted entries below `into`. Files are streamed, so memory stays small whatever their size.
 *
 * @param {string} archive
 * @param {string} into
 * @param {{ rename?: (name: string) => string | null, onFile?: (bytes: number) => void }} [options]
 *   `rename` gives the path to write an entry to, or null to leave it out
 */
export async function extractZip(archive, into, options = {}) {
  const rename = options.rename ?? ((name) => name);
  for (const entry of listZip(archive)) {
    assertInside(entry.name);
    const name = rename(entry.name);
    if (name === null) continue;
    assertInside(name);
    if ((entry.mode & 0o170000) === symbolicLink) throw new Error(`The archive holds a link: ${entry.name}.`);
    const target = join(into, name);
    mkdirSync(entry.folder ? target : dirname(target), { recursive: true });
    if (entry.folder) continue;
    await extractFile(archive, entry, target);
    options.onFile?.(entry.size);
  }
}
