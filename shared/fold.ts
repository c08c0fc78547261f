// Plain text is what most names are, and needs no more than this.
const PLAIN = /^[ -~]*$/u;

/**
 * The same for all ways in which people write one text: in capitals or not, with accents or without, in whatever form.
 * Small letters come before capitals: capital sharp s has no other capitals, the small one has two. And a sigma that ends
 * a word is one like any other, or what is typed of a word so far would not be in it.
 */
export const fold = (text: string): string =>
  PLAIN.test(text)
    ? text.toLowerCase()
    : text
        .normalize('NFKD')
        .toLowerCase()
        .toUpperCase()
        .normalize('NFKD')
        .replace(/\p{M}+/gu, '')
        .toLowerCase()
        .replaceAll('ς', 'σ');

/** Whether somebody who types this, be it as it may, means a text like that. */
export const beginsLike = (text: string, typed: string): boolean => {
  const beginning = fold(typed);
  return beginning !== '' && fold(text).startsWith(beginning);
};

export const wordsIn = (text: string): readonly string[] =>
  fold(text)
    .split(/\s+/u)
    .filter((word) => word !== '');
