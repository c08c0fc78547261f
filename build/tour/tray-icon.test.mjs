import { expect, it } from 'vitest';
import { largest, onPanel } from './tray-icon.mjs';

const icon = (/** @type {number[]} */ ...argb) => ({
  width: 1,
  height: 1,
  argb: Buffer.from(argb).toString('base64'),
});

/** @param {import('../setup/picture.mjs').Picture} picture */
const middle = ({ width, height, rgb }) => {
  const at = (Math.floor(height / 2) * width + Math.floor(width / 2)) * 3;
  return [...rgb.subarray(at, at + 3)];
};

it('covers the panel where it is opaque, and lets it through where it is not', () => {
  expect(middle(onPanel(icon(255, 1, 2, 3), 'light'))).toEqual([1, 2, 3]);
  expect(middle(onPanel(icon(0, 1, 2, 3), 'dark'))).toEqual([0x24, 0x24, 0x24]);
  expect(middle(onPanel(icon(51, 0, 0, 0), 'light'))).toEqual([187, 187, 187]);
});

it('is refused when it is not as large as it says', () => {
  expect(() => onPanel({ ...icon(255, 1, 2, 3), width: 2 }, 'light')).toThrow('not as large');
});

it('is the largest of those there are', () => {
  expect(largest([icon(1), { ...icon(2), width: 32 }, icon(3)])?.width).toBe(32);
  expect(largest([])).toBeUndefined();
});
