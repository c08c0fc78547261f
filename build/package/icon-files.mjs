/**
 * One picture of the icon.
 *
 * @typedef {object} Picture
 * @property {number} size of each side, in pixels
 * @property {Buffer} png
 */

/** A size of one byte: what is larger than it can say is written as nothing. */
const LARGEST_ICO = 256;

/** By size, as Apple names them; the sizes twice named serve as the sharp ones of half their size too. */
const icnsTypes = new Map([
  [16, ['icp4']],
  [32, ['icp5', 'ic11']],
  [64, ['icp6', 'ic12']],
  [128, ['ic07']],
  [256, ['ic08', 'ic13']],
  [512, ['ic09', 'ic14']],
  [1024, ['ic10']],
]);

/**
 * The icon of a Windows program: a list of pictures, each as it is.
 *
 * @param {readonly Picture[]} pictures
 */
export function icoOf(pictures) {
  const fitting = pictures.filter(({ size }) => size <= LARGEST_ICO);
  const head = Buffer.alloc(6 + 16 * fitting.length);
  head.writeUInt16LE(1, 2);
  head.writeUInt16LE(fitting.length, 4);
  let offset = head.length;
  for (const [index, { size, png }] of fitting.entries()) {
    const at = 6 + 16 * index;
    head.writeUInt8(size % LARGEST_ICO, at);
    head.writeUInt8(size % LARGEST_ICO, at + 1);
    head.writeUInt16LE(1, at + 4);
    head.writeUInt16LE(32, at + 6);
    head.writeUInt32LE(png.length, at + 8);
    head.writeUInt32LE(offset, at + 12);
    offset += png.length;
  }
  return Buffer.concat([head, ...fitting.map(({ png }) => png)]);
}

/** @param {string} type @param {Buffer} content */
function block(type, content) {
  const head = Buffer.alloc(8);
  head.write(type, 'latin1');
  head.writeUInt32BE(head.length + content.length, 4);
  return Buffer.concat([head, content]);
}

/**
 * The icon of a macOS app: blocks of a type, a length and a picture, within one more of them.
 *
 * @param {readonly Picture[]} pictures
 */
export function icnsOf(pictures) {
  const blocks = pictures.flatMap(({ size, png }) =>
    (icnsTypes.get(size) ?? []).map((type) => block(type, png)),
  );
  return block('icns', Buffer.concat(blocks));
}
