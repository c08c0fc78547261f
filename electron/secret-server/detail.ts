import { redact } from '../domain/redact';

const MOST = 300;
const MOST_READ = 4_000;
const SHORTEST_RUN = 12;
const HALF_AT_END = /[\uD800-\uDBFF]$/;

/** Most tokens and all codes of bytes are nothing else: there is nothing in them to make plain. */
const VISIBLE = /^[\x21-\x7e]*$/u;

/** Marks that are not seen, or that turn the reading order round; line ends among them. */
const UNSEEN = /[\p{Cc}\p{Cf}\p{Co}\p{Cn}\p{Zl}\p{Zp}]/gu;

/** Half of a pair of code units is no text, and cannot be written as an address. */
const wellFormed = (text: string): string => Buffer.from(text, 'utf8').toString('utf8');

const plain = (text: string): string => wellFormed(text).normalize('NFKC').replace(UNSEEN, ' ');

/** Spelling that does not matter to somebody who reads it: case, spaces, marks that are not seen. */
const folded = (text: string): string =>
  VISIBLE.test(text) ? text.toLowerCase() : plain(text).replace(/\s+/gu, '').toLowerCase();

const escapedForPages = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

/** How what was sent may come back. */
const spellings = (secret: string): ReadonlySet<string> => {
  const whole = wellFormed(secret);
  const bytes = Buffer.from(whole, 'utf8');
  return new Set([
    whole,
    encodeURIComponent(whole),
    new URLSearchParams({ s: whole }).toString().slice(2),
    JSON.stringify(whole).slice(1, -1),
    escapedForPages(whole),
    escapedForPages(whole).replaceAll("'", '&#39;'),
    bytes.toString('base64'),
    bytes.toString('base64url'),
    bytes.toString('hex'),
  ]);
};

const runsIn = (text: string): readonly string[] =>
  Array.from({ length: Math.max(0, text.length - SHORTEST_RUN + 1) }, (_, from) =>
    text.slice(from, from + SHORTEST_RUN),
  );

/** A long secret is told by a part of it, too: a server may have cut it before it repeated it. */
export const createSearch = (words: string) => {
  const text = folded(words);
  const runs = new Set(runsIn(text));
  // The shorter of the two is taken apart: a token is long, and the words that it is looked for in are few as a rule.
  const sharesRun = (sought: string): boolean =>
    runs.size < sought.length
      ? [...runs].some((run) => sought.includes(run))
      : runsIn(sought).some((run) => runs.has(run));
  return (secret: string): boolean =>
    words.includes(secret) ||
    // Most spellings of a token are one and the same.
    [...new Set([...spellings(secret)].map(folded))].some(
      (sought) => sought !== '' && (text.includes(sought) || sharesRun(sought)),
    );
};

/**
 * What a person may read of a server's words. Nothing at all where they repeat what was sent: taking out only the secret
 * would leave its length, and its place would tell of the rest.
 */
export const detailOf = (words: string, secrets: readonly string[]): string | undefined => {
  const begun = words.slice(0, MOST_READ);
  const text = redact(plain(begun).replace(/\s+/gu, ' ').trim());
  if (text === '') return undefined;
  const isTold = createSearch(`${begun}\n${text}`);
  if (secrets.some((secret) => secret !== '' && isTold(secret))) return undefined;
  return text.length > MOST ? `${text.slice(0, MOST - 1).replace(HALF_AT_END, '')}…` : text;
};
