import { deflateSync, inflateSync } from 'node:zlib';
import { chunk, signature } from '../setup/picture.mjs';

/** @typedef {import('../setup/picture.mjs').Picture} Picture */

const mostColours = 256;
const bytesOf = new Map([
  [2, 3],
  [6, 4],
]);

/**
 * @param {Buffer} file
 * @returns {{ header: Buffer, data: Buffer }}
 */
function partsOf(file) {
  if (!file.subarray(0, signature.length).equals(signature)) throw new Error('This is not a PNG.');
  /** @type {Buffer[]} */
  const data = [];
  let header = Buffer.alloc(0);
  for (let at = signature.length; at < file.length;) {
    const length = file.readUInt32BE(at);
    const type = file.toString('latin1', at + 4, at + 8);
    const body = file.subarray(at + 8, at + 8 + length);
    if (type === 'IHDR') header = Buffer.from(body);
    if (type === 'IDAT') data.push(body);
    at += length + 12;
  }
  return { header, data: inflateSync(Buffer.concat(data)) };
}

/**
 * What each filter has taken away, out of the bytes to the left, above, and above to the left.
 *
 * @type {readonly ((left: number, above: number, corner: number) => number)[]}
 */
const predictors = [
  () => 0,
  (left) => left,
  (_, above) => above,
  (left, above) => (left + above) >> 1,
  (left, above, corner) => {
    const toLeft = Math.abs(above - corner);
    const toAbove = Math.abs(left - corner);
    const toCorner = Math.abs(left + above - 2 * corner);
    if (toLeft <= toAbove && toLeft <= toCorner) return left;
    return toAbove <= toCorner ? above : corner;
  },
];

/**
 * @param {Buffer} data with the filter of each line before it
 * @param {{ height: number, line: number, bytes: number }} size `line` and what a dot takes, in bytes
 */
function unfiltered(data, { height, line, bytes }) {
  const plain = Buffer.alloc(height * line);
  const at = (/** @type {number} */ x, /** @type {number} */ y) =>
    x < 0 || y < 0 ? 0 : (plain[y * line + x] ?? 0);
  for (let y = 0; y < height; y += 1) {
    const predict = predictors[data.readUInt8(y * (line + 1))];
    if (predict === undefined) throw new Error('This PNG has a filter that nobody knows.');
    for (let x = 0; x < line; x += 1) {
      const before = predict(at(x - bytes, y), at(x, y - 1), at(x - bytes, y - 1));
      plain[y * line + x] = (data[y * (line + 1) + 1 + x] ?? 0) + before;
    }
  }
  return plain;
}

/**
 * Reads what Chromium writes: eight bits a colour, not interlaced. What is transparent is not made opaque.
 *
 * @param {Buffer} file
 * @returns {Picture}
 */
export function readPng(file) {
  const { header, data } = partsOf(file);
  const [width, height] = [header.readUInt32BE(0), header.readUInt32BE(4)];
  const bytes = bytesOf.get(header.readUInt8(9));
  if (header.readUInt8(8) !== 8 || bytes === undefined || header.readUInt8(12) !== 0)
    throw new Error('Only PNGs in full colour, of eight bits each, can be read.');
  const plain = unfiltered(data, { height, line: width * bytes, bytes });
  if (bytes === 3) return { width, height, rgb: plain };
  const rgb = Buffer.alloc(width * height * 3);
  for (let dot = 0; dot < width * height; dot += 1) plain.copy(rgb, dot * 3, dot * 4, dot * 4 + 3);
  return { width, height, rgb };
}

/**
 * @param {number} one
 * @param {number} other
 */
function distance(one, other) {
  const of = (/** @type {number} */ shift) => ((one >> shift) & 0xff) - ((other >> shift) & 0xff);
  return of(16) ** 2 + of(8) ** 2 + of(0) ** 2;
}

/**
 * The colours that are there most often; each of the others, which are the edges of letters, becomes the one next to it.
 *
 * @param {Picture} picture
 * @returns {{ palette: readonly number[], indexOf: ReadonlyMap<number, number> }}
 */
function coloursOf({ rgb }) {
  /** @type {Map<number, number>} */
  const counts = new Map();
  for (let at = 0; at < rgb.length; at += 3) {
    const colour = rgb.readUIntBE(at, 3);
    counts.set(colour, (counts.get(colour) ?? 0) + 1);
  }
  const all = [...counts].sort(([, one], [, other]) => other - one).map(([colour]) => colour);
  const palette = all.slice(0, mostColours);
  const nearest = (/** @type {number} */ colour) =>
    palette.reduce(
      (best, each, index) =>
        distance(each, colour) < distance(Number(palette[best]), colour) ? index : best,
      0,
    );
  const indexOf = new Map(palette.map((colour, index) => [colour, index]));
  for (const colour of all.slice(mostColours)) indexOf.set(colour, nearest(colour));
  return { palette, indexOf };
}

/**
 * One byte a dot instead of three: about half of what a screenshot takes as it comes.
 *
 * @param {Picture} picture
 * @returns {Buffer}
 */
export function toSmallPng(picture) {
  const { width, height, rgb } = picture;
  const { palette, indexOf } = coloursOf(picture);
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 3, 0, 0, 0], 8);
  const colours = Buffer.alloc(palette.length * 3);
  for (const [index, colour] of palette.entries()) colours.writeUIntBE(colour, index * 3, 3);
  // Each line starts with a byte that names its filter: 0 is none.
  const lines = Buffer.alloc(height * (width + 1));
  for (let dot = 0; dot < width * height; dot += 1) {
    const line = Math.floor(dot / width);
    lines[line * (width + 1) + 1 + (dot % width)] = indexOf.get(rgb.readUIntBE(dot * 3, 3)) ?? 0;
  }
  return Buffer.concat([
    signature,
    chunk('IHDR', header),
    chunk('PLTE', colours),
    chunk('IDAT', deflateSync(lines, { level: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}
