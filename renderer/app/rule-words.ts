import type { PasswordRules } from '../../shared/secret';
import type { Translate } from '../../shared/words/keys';

const LOWER = 'abcdefghijklmnopqrstuvwxyz';
const DIGITS = '0123456789';
/** All that every keyboard has. */
const TYPED = Array.from({ length: 95 }, (_, at) => String.fromCodePoint(32 + at));

const RANGES: readonly (readonly [letters: string, name: string])[] = [
  [LOWER, 'a–z'],
  [LOWER.toUpperCase(), 'A–Z'],
  [DIGITS, '0–9'],
];

export interface RuleLine {
  readonly text: string;
  /** Null where only the server can say. */
  readonly isMet: (value: string) => boolean | null;
}

/** Each character apart, the whole alphabets as what everybody calls them. */
const spelled = (t: Translate, characters: string | readonly string[]): string => {
  const rest = new Set(characters);
  const whole = RANGES.filter(([letters]) => Array.from(letters).every((each) => rest.has(each)));
  for (const [letters] of whole) for (const each of letters) rest.delete(each);
  const single = [...rest].map((each) => (each === ' ' ? t('secret.edit.rules.space') : each));
  return [...whole.map(([, name]) => name), ...single].join(' ');
};

const lengthText = (t: Translate, { shortest, longest }: PasswordRules): string | undefined => {
  if (shortest > 0 && longest > shortest) return t('secret.edit.rules.between', { shortest, longest });
  if (shortest > 0)
    return t(`secret.edit.rules.${longest === shortest ? 'exactly' : 'atLeast'}`, { count: shortest });
  return longest > 0 ? t('secret.edit.rules.atMost', { count: longest }) : undefined;
};

const lengthOf = (t: Translate, rules: PasswordRules): RuleLine | undefined => {
  const { shortest, longest } = rules;
  const text = lengthText(t, rules);
  if (text === undefined) return undefined;
  return {
    text,
    isMet: (value) => {
      const { length } = Array.from(value);
      return length >= shortest && (longest === 0 || length <= longest);
    },
  };
};

/** By what is shorter: what may be in it, or what of the keyboard may not. */
const charactersText = (t: Translate, { allowed }: PasswordRules): string | undefined => {
  if (allowed === '') return undefined;
  const taken = new Set(allowed);
  const forbidden = TYPED.filter((each) => !taken.has(each));
  if (forbidden.length === 0) return undefined;
  return forbidden.length > TYPED.length / 3
    ? t('secret.edit.rules.only', { characters: spelled(t, allowed) })
    : t('secret.edit.rules.never', { characters: spelled(t, forbidden) });
};

const charactersOf = (t: Translate, rules: PasswordRules): RuleLine | undefined => {
  const text = charactersText(t, rules);
  const taken = new Set(rules.allowed);
  return text === undefined
    ? undefined
    : { text, isMet: (value) => Array.from(value).every((each) => taken.has(each)) };
};

const partOf = (t: Translate, { kind, count, characters }: PasswordRules['parts'][number]): RuleLine => {
  const taken = new Set(characters);
  const isTaken = (each: string) => taken.has(each);
  return {
    text: t(`secret.edit.rules.${kind}`, { count, characters: spelled(t, characters) }),
    isMet: (value) => {
      const all = Array.from(value);
      if (kind === 'minimum') return all.filter(isTaken).length >= count;
      const end = kind === 'start' ? all.slice(0, count) : all.slice(-count);
      return end.length === count && end.every(isTaken);
    },
  };
};

const byServer = (isAsked: boolean, text: string): RuleLine | undefined =>
  isAsked ? { text, isMet: () => null } : undefined;

const patternsOf = (t: Translate, rules: PasswordRules): readonly (RuleLine | undefined)[] => [
  byServer(rules.noUserName, t('secret.edit.rules.userName')),
  byServer(rules.noWords, t('secret.edit.rules.words')),
  byServer(rules.noSequences, t('secret.edit.rules.sequences')),
  byServer(rules.noNeighbours, t('secret.edit.rules.neighbours')),
];

/** What the template asks of a password, and whether it gets it; one line each. */
export const ruleLines = (t: Translate, rules: PasswordRules): readonly RuleLine[] => {
  const lines = [
    lengthOf(t, rules),
    ...rules.parts.map((part) => partOf(t, part)),
    charactersOf(t, rules),
    ...patternsOf(t, rules),
  ].filter((line) => line !== undefined);
  return [...new Map(lines.map((line) => [line.text, line])).values()];
};

/** What the template asks of a password, one line each. */
export const ruleWords = (t: Translate, rules: PasswordRules): readonly string[] =>
  ruleLines(t, rules).map(({ text }) => text);
