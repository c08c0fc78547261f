/** As scripts write it, with one number or several. */
const COMMAND = /^get-(?:tss)?secret\b(.*?)\s-(?:secret)?id[\s:]+(\d+(?:\s*,\s*\d+)*)(?=\s|$|[|;)])(.*)$/iu;
/** What else it is told, with a value of its own, such as a comment. */
const OTHER = /\s-(?!\w*(?:id|secret)s?\b)\w+[\s:]+(?:'[^']*'|"[^"]*"|[^\s'"|;,-][^\s'"|;,]*)/giu;
/** A digit within a word, or a place in a list, is no number of a secret. */
const MORE = /(?<![\w.[\\])\d|^\s*,|-\w*ids?\b/iu;

const mayNameMore = (part: string): boolean => part.includes('://') || MORE.test(part.replace(OTHER, ''));

/**
 * The numbers by which a line of a script reads secrets, as it writes them.
 * @returns undefined where it reads none, or may name more than is understood: a part of them would pass for all
 */
export const idsInScript = (line: string): string | undefined => {
  const [, before = '', ids, after = ''] = COMMAND.exec(line) ?? [];
  return mayNameMore(before) || mayNameMore(after) ? undefined : ids;
};
