import { taken } from '../choices';
import type { PasswordRequirement, PasswordRule } from './password-rules';
import type { Secret } from './secret';
import { itemOfSlug } from './set-value';
import type { TemplateField } from './template';
import type { World } from './world';

export interface Candidate {
  /** Undefined for a password that belongs to no secret yet. */
  readonly secret?: Secret;
  readonly field: TemplateField;
  readonly value: string;
}

/** The rules of a field: the secret's own, else those of the template, else the default. */
export function requirementFor(
  world: World,
  { secret, field }: Omit<Candidate, 'value'>,
): PasswordRequirement | undefined {
  const id = secret?.requirements?.get(field.slug) ?? field.passwordRequirementId;
  if (id !== null) return world.requirements.get(id);
  return [...world.requirements.values()].find(({ isDefault }) => isDefault);
}

const RUN = taken.patternLength;

/** `1234`, `dcba`, `aaaa`. */
function hasSequence(value: string): boolean {
  const codes = Array.from(value, (character) => character.codePointAt(0) ?? 0);
  return [1, -1, 0].some((step) => {
    let length = 1;
    return codes.some((code, index) => {
      length = index > 0 && code - (codes[index - 1] ?? 0) === step ? length + 1 : 1;
      return length >= RUN;
    });
  });
}

const KEY_ROWS = ['qwertyuiop', 'asdfghjkl', 'zxcvbnm'];

function hasKeyRow(value: string): boolean {
  const text = value.toLowerCase();
  return KEY_ROWS.some((row) =>
    Array.from({ length: row.length - RUN + 1 }, (_, at) => row.slice(at, at + RUN)).some((run) =>
      text.includes(run),
    ),
  );
}

const hasWord = (value: string): boolean =>
  taken.commonWords.some((word) => value.toLowerCase().includes(word));

function brokenRule(
  { kind, minimum, characterSet }: PasswordRule,
  characters: readonly string[],
): string | undefined {
  const isOf = (character: string): boolean => characterSet.value.includes(character);
  const looked = {
    MinimumOf: characters,
    StartsWith: characters.slice(0, minimum),
    EndsWith: characters.slice(-minimum),
  }[kind];
  if (looked.filter(isOf).length >= minimum) return undefined;
  const where = { MinimumOf: 'contain', StartsWith: 'start with', EndsWith: 'end with' }[kind];
  return `The password must ${where} at least ${minimum} of: ${characterSet.name}.`;
}

function hasUserName(world: World, { secret, value }: Candidate): boolean {
  const name = secret === undefined ? '' : (itemOfSlug(world, secret, 'username')?.value ?? '');
  return name !== '' && value.toLowerCase().includes(name.toLowerCase());
}

function brokenPatterns(world: World, rules: PasswordRequirement, candidate: Candidate): readonly string[] {
  const { value } = candidate;
  const patterns: readonly (readonly [boolean, (value: string) => boolean, string])[] = [
    [rules.preventUsername, () => hasUserName(world, candidate), 'the user name'],
    [rules.preventSequentialPattern, hasSequence, 'a sequence'],
    [rules.preventSpatialPattern, hasKeyRow, 'neighbouring keys'],
    [rules.preventDictionaryWords, hasWord, 'a common word'],
  ];
  return patterns
    .filter(([isPrevented, isThere]) => isPrevented && isThere(value))
    .map(([, , what]) => `The password must not contain ${what}.`);
}

/** @returns what is wrong with a password by the rules of its field; nothing for a field that holds none */
export function brokenRules(world: World, candidate: Candidate): readonly string[] {
  const { field, value } = candidate;
  const rules = field.kind === 'Password' ? requirementFor(world, candidate) : undefined;
  if (rules === undefined || value === '') return [];
  const characters = Array.from(value);
  const strange = characters.filter((character) => !rules.allowed.value.includes(character));
  return [
    ...(characters.length < rules.minLength
      ? [`The password must have at least ${rules.minLength} characters.`]
      : []),
    ...(characters.length > rules.maxLength
      ? [`The password must have at most ${rules.maxLength} characters.`]
      : []),
    ...(strange.length > 0 ? ['The password has characters that are not allowed.'] : []),
    ...rules.rules.map((rule) => brokenRule(rule, characters)).filter((text) => text !== undefined),
    ...brokenPatterns(world, rules, candidate),
  ];
}
