import { expect, it } from 'vitest';
import { icnsOf, icoOf } from './icon-files.mjs';

const pictures = [16, 32, 48, 256, 1024].map((size) => ({ size, png: Buffer.from(`picture of ${size}`) }));

it('an icon for Windows lists each picture that fits by its size, and leads to it', () => {
  const ico = icoOf(pictures);
  expect([ico.readUInt16LE(0), ico.readUInt16LE(2), ico.readUInt16LE(4)]).toEqual([0, 1, 4]);
  const found = [0, 1, 2, 3].map((index) => {
    const at = 6 + 16 * index;
    const [length, offset] = [ico.readUInt32LE(at + 8), ico.readUInt32LE(at + 12)];
    return [ico.readUInt8(at) || 256, ico.subarray(offset, offset + length).toString()];
  });
  expect(found).toEqual([16, 32, 48, 256].map((size) => [size, `picture of ${size}`]));
});

it('an icon for macOS is a walk of blocks that ends where the file does', () => {
  const icns = icnsOf(pictures);
  expect([icns.toString('latin1', 0, 4), icns.readUInt32BE(4)]).toEqual(['icns', icns.length]);
  /** @type {string[]} */
  const types = [];
  let at = 8;
  while (at < icns.length) {
    types.push(icns.toString('latin1', at, at + 4));
    at += icns.readUInt32BE(at + 4);
  }
  expect(at).toBe(icns.length);
  // 48 has no type there: the system makes it out of the next larger one.
  expect(types).toEqual(['icp4', 'icp5', 'ic11', 'ic08', 'ic13', 'ic10']);
});
