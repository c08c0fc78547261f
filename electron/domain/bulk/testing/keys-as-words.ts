import type { Translate } from '../../../../shared/words/keys';

/** The keys stand for the words. */
export const keysAsWords = ((key: string) => key) as unknown as Translate;
