import { crc32, deflateSync } from 'node:zlib';

/** @typedef {{ width: number, height: number, rgb: Buffer }} Picture */

const headerWords = {
  size: 0,
  version: 1,
  format: 2,
  width: 4,
  height: 5,
  byteOrder: 7,
  bitsPerPixel: 11,
  bytesPerLine: 12,
  colours: 19,
};
const xwdVersion = 7;
const zPixmap = 2;
const colourBytes = 12;
const pixelBytes = 4;
const rgbBytes = 3;

export const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
const lowByteFirst = { red: 2, green: 1, blue: 0 };
const highByteFirst = { red: 1, green: 2, blue: 3 };

/**
 * Reads the screen of a 24-bit X server from its framebuffer file (the format of `xwd`).
 *
 * @param {Buffer} dump
 * @returns {Picture}
 */
export function readScreen(dump) {
  const word = (/** @type {number} */ index) => dump.readUInt32BE(index * 4);
  if (dump.length < 100 || word(headerWords.version) !== xwdVersion || word(headerWords.format) !== zPixmap) {
    throw new Error('This is not a picture of a screen.');
  }
  if (word(headerWords.bitsPerPixel) !== 32)
    throw new Error('Only screens of 24 or 32 bits a pixel can be read.');
  const [width, height] = [word(headerWords.width), word(headerWords.height)];
  const first = word(headerWords.size) + word(headerWords.colours) * colourBytes;
  const bytesPerLine = word(headerWords.bytesPerLine);
  if (dump.length < first + height * bytesPerLine) throw new Error('The picture of the screen is cut off.');
  const rgb = Buffer.allocUnsafe(width * height * rgbBytes);
  const order = word(headerWords.byteOrder) === 0 ? lowByteFirst : highByteFirst;
  let to = 0;
  for (let y = 0; y < height; y += 1) {
    let from = first + y * bytesPerLine;
    for (let x = 0; x < width; x += 1, from += pixelBytes, to += rgbBytes) {
      rgb[to] = dump.readUInt8(from + order.red);
      rgb[to + 1] = dump.readUInt8(from + order.green);
      rgb[to + 2] = dump.readUInt8(from + order.blue);
    }
  }
  return { width, height, rgb };
}

/** @param {Picture} picture @returns {boolean} whether nothing has been painted yet */
export function isBlank({ rgb }) {
  return rgb.every((value, index) => value === rgb[index % rgbBytes]);
}

/**
 * @param {string} type
 * @param {Buffer} data
 */
export function chunk(type, data) {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const frame = Buffer.alloc(8);
  frame.writeUInt32BE(data.length, 0);
  frame.writeUInt32BE(crc32(body), 4);
  return Buffer.concat([frame.subarray(0, 4), body, frame.subarray(4)]);
}

/**
 * @param {Picture} picture
 * @returns {Buffer}
 */
export function toPng({ width, height, rgb }) {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 2, 0, 0, 0], 8);
  const line = width * rgbBytes;
  // Each line starts with a byte that names its filter: 0 is none.
  const lines = Buffer.alloc(height * (line + 1));
  for (let y = 0; y < height; y += 1) rgb.copy(lines, y * (line + 1) + 1, y * line, (y + 1) * line);
  return Buffer.concat([
    signature,
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(lines)),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}
