import type { Random } from '../ports';

export const CHARACTERS = {
  lower: 'abcdefghijkmnopqrstuvwxyz',
  upper: 'ABCDEFGHJKLMNPQRSTUVWXYZ',
  digits: '23456789',
  symbols: '!#$%*+-=?@_~',
} as const;

export type CharacterClass = keyof typeof CHARACTERS;

const BYTE = 256;

/** Each number below the limit is as likely as any other: draws that would favour some are thrown away. */
export const createDraw = (random: Random) => {
  const draw = (limit: number): number => {
    // Of nothing there is nothing to choose, however long one draws.
    if (limit <= 1) return 0;
    // As many bytes as it takes to count so far: from too few of them no draw would ever be a fair one.
    let count = 1;
    while (BYTE ** count < limit) count += 1;
    const fair = BYTE ** count - (BYTE ** count % limit);
    for (;;) {
      const drawn = random.bytes(count).reduce((sum, byte) => sum * BYTE + byte, 0);
      if (drawn < fair) return drawn % limit;
    }
  };
  return {
    one: (of: string): string => {
      // A character may be two units of its text, and half of one is none.
      const characters = Array.from(of);
      return characters[draw(characters.length)] ?? '';
    },
    shuffled: (all: readonly string[]): readonly string[] => {
      const mixed = [...all];
      for (let at = mixed.length - 1; at > 0; at -= 1) {
        const other = draw(at + 1);
        const [here = '', there = ''] = [mixed[at], mixed[other]];
        mixed[at] = there;
        mixed[other] = here;
      }
      return mixed;
    },
  };
};

interface Wish {
  readonly length: number;
  readonly classes: readonly CharacterClass[];
}

/** At least one of each class, and no characters that are easily taken for others. */
export const madeHere = (random: Random, { length, classes }: Wish): string => {
  const { one, shuffled } = createDraw(random);
  const sets = classes.map((name) => CHARACTERS[name]);
  const all = sets.join('');
  const rest = Array.from({ length: Math.max(0, length - sets.length) }, () => one(all));
  return shuffled([...sets.map(one), ...rest]).join('');
};
