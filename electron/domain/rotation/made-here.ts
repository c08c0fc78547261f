import type { Random } from '../ports';

export const CHARACTERS = {
  lower: 'abcdefghijkmnopqrstuvwxyz',
  upper: 'ABCDEFGHJKLMNPQRSTUVWXYZ',
  digits: '23456789',
  symbols: '!#$%*+-=?@_~',
} as const;

export type CharacterClass = keyof typeof CHARACTERS;

const BYTE = 256;

/** Each number below the limit is as likely as any other: bytes that would favour some are thrown away. */
export const createDraw = (random: Random) => {
  const draw = (limit: number): number => {
    const fair = BYTE - (BYTE % limit);
    for (;;) {
      const [byte = BYTE] = random.bytes(1);
      if (byte < fair) return byte % limit;
    }
  };
  return {
    one: (of: string): string => of.charAt(draw(of.length)),
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
