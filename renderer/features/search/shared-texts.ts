import { fold } from '../../../shared/fold';

/** The few texts that many have in common: each is folded and looked through once. */
export const createSharedTexts = () => {
  const folded: string[] = [''];
  const places = new Map<string, number>([['', 0]]);
  return {
    placeOf: (text: string): number => {
      const known = places.get(text);
      if (known !== undefined) return known;
      places.set(text, folded.length);
      return folded.push(fold(text)) - 1;
    },
    /** One for each text that has the word in it. */
    having: (word: string): Uint8Array => Uint8Array.from(folded, (text) => (text.includes(word) ? 1 : 0)),
  };
};
