import type { CharacterSet, PasswordRequirement, PasswordRule } from '../world/password-rules';
import type { World } from '../world/world';

const LOWER = 'abcdefghijklmnopqrstuvwxyz';
const UPPER = LOWER.toUpperCase();
const DIGITS = '0123456789';
const SYMBOLS = '!@#$%^&*()';

type SetName = 'lower' | 'upper' | 'digits' | 'symbols' | 'default' | 'wordLike' | 'awkward';

const set = (id: number, name: string, value: string): CharacterSet => ({
  id,
  name,
  description: `${name} characters`,
  abbreviation: name.slice(0, 3),
  value,
  active: true,
  isStandard: id <= 5,
});

const sets: Readonly<Record<SetName, CharacterSet>> = {
  lower: set(1, 'Lower Case (a-z)', LOWER),
  upper: set(2, 'Upper Case (A-Z)', UPPER),
  digits: set(3, 'Numeric (0-9)', DIGITS),
  symbols: set(4, 'Non-Alphanumeric', SYMBOLS),
  default: set(5, 'Default', LOWER + UPPER + DIGITS + SYMBOLS),
  wordLike: set(6, 'Letters and digits', LOWER + UPPER + DIGITS),
  // Quotes and backslashes on purpose: what a client does with a JSON string shows here.
  awkward: set(7, 'Awkward', `${LOWER}${DIGITS}"\\'<>&`),
};

const rule = (
  id: number,
  kind: PasswordRule['kind'],
  on: { minimum: number; of: SetName },
): PasswordRule => ({
  id,
  kind,
  minimum: on.minimum,
  characterSet: sets[on.of],
});

const minimumOfEach = (first: number): readonly PasswordRule[] =>
  (['lower', 'upper', 'digits', 'symbols'] as const).map((of, index) =>
    rule(first + index, 'MinimumOf', { minimum: 1, of }),
  );

const LENIENT = {
  isDefault: false,
  preventUsername: false,
  preventDictionaryWords: false,
  preventSequentialPattern: false,
  preventSpatialPattern: false,
};

export const requirementIds = { default: 1, strong: 2, pin: 3, awkward: 4, startsWithLetter: 5 } as const;

const requirements: readonly PasswordRequirement[] = [
  {
    ...LENIENT,
    id: requirementIds.default,
    name: 'Default',
    description: 'Twelve characters, one of each kind',
    isDefault: true,
    minLength: 12,
    maxLength: 12,
    allowed: sets.default,
    rules: minimumOfEach(1),
  },
  {
    ...LENIENT,
    id: requirementIds.strong,
    name: 'Strong',
    description: 'Twenty-four characters and more, never with the user name in it',
    minLength: 24,
    maxLength: 64,
    allowed: sets.default,
    rules: minimumOfEach(11),
    preventUsername: true,
    preventSequentialPattern: true,
  },
  {
    ...LENIENT,
    id: requirementIds.pin,
    name: 'PIN',
    description: 'Six digits',
    minLength: 6,
    maxLength: 6,
    allowed: sets.digits,
    rules: [],
  },
  {
    ...LENIENT,
    id: requirementIds.awkward,
    name: 'Awkward characters',
    description: 'Quotes and backslashes',
    minLength: 16,
    maxLength: 32,
    allowed: sets.awkward,
    rules: [rule(21, 'MinimumOf', { minimum: 3, of: 'awkward' })],
  },
  {
    ...LENIENT,
    id: requirementIds.startsWithLetter,
    name: 'Database',
    description: 'Begins with a letter and ends with a digit, as old databases want it',
    minLength: 14,
    maxLength: 30,
    allowed: sets.wordLike,
    rules: [
      rule(31, 'StartsWith', { minimum: 1, of: 'lower' }),
      rule(32, 'EndsWith', { minimum: 1, of: 'digits' }),
      rule(33, 'MinimumOf', { minimum: 2, of: 'upper' }),
    ],
  },
];

export function addPasswordRules(world: World): void {
  for (const each of Object.values(sets)) world.characterSets.set(each.id, each);
  for (const each of requirements) world.requirements.set(each.id, each);
}
