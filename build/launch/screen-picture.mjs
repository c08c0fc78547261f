import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { relative } from 'node:path';
import { isBlank, toPng } from '../setup/picture.mjs';
import { toProblem } from '../setup/problem.mjs';

/** @typedef {import('../setup/display.mjs').Display} Display */

// A caret that blinks twice a second must fit between two changes, and a screen that never rests is taken anyway.
const lookMs = 150;
const stillLooks = 2;
const mostLooks = 20;

/**
 * Writes a picture of the display once the app has painted and stopped moving, then whenever it is asked to.
 *
 * @param {{ display: Display, file: string, say: (text: string) => void }} options
 * @returns {() => void} stops it
 */
export function keepPicture({ display, file, say }) {
  const shown = relative(process.cwd(), file);
  const take = () => {
    try {
      writeFileSync(`${file}.tmp`, toPng(display.look()));
      renameSync(`${file}.tmp`, file);
      say(`Picture of the window: ${shown}`);
    } catch (error) {
      const cause = toProblem(error, 'writing the picture of the window');
      say(cause instanceof Error ? `No picture: ${cause.message}` : 'No picture could be written.');
    }
  };
  const forget = whenStill(display, take);
  process.on('SIGUSR1', take);
  if (inForeground()) process.stdin.on('data', take);
  return () => {
    forget();
    process.off('SIGUSR1', take);
    process.stdin.off('data', take).pause();
  };
}

/**
 * @param {Display} display
 * @param {() => void} act
 */
function whenStill(display, act) {
  /** @type {Buffer} */
  let last = Buffer.alloc(0);
  let still = 0;
  let painted = 0;
  const timer = setInterval(() => {
    const picture = display.look();
    still = picture.rgb.equals(last) ? still + 1 : 0;
    last = picture.rgb;
    if (isBlank(picture)) return;
    painted += 1;
    if (still < stillLooks && painted < mostLooks) return;
    clearInterval(timer);
    act();
  }, lookMs);
  return () => {
    clearInterval(timer);
  };
}

/**
 * A process in the background is stopped when it reads from the terminal.
 */
function inForeground() {
  if (!process.stdin.isTTY) return false;
  try {
    const stat = readFileSync('/proc/self/stat', 'utf8');
    const [, , group, , , terminalGroup] = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    return group === terminalGroup;
  } catch {
    return true;
  }
}
