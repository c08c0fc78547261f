import { closeSync, fstatSync, openSync, readFileSync, readSync } from 'node:fs';
import { setTimeout as delay } from 'node:timers/promises';

/**
 * @typedef {object} Screen
 * @property {() => Buffer} read all of it, as it is now
 * @property {(at: number) => Buffer} readBlock a small part of it, quickly
 * @property {() => void} close
 */

/**
 * What the screen looks like when an app is ready to be typed into.
 *
 * @typedef {object} ReadyPicture
 * @property {Buffer} bytes
 * @property {readonly number[]} caret where it blinks: what is there does not count
 * @property {readonly number[]} probes blocks to look at first, as they tell this picture from an empty screen
 */

const blockBytes = 2048;
const mostProbes = 24;
// Four bytes each: a caret is a few pixels wide and as high as a line.
const mostCaretBytes = 4 * 6 * 60;
const blinkMs = 5_000;
const mostMs = 60_000;
const lookMs = 2;
const drawnMs = 20;

/**
 * @param {string} file of a display
 * @returns {Screen}
 */
export function openScreen(file) {
  const handle = openSync(file, 'r');
  const size = fstatSync(handle).size;
  const block = Buffer.alloc(blockBytes);
  return {
    read: () => readFileSync(file),
    readBlock: (at) => block.subarray(0, readSync(handle, block, 0, Math.min(blockBytes, size - at), at)),
    close: () => {
      closeSync(handle);
    },
  };
}

/**
 * @param {Buffer} one
 * @param {Buffer} other
 * @returns {readonly number[]} the starts of the blocks that differ
 */
function differingBlocks(one, other) {
  const starts = [];
  for (let at = 0; at < one.length; at += blockBytes) {
    if (!one.subarray(at, at + blockBytes).equals(other.subarray(at, at + blockBytes))) starts.push(at);
  }
  return starts;
}

/**
 * @param {Buffer} one
 * @param {Buffer} other
 * @returns {readonly number[]} the places of the bytes that differ
 */
function differences(one, other) {
  return differingBlocks(one, other).flatMap((start) => {
    const places = [...one.subarray(start, start + blockBytes).keys()].map((index) => start + index);
    return places.filter((place) => one[place] !== other[place]);
  });
}

/**
 * Learns the picture of an app at rest. A caret that blinks is the proof that the field has the focus: without one
 * the app is not ready.
 *
 * @param {Screen} screen
 * @param {Buffer} empty the screen without any app
 * @param {number} [patienceMs]
 * @returns {Promise<ReadyPicture>}
 */
export async function learnPicture(screen, empty, patienceMs = blinkMs) {
  const bytes = screen.read();
  const caret = await firstDifference(screen, bytes, patienceMs);
  if (caret.length > mostCaretBytes) throw new Error('More than a caret moves on the screen.');
  const hidden = new Set(caret.map((place) => place - (place % blockBytes)));
  const telling = differingBlocks(bytes, empty).filter((start) => !hidden.has(start));
  const step = Math.max(1, Math.floor(telling.length / mostProbes));
  return { bytes, caret, probes: telling.filter((_, index) => index % step === 0) };
}

/**
 * @param {Screen} screen
 * @param {Buffer} bytes
 * @param {number} patienceMs
 */
async function firstDifference(screen, bytes, patienceMs) {
  const give = Date.now() + patienceMs;
  while (Date.now() < give) {
    const found = differences(screen.read(), bytes);
    // A caret that is just being drawn is only there by half, and the other half would count.
    await delay(drawnMs);
    if (found.length > 0 && differences(screen.read(), bytes).length === found.length) return found;
  }
  throw new Error('No caret blinks on the screen: the field has no focus.');
}

/**
 * @param {Screen} screen
 * @param {ReadyPicture} picture
 * @param {number} [patienceMs]
 * @returns {Promise<number>} when it stood on the screen, on the clock of `performance.now`
 */
export async function seen(screen, { bytes, caret, probes }, patienceMs = mostMs) {
  const give = Date.now() + patienceMs;
  while (Date.now() < give) {
    if (probes.every((at) => screen.readBlock(at).equals(bytes.subarray(at, at + blockBytes)))) {
      const time = performance.now();
      const now = screen.read();
      for (const place of caret) now[place] = bytes[place] ?? 0;
      if (now.equals(bytes)) return time;
    }
    await delay(lookMs);
  }
  throw new Error('The app was not ready in time, or looked different from the time before.');
}

/**
 * @param {Screen} screen
 * @param {Buffer} empty
 */
export async function cleared(screen, empty) {
  const give = Date.now() + mostMs;
  while (!screen.read().equals(empty)) {
    if (Date.now() > give) throw new Error('Something was left on the screen.');
    await delay(lookMs);
  }
}
