import type { Call } from '../../../shared/activity';
import type { Translate } from '../../../shared/words/keys';

/** Whether it came to something other than what was asked for. */
export const wentWrong = ({ result }: Call): boolean => result.kind === 'nothing' || result.status >= 400;

export const resultText = (t: Translate, { result, isRepeat }: Call): string => {
  const text = result.kind === 'answer' ? String(result.status) : t(`activity.nothing.${result.because}`);
  return isRepeat ? t('activity.repeat', { result: text }) : text;
};

/** An address as people read it: what was taken out of it in the signs that stand for that everywhere. */
export const readable = (address: string): string =>
  address.replaceAll('%E2%80%B9removed%E2%80%BA', '‹removed›');
