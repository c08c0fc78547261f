/** People write either slash, the server the one that leans back. */
const SLASHES = /[\\/]+/u;

const namesOf = (path: string): readonly string[] =>
  path
    .split(SLASHES)
    .map((name) => name.trim())
    .filter((name) => name !== '');

/** The same for every way in which one path may be written. */
export const comparablePath = (path: string): string =>
  namesOf(path)
    .map((name) => name.normalize('NFC').toLowerCase())
    .join('\\');

export const lastName = (path: string): string => namesOf(path).at(-1) ?? '';
