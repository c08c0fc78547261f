import { randomInt } from 'node:crypto';
import { brokenRules, requirementFor, type Candidate } from './broken-rules';
import type { PasswordRequirement, PasswordRule } from './password-rules';
import type { World } from './world';

/** Rules that leave room for any password at all leave it for one of these many draws. */
const TRIES = 500;

type Target = Omit<Candidate, 'value'>;

const draw = (alphabet: readonly string[], count: number): readonly string[] =>
  Array.from({ length: alphabet.length === 0 ? 0 : count }, () => alphabet[randomInt(alphabet.length)] ?? '');

function shuffled(characters: readonly string[]): readonly string[] {
  const left = [...characters];
  return characters.map(() => left.splice(randomInt(left.length), 1).join(''));
}

/** What a rule asks for, as far as the field allows it. */
const drawFor = (allowed: string, { characterSet, minimum }: PasswordRule): readonly string[] =>
  draw(
    Array.from(characterSet.value).filter((character) => allowed.includes(character)),
    minimum,
  );

/** How many of the rules' characters stand at both ends already, so that a short password has room for all. */
function missing(rule: PasswordRule, there: readonly string[]): PasswordRule {
  const count = there.filter((character) => rule.characterSet.value.includes(character)).length;
  return { ...rule, minimum: Math.max(rule.minimum - count, 0) };
}

function attempt({ allowed, rules, minLength, maxLength }: PasswordRequirement): string {
  const of = (kind: PasswordRule['kind']): readonly PasswordRule[] =>
    rules.filter((rule) => rule.kind === kind);
  const start = of('StartsWith').flatMap((rule) => drawFor(allowed.value, rule));
  const end = of('EndsWith').flatMap((rule) => drawFor(allowed.value, rule));
  const middle: string[] = [];
  for (const rule of of('MinimumOf')) {
    middle.push(...drawFor(allowed.value, missing(rule, [...start, ...middle, ...end])));
  }
  const needed = start.length + middle.length + end.length;
  const length = Math.max(needed, minLength + randomInt(Math.max(maxLength - minLength, 0) + 1));
  const filling = draw(Array.from(allowed.value), length - needed);
  return [...start, ...shuffled([...middle, ...filling]), ...end].join('');
}

/** What stands in the field, and what it still remembers. */
export function isUsed({ secret, field, value }: Candidate): boolean {
  const item = secret?.items.find(({ fieldId }) => fieldId === field.id);
  if (item === undefined) return false;
  const past = item.history.slice(0, field.historyLength).map((each) => each.value);
  return item.value === value || past.includes(value);
}

/** @returns undefined where the rules of the field leave no password that has not been used */
export function generatePassword(world: World, target: Target): string | undefined {
  const requirement = requirementFor(world, target);
  if (requirement === undefined) return undefined;
  for (let count = 0; count < TRIES; count += 1) {
    const candidate = { ...target, value: attempt(requirement) };
    if (brokenRules(world, candidate).length === 0 && !isUsed(candidate)) return candidate.value;
  }
  return undefined;
}
