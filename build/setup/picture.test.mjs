import { crc32, inflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { isBlank, readScreen, toPng } from './picture.mjs';

/**
 * @param {{ width: number, height: number, lowByteFirst: boolean, pixel: (x: number, y: number) => readonly [number, number, number] }} screen
 * @returns {Buffer} what an X server writes: a header, a colour table that nobody needs, then the lines, padded
 */
function dumpOf({ width, height, lowByteFirst, pixel }) {
  const bytesPerLine = width * 4 + 8;
  const words = [104, 7, 2, 24, width, height, 0, lowByteFirst ? 0 : 1, 32, 0, 32, 32, bytesPerLine];
  words.push(4, 0xff0000, 0xff00, 0xff, 8, 256, 256, width, height, 0, 0, 0);
  const header = Buffer.alloc(104);
  words.forEach((word, index) => header.writeUInt32BE(word, index * 4));
  const lines = Buffer.alloc(height * bytesPerLine);
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const [red, green, blue] = pixel(x, y);
      lines.set(lowByteFirst ? [blue, green, red, 0] : [0, red, green, blue], y * bytesPerLine + x * 4);
    }
  }
  return Buffer.concat([header, Buffer.alloc(256 * 12), lines]);
}

const pixel = (/** @type {number} */ x, /** @type {number} */ y) =>
  /** @type {const} */ ([x * 10, y * 10, 200]);
const screen = { width: 5, height: 3, lowByteFirst: true, pixel };

describe('a picture of the screen', () => {
  it.each([true, false])('has the colours of the screen, low byte first: %s', (lowByteFirst) => {
    const { width, height, rgb } = readScreen(dumpOf({ ...screen, lowByteFirst }));
    expect([width, height]).toEqual([5, 3]);
    expect([...rgb.subarray((2 * 5 + 4) * 3)]).toEqual([40, 20, 200]);
  });

  it('is a PNG that holds the same pixels', () => {
    const picture = readScreen(dumpOf(screen));
    const png = toPng(picture);
    expect(png.subarray(1, 4).toString()).toBe('PNG');
    const dataLength = png.readUInt32BE(33);
    const body = png.subarray(37, 41 + dataLength);
    expect(body.subarray(0, 4).toString()).toBe('IDAT');
    expect(png.readUInt32BE(41 + dataLength)).toBe(crc32(body));
    const lines = inflateSync(body.subarray(4));
    expect([...lines.subarray(16, 16 + 4)]).toEqual([0, ...picture.rgb.subarray(15, 18)]);
    expect(lines.length).toBe(3 * (5 * 3 + 1));
  });

  it('counts as blank until something is painted', () => {
    const black = { ...screen, pixel: () => /** @type {const} */ ([7, 8, 9]) };
    expect(isBlank(readScreen(dumpOf(black)))).toBe(true);
    expect(isBlank(readScreen(dumpOf(screen)))).toBe(false);
  });

  it.each([
    ['cut off', dumpOf(screen).subarray(0, -20)],
    ['not one at all', Buffer.from('hello')],
    ['of an unknown kind', Buffer.alloc(4000)],
  ])('is refused when it is %s', (_how, dump) => {
    expect(() => readScreen(dump)).toThrow(/picture of (a|the) screen/);
  });
});
