import type { Translate } from '../../shared/words/keys';

type Kind = 'letter' | 'digit' | 'symbol' | 'blank';

export interface Character {
  readonly text: string;
  readonly kind: Kind;
}

const LETTER = /^\p{L}$/u;
const CAPITAL = /^\p{Lu}$/u;
const DIGIT = /^\p{Nd}$/u;
/** What leaves no mark of its own: spaces, line ends, controls, and halves of characters. */
const BLANK = /^[\p{Z}\p{C}\p{M}]$/u;

const kindOf = (text: string): Kind => {
  if (LETTER.test(text)) return 'letter';
  if (DIGIT.test(text)) return 'digit';
  return BLANK.test(text) ? 'blank' : 'symbol';
};

export const charactersOf = (value: string): readonly Character[] =>
  Array.from(value, (text) => ({ text, kind: kindOf(text) }));

/** Those of one kind that stand together, as one. */
export const runsOf = (value: string): readonly Character[] => {
  const runs: Character[] = [];
  for (const { text, kind } of charactersOf(value)) {
    const last = runs.at(-1);
    if (last?.kind === kind) runs[runs.length - 1] = { text: last.text + text, kind };
    else runs.push({ text, kind });
  }
  return runs;
};

export const codeOf = (text: string): string =>
  `U+${(text.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;

/** What is heard of a character: one that looks like another does not sound like it. */
export const spokenName = (t: Translate, { text, kind }: Character): string => {
  if (text === ' ') return t('secret.large.space');
  if (kind === 'blank') return t('secret.large.blank', { code: codeOf(text) });
  if (kind === 'letter')
    return t(CAPITAL.test(text) ? 'secret.large.capital' : 'secret.large.letter', { character: text });
  return t(kind === 'digit' ? 'secret.large.digit' : 'secret.large.symbol', { character: text });
};
