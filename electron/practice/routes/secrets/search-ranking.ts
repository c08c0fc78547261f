import type { Secret } from '../../world/secret';

export type Key = string | number;

export interface Order {
  readonly keyOf: (secret: Secret) => Key;
  readonly isBackwards: boolean;
}

export interface Ranking {
  add(secret: Secret): void;
  /** The first ones, in order; equal ones as they were added. */
  all(): readonly Secret[];
}

interface Keyed {
  readonly secret: Secret;
  readonly keys: readonly Key[];
}

/** So many more than are wanted are gathered before they are sorted. */
const AT_LEAST = 1_000;

/** The first so many: for a page nobody has to wait until a hundred thousand are sorted. */
export function createRanking(orders: readonly Order[], wanted: number): Ranking {
  const most = Math.max(wanted * 2, wanted + AT_LEAST);
  let kept: Keyed[] = [];
  /** Of the last one that is wanted so far: who comes after it need not be kept. */
  let bar: Key | undefined;

  const compareKeys = (one: Key, other: Key, isBackwards: boolean): number => {
    if (one === other) return 0;
    return one < other === isBackwards ? 1 : -1;
  };
  const compare = (one: Keyed, other: Keyed): number => {
    for (const [index, { isBackwards }] of orders.entries()) {
      const order = compareKeys(one.keys[index] ?? '', other.keys[index] ?? '', isBackwards);
      if (order !== 0) return order;
    }
    return 0;
  };
  const cut = (): void => {
    kept = kept.sort(compare).slice(0, wanted);
    bar = kept.at(-1)?.keys[0];
  };
  const [first] = orders;
  const isBeyond = (secret: Secret): boolean =>
    bar !== undefined && first !== undefined && compareKeys(first.keyOf(secret), bar, first.isBackwards) > 0;
  return {
    add: (secret) => {
      if (isBeyond(secret)) return;
      kept.push({ secret, keys: orders.map(({ keyOf }) => keyOf(secret)) });
      if (kept.length >= most) cut();
    },
    all: () => {
      cut();
      return kept.map(({ secret }) => secret);
    },
  };
}
