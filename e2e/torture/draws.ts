import { createDice, type Dice } from './dice';
import { DEEDS, type Deed, type Target, type Trouble } from './mischief';

/** `rule` and `history`: the password is one that the vault refuses, and nobody says so before. */
export type Kind = 'generated' | 'typed' | 'rule' | 'history';

/** What stands in front of it, or that its account is changed as well. */
export type Way = 'plain' | 'comment' | 'checkout' | 'both' | 'remote';

export interface Draw {
  readonly secretId: number;
  readonly way: Way;
  /** What becomes of the change of the account, where it is one. */
  readonly scenario: object | null;
  readonly kind: Kind;
  readonly trouble: Trouble | null;
  /** Somebody else changes the field after it was looked at and before it is confirmed. */
  readonly isBehind: boolean;
  /** What was there before is brought back by somebody else, after the answer was lost; and the trail tells of it, or nobody may read it. */
  readonly putBack: 'told' | 'untold' | null;
}

export interface Round {
  readonly draws: readonly Draw[];
  /** The main process is killed so many milliseconds after so many of them were confirmed; null where it lives on. */
  readonly kill: { readonly confirmed: number; readonly ms: number } | null;
  /** After so many seconds it is asked once more before nothing can arrive any more. */
  readonly pauseSeconds: number;
}

const MOST_AT_ONCE = 8;

/** Those of the practice vault's world `demo` that nothing stands in front of. */
export const POOL: readonly number[] = [
  ...Array.from({ length: 56 }, (_, index) => 1 + index),
  68,
  69,
  70,
  71,
  72,
  73,
];
/** Those of the same world that something stands in front of, and those whose accounts can be changed. */
export const SPECIALS: ReadonlyMap<number, Way> = new Map([
  [78, 'comment'],
  [80, 'checkout'],
  [82, 'both'],
  [86, 'remote'],
  [87, 'remote'],
  [88, 'remote'],
]);
/** Passwords of the directory: the vault itself holds them to a rule that the app cannot look at. */
const isRuled = (id: number): boolean => id >= 24 && id <= 31;
/** Those of databases have rules of their own as well. */
const isPlain = (id: number): boolean => id < 24 || id > 39;

const READS: readonly Target[] = ['read-old', 'read-back', 'state', 'trail'];
/** What else is asked of the vault. */
const OTHERS: Readonly<Record<Way, readonly Target[]>> = {
  plain: [...READS, 'generate', 'validate'],
  comment: [...READS, 'reason'],
  checkout: [...READS, 'check-out', 'check-in'],
  both: [...READS, 'reason', 'check-out', 'check-in'],
  remote: [...READS, 'status', 'status', 'beat'],
};

export const writeOf = (way: Way): Target => (way === 'remote' ? 'change' : 'write');

/** Most of it is for the write, where a password can be lost. */
const drawTrouble = (dice: Dice, way: Way): Trouble | null => {
  if (dice.isOneIn(6)) return null;
  const drawn = dice.pick(Object.keys(DEEDS) as Deed[]);
  // It ends the session of all others as well.
  const isForAll = (drawn === '401' || drawn === 'revoked token') && !dice.isOneIn(3);
  const deed = isForAll ? 'drop-after' : drawn;
  const target = dice.below(3) < 2 ? writeOf(way) : dice.pick(OTHERS[way]);
  return { deed, target, body: DEEDS[deed](dice) };
};

const drawPlain = (dice: Dice, secretId: number): Draw => {
  const trouble = drawTrouble(dice, 'plain');
  const own = isPlain(secretId) ? 'typed' : 'generated';
  const refused = isRuled(secretId) ? 'rule' : 'history';
  const kind = dice.pick([own, own, 'generated', 'generated', 'generated', 'history', refused] as const);
  const isBehind = dice.isOneIn(25);
  const putBack = dice.isOneIn(10) ? dice.pick(['told', 'told', 'untold'] as const) : null;
  const drawn = { secretId, way: 'plain', scenario: null, putBack } as const;
  if (putBack === null) return { ...drawn, kind, trouble, isBehind };
  const lost: Trouble = { deed: 'drop-after', target: 'write', body: DEEDS['drop-after']() };
  return { ...drawn, kind: own, trouble: lost, isBehind: isBehind || dice.isOneIn(2) };
};

const drawScenario = (dice: Dice): object => ({
  outcome: dice.pick(['succeeds', 'succeeds', 'succeeds', 'fails', 'takes-another-password']),
  ms: dice.below(4_000),
  heartbeat: dice.pick(['Success', 'Success', 'Success', 'Failed']),
});

const drawSpecial = (dice: Dice, secretId: number, way: Way): Draw => ({
  ...{ secretId, way, kind: 'typed', putBack: null },
  trouble: drawTrouble(dice, way),
  isBehind: dice.isOneIn(25),
  scenario: way === 'remote' ? drawScenario(dice) : null,
});

const drawOne = (dice: Dice, secretId: number): Draw => {
  const way = SPECIALS.get(secretId);
  return way === undefined ? drawPlain(dice, secretId) : drawSpecial(dice, secretId, way);
};

const drawKill = (dice: Dice, size: number): Round['kill'] => {
  const confirmed = dice.below(size + 1);
  const kill = { confirmed, ms: dice.below(confirmed === 0 ? 700 : 250) };
  return dice.below(10) < 6 ? kill : null;
};

const drawRound = (dice: Dice, size: number): Round => {
  const left = [...POOL];
  const special = [...SPECIALS.keys()];
  const ids = Array.from({ length: size }, () => {
    const from = special.length > 0 && dice.isOneIn(4) ? special : left;
    return from.splice(dice.below(from.length), 1)[0] ?? 0;
  });
  const draws = ids.map((id) => drawOne(dice, id));
  return { draws, kill: drawKill(dice, size), pauseSeconds: dice.pick([5, 60, 150, 240]) };
};

/** All that will be tried: nothing of it hangs on how the first of it went. */
export const drawRounds = (seed: number, count: number): readonly Round[] => {
  const dice = createDice(seed);
  const rounds: Round[] = [];
  for (let drawn = 0; drawn < count;) {
    const size = Math.min(1 + dice.below(MOST_AT_ONCE), count - drawn);
    rounds.push(drawRound(dice, size));
    drawn += size;
  }
  return rounds;
};
