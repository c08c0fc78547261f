import { describe, expect, it } from 'vitest';
import { deflateSync, inflateSync } from 'node:zlib';
import { chunk, signature, toPng } from '../setup/picture.mjs';
import { readPng, toSmallPng } from './small-png.mjs';

/**
 * @param {number} width
 * @param {number} height
 * @param {(dot: number) => number} colourOf
 */
const picture = (width, height, colourOf) => {
  const rgb = Buffer.alloc(width * height * 3);
  for (let dot = 0; dot < width * height; dot += 1) rgb.writeUIntBE(colourOf(dot), dot * 3, 3);
  return { width, height, rgb };
};

/**
 * @param {Buffer} file
 * @param {string} type
 */
const partOf = (file, type) => {
  const at = file.indexOf(type, 0, 'latin1');
  return file.subarray(at + 4, at + 4 + file.readUInt32BE(at - 4));
};

/** @param {Buffer} file of one byte a dot */
const colours = (file) => {
  const [header, palette] = [partOf(file, 'IHDR'), partOf(file, 'PLTE')];
  const [width, height] = [header.readUInt32BE(0), header.readUInt32BE(4)];
  const lines = inflateSync(partOf(file, 'IDAT'));
  return Array.from({ length: width * height }, (_, dot) => {
    const index = lines.readUInt8(Math.floor(dot / width) * (width + 1) + 1 + (dot % width));
    return palette.readUIntBE(index * 3, 3);
  });
};

/**
 * @param {number} kind
 * @param {{ width: number, height: number, lines: readonly number[][] }} drawn
 */
const pngOf = (kind, { width, height, lines }) => {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, kind, 0, 0, 0], 8);
  const data = deflateSync(Buffer.from(lines.flat()));
  return Buffer.concat([
    signature,
    chunk('IHDR', header),
    chunk('IDAT', data),
    chunk('IEND', Buffer.alloc(0)),
  ]);
};

describe('a PNG that is read', () => {
  it('comes back as it was written', () => {
    const drawn = picture(7, 5, (dot) => dot * 4_711);
    expect(readPng(toPng(drawn))).toEqual(drawn);
  });

  it('may have any of the five filters on each of its lines', () => {
    const lines = [
      [0, 10, 20, 30, 40, 50, 60],
      [1, 10, 20, 30, 5, 5, 5],
      [2, 1, 1, 1, 1, 1, 1],
      [3, 5, 5, 5, 5, 5, 5],
      [4, 1, 2, 3, 250, 251, 252],
    ];
    expect([...readPng(pngOf(2, { width: 2, height: 5, lines })).rgb]).toEqual([
      ...[10, 20, 30, 40, 50, 60],
      ...[10, 20, 30, 15, 25, 35],
      ...[11, 21, 31, 16, 26, 36],
      ...[10, 15, 20, 18, 25, 33],
      ...[11, 17, 23, 12, 20, 29],
    ]);
  });

  it('may have a fourth byte a dot', () => {
    const lines = [[0, 1, 2, 3, 255, 4, 5, 6, 255]];
    expect([...readPng(pngOf(6, { width: 2, height: 1, lines })).rgb]).toEqual([1, 2, 3, 4, 5, 6]);
  });

  it('is refused when it is something else', () => {
    expect(() => readPng(Buffer.from('GIF89a and so on'))).toThrow('not a PNG');
    expect(() => readPng(pngOf(3, { width: 1, height: 1, lines: [[0, 0]] }))).toThrow('full colour');
  });
});

describe('a small PNG', () => {
  it('has the very same colours, where there are no more than 256', () => {
    const drawn = picture(16, 16, (dot) => dot * 65_793);
    expect(colours(toSmallPng(drawn))).toEqual(Array.from({ length: 256 }, (_, dot) => dot * 65_793));
  });

  it('keeps the 256 that are there most often, and takes the one next to it for any other', () => {
    // Black and white and 254 more, each twice, and then one that is nearly white.
    const often = (/** @type {number} */ dot) => (dot >> 1) * 65_793;
    const drawn = picture(513, 1, (dot) => (dot === 512 ? 0xff_ff_fe : often(dot)));
    expect(colours(toSmallPng(drawn)).at(-1)).toBe(0xff_ff_ff);
  });
});
