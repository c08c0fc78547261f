/** Draws the same for the same seed. */
export interface Dice {
  readonly below: (end: number) => number;
  readonly pick: <T>(from: readonly T[]) => T;
  readonly isOneIn: (many: number) => boolean;
}

const WORD = 2 ** 32;

export const createDice = (seed: number): Dice => {
  // A xorshift stands still at nought.
  let state = seed >>> 0 || 1;
  const next = (): number => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>>= 0) / WORD;
  };
  // Seeds that lie beside each other begin alike.
  for (let count = 0; count < 20; count += 1) next();
  const below = (end: number) => Math.floor(next() * end);
  return {
    below,
    pick: (from) => {
      const picked = from[below(from.length)];
      if (picked === undefined) throw new Error('there is nothing to pick from');
      return picked;
    },
    isOneIn: (many) => below(many) === 0,
  };
};
