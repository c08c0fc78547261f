// Plain text is what most names are, and needs no more than this.
const PLAIN = /^[ -~]*$/u;

/** The same for all ways in which people write one text: in capitals or not, with accents or without, in whatever form. */
export const fold = (text: string): string =>
  PLAIN.test(text)
    ? text.toLowerCase()
    : text
        .normalize('NFKD')
        .toUpperCase()
        .normalize('NFKD')
        .replace(/\p{M}+/gu, '')
        .toLowerCase();

export const wordsIn = (text: string): readonly string[] =>
  fold(text)
    .split(/\s+/u)
    .filter((word) => word !== '');
