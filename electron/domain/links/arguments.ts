import type { Link } from '../../../shared/links';
import { readSecretId } from '../../../shared/secret-id';
import { isOfOurScheme, readSecretLink } from '../../../shared/secret-link';

const SWITCH = '--secret';
const MOST_ARGUMENTS = 100;
const LONGEST_ARGUMENT = 4000;

const NOT_UNDERSTOOD: Link = { kind: 'not-understood' };

const bySwitch = (digits: string): Link => {
  const id = readSecretId(digits);
  return id === undefined ? NOT_UNDERSTOOD : { kind: 'secret', id, server: null };
};

const linkAt = (given: readonly string[], at: number): Link | undefined => {
  const argument = given[at] ?? '';
  if (isOfOurScheme(argument)) return readSecretLink(argument) ?? NOT_UNDERSTOOD;
  if (argument === SWITCH) return bySwitch(given[at + 1] ?? '');
  return argument.startsWith(`${SWITCH}=`) ? bySwitch(argument.slice(SWITCH.length + 1)) : undefined;
};

/** What a start of the app was asked to show, by a link or by `--secret`; the first counts. Whatever else it was told is none of this. */
export const linkInArguments = (given: readonly unknown[]): Link | undefined => {
  const texts = given
    .slice(0, MOST_ARGUMENTS)
    .map((argument) => (typeof argument === 'string' && argument.length <= LONGEST_ARGUMENT ? argument : ''));
  for (const at of texts.keys()) {
    const link = linkAt(texts, at);
    if (link) return link;
  }
  return undefined;
};
