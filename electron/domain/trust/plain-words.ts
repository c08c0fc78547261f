const LONGEST = 200;

/** Marks that are not seen, or that turn the reading order round: whoever makes a certificate writes into it what he likes. */
const UNSEEN = /[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Cn}\p{Zl}\p{Zp}]/gu;

export const plainWords = (text: string): string => {
  const plain = text.normalize('NFKC').replace(UNSEEN, ' ').replace(/\s+/gu, ' ').trim();
  const letters = Array.from(plain);
  return letters.length > LONGEST ? `${letters.slice(0, LONGEST - 1).join('')}…` : plain;
};
