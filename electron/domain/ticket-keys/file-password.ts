import { fail, succeed, type Reply } from '../../../shared/ipc/reply';
import { SHORTEST_FILE_PASSWORD } from '../../../shared/ticket-key-limits';
import type { NewFilePassword } from '../../../shared/ticket-keys';
import type { Random } from '../ports';
import { madeHere } from '../rotation/made-here';

/** More than 160 bits, of characters that are read and typed without doubt. */
const LENGTH = 28;

/** Taken as it was typed, blanks and all: other programs open the file with just these characters. */
export const passwordOf = (wanted: NewFilePassword, random: Random): Reply<string> => {
  if (wanted.kind === 'generate') {
    return succeed(madeHere(random, { length: LENGTH, classes: ['lower', 'upper', 'digits'] }));
  }
  if (wanted.value === '') return fail('key-password-empty');
  if (Array.from(wanted.value).length < SHORTEST_FILE_PASSWORD) return fail('key-password-short');
  return wanted.value === wanted.repeated ? succeed(wanted.value) : fail('key-password-differs');
};
