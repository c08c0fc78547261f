import type { Translate } from '../../shared/words/keys';
import type { TokenCommand } from '../domain/ports';

/** Marks that are not seen, or that turn the reading order round: with them a path could be made to look like another. */
const UNSEEN = /[\p{Cc}\p{Cf}\p{Co}\p{Cn}\p{Cs}\p{Zl}\p{Zp}]|(?! )\p{Zs}/gu;

/** A box that is larger than the screen has its buttons outside of it. */
const MOST_OF_PATH = 1_000;
const MOST_OF_ARGUMENT = 200;
const MOST_ARGUMENTS = 10;

const seen = (text: string): string =>
  text.replace(UNSEEN, (mark) => `\\u{${(mark.codePointAt(0) ?? 0).toString(16)}}`);

/** What is left out is said to be left out: nobody is to take a part for the whole. */
const shown = (t: Translate, text: string, most: number): string => {
  const whole = seen(text);
  const rest = whole.length - most;
  return rest <= 0 ? whole : `${whole.slice(0, most)}${t('command.more', { count: rest })}`;
};

const argumentLines = (t: Translate, given: readonly string[]): readonly string[] => {
  if (given.length === 0) return [t('command.noArguments')];
  const rest = given.length - MOST_ARGUMENTS;
  return [
    t('command.arguments'),
    ...given.slice(0, MOST_ARGUMENTS).map((each) => shown(t, each, MOST_OF_ARGUMENT)),
    ...(rest > 0 ? [t('command.moreArguments', { count: rest })] : []),
  ];
};

/** What would be run, for somebody who has to decide about it: all of that may have been thought up by a page gone bad. */
export const commandText = (t: Translate, { server, program, arguments: given }: TokenCommand): string => {
  const means = t('command.means', { host: new URL(server).host });
  return [shown(t, program, MOST_OF_PATH), '', ...argumentLines(t, given), '', means].join('\n');
};
