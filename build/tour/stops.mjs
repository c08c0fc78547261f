import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * @typedef {object} Stop
 * @property {string} id
 * @property {string} title
 * @property {string} caption
 * @property {string} alt what is to be seen, for those who do not see it
 * @property {readonly ('light' | 'dark')[]} [readme] the themes in which the README shows it
 */

/** In this order; `e2e/tour` reads the same list, and refuses to go another way. */
export const stops = /** @type {readonly Stop[]} */ (
  JSON.parse(readFileSync(join(import.meta.dirname, 'stops.json'), 'utf8'))
);

export const themes = /** @type {const} */ (['light', 'dark']);

/** The stop that has no window. */
export const TRAY = 'tray';

/**
 * @param {string} id
 * @param {string} theme
 */
export const pictureOf = (id, theme) => `${id}-${theme}.png`;

/** The pictures of the README. */
export const readmePictures = stops.flatMap(({ id, readme = [] }) =>
  readme.map((theme) => pictureOf(id, theme)),
);
