/** The same seed gives the same world, on every machine. Nothing secret is made of it. */
export interface Random {
  /** From 0 up to but without 1. */
  next(): number;
  /** From 0 up to but without `limit`. */
  below(limit: number): number;
  pick<T>(from: readonly [T, ...T[]]): T;
  characters(alphabet: string, length: number): string;
}

export function createRandom(seed: number): Random {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x9e3779b9) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 16), 0x85ebca6b);
    mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
    return ((mixed ^ (mixed >>> 16)) >>> 0) / 2 ** 32;
  };
  const below = (limit: number): number => Math.floor(next() * limit);
  return {
    next,
    below,
    pick: (from) => from[below(from.length)] ?? from[0],
    characters: (alphabet, length) => {
      let text = '';
      for (let count = 0; count < length; count += 1) text += alphabet.charAt(below(alphabet.length));
      return text;
    },
  };
}
