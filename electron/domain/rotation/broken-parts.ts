import type { PasswordRules } from '../../../shared/secret';

type Part = PasswordRules['parts'][number];

const isMet = ({ kind, count, characters }: Part, all: readonly string[]): boolean => {
  const within = (some: readonly string[]) => some.filter((each) => characters.includes(each)).length;
  if (kind === 'minimum') return within(all) >= count;
  const end = kind === 'start' ? all.slice(0, count) : all.slice(-count);
  return within(end) >= count;
};

/** Which of the server's rules it breaks that can be looked at here: the names of limits, and the places of parts. */
export const brokenParts = (rules: PasswordRules, value: string): readonly string[] => {
  const all = Array.from(value);
  const { shortest, longest, allowed, parts } = rules;
  return [
    ...(shortest > 0 && all.length < shortest ? ['shortest'] : []),
    ...(longest > 0 && all.length > longest ? ['longest'] : []),
    ...(allowed !== '' && all.some((each) => !allowed.includes(each)) ? ['allowed'] : []),
    ...parts.flatMap((part, index) => (isMet(part, all) ? [] : [`part-${index}`])),
  ];
};
