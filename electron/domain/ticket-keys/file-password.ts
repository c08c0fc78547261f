import { fail, succeed, type Reply } from '../../../shared/ipc/reply';
import type { PasswordRules } from '../../../shared/secret';
import { SHORTEST_FILE_PASSWORD } from '../../../shared/ticket-key-limits';
import type { NewFilePassword } from '../../../shared/ticket-keys';
import type { Random } from '../ports';
import { brokenParts } from '../rotation/broken-parts';
import { madeHere } from '../rotation/made-here';
import { fittingPassword, GENERATED_LENGTH } from './fitting-password';

/** One of each kind, as the rules of most templates ask for; by theirs alone where those ask for something else. */
const generated = (random: Random, rules: PasswordRules | null): Reply<string> => {
  const value = madeHere(random, {
    length: GENERATED_LENGTH,
    classes: ['lower', 'upper', 'digits', 'symbols'],
  });
  if (rules === null || brokenParts(rules, value).length === 0) return succeed(value);
  const fitting = fittingPassword(random, rules);
  return fitting === undefined ? fail('key-secret-rules') : succeed(fitting);
};

type TypedPassword = Extract<NewFilePassword, { readonly kind: 'typed' }>;

interface Making {
  readonly random: Random;
  /** What the template of the secret that is to hold it asks for, as far as that is known; asked only where one is made. */
  readonly rules: () => Promise<PasswordRules | null>;
}

/** Taken as it was typed, blanks and all: other programs open the file with just these characters. */
export const typedPassword = ({ value, repeated }: TypedPassword): Reply<string> => {
  if (value === '') return fail('key-password-empty');
  if (Array.from(value).length < SHORTEST_FILE_PASSWORD) return fail('key-password-short');
  return value === repeated ? succeed(value) : fail('key-password-differs');
};

export const passwordOf = async (
  wanted: NewFilePassword,
  { random, rules }: Making,
): Promise<Reply<string>> =>
  wanted.kind === 'generate' ? generated(random, await rules()) : typedPassword(wanted);
