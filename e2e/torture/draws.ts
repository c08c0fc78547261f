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

/** Which of the requests of a rotation the mischief is for. */
const TARGETS = {
  write: { method: 'PUT', path: '/api/v1/secrets/*/fields/password' },
  'read-old': { method: 'GET', path: '/api/v1/secrets/*/fields/password' },
  'read-back': { method: 'GET', path: '/api/v1/secrets/*/fields/password', skip: 1 },
  generate: { method: 'GET', path: '/internals/secret-detail/*/generate-password/password' },
  validate: { method: 'POST', path: '/internals/secret-detail/*/validate-password/password' },
  state: { method: 'GET', path: '/api/v1/secrets/*/state' },
  trail: { method: 'GET', path: '/api/v1/secrets/*/audits' },
} as const;

export type Target = keyof typeof TARGETS;

const refusal = (status: number, message: string) => (): object => ({
  do: 'answer',
  status,
  body: { message },
});

/** What goes wrong, as the vault takes it. Times are those of the vault's clock. */
const DEEDS = {
  delay: (dice: Dice) => ({ do: 'delay', ms: 50 + dice.below(2_000) }),
  'drop-before': () => ({ do: 'drop-before' }),
  'drop-after': () => ({ do: 'drop-after' }),
  'handle-later': (dice: Dice) => ({ do: 'handle-later', ms: 50 + dice.below(240_000) }),
  'cut-body': () => ({ do: 'cut-body' }),
  garbage: () => ({ do: 'garbage' }),
  html: (dice: Dice) => ({ do: 'html', status: dice.pick([200, 502]) }),
  'revoked token': () => ({ do: 'revoke-token' }),
  '401': refusal(401, 'Authentication failed'),
  '403': refusal(403, 'Access Denied'),
  '429': () => ({ do: 'too-many-requests', retryAfter: '1' }),
  '500': refusal(500, 'An error occurred'),
  maintenance: () => ({ do: 'maintenance' }),
  'changed before': () => ({ do: 'change-field', when: 'before' }),
  'changed after': () => ({ do: 'change-field', when: 'after' }),
} satisfies Record<string, (dice: Dice) => object>;

export type Deed = keyof typeof DEEDS;

export interface Trouble {
  readonly deed: Deed;
  readonly target: Target;
  readonly body: object;
}

/** `rule` and `history`: the password is one that the vault refuses, and nobody says so before. */
export type Kind = 'generated' | 'typed' | 'rule' | 'history';

export interface Draw {
  readonly secretId: number;
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
/** Passwords of the directory: the vault itself holds them to a rule that the app cannot look at. */
const isRuled = (id: number): boolean => id >= 24 && id <= 31;
/** Those of databases have rules of their own as well. */
const isPlain = (id: number): boolean => id < 24 || id > 39;

const others = Object.keys(TARGETS).filter((target) => target !== 'write') as Target[];

/** Most of it is for the write, where a password can be lost. */
const drawTrouble = (dice: Dice): Trouble | null => {
  if (dice.isOneIn(6)) return null;
  const drawn = dice.pick(Object.keys(DEEDS) as Deed[]);
  // It ends the session of all others as well.
  const isForAll = (drawn === '401' || drawn === 'revoked token') && !dice.isOneIn(3);
  const deed = isForAll ? 'drop-after' : drawn;
  return { deed, target: dice.below(3) < 2 ? 'write' : dice.pick(others), body: DEEDS[deed](dice) };
};

const drawOne = (dice: Dice, secretId: number): Draw => {
  const trouble = drawTrouble(dice);
  const own = isPlain(secretId) ? 'typed' : 'generated';
  const refused = isRuled(secretId) ? 'rule' : 'history';
  const kind = dice.pick([own, own, 'generated', 'generated', 'generated', 'history', refused] as const);
  const isBehind = dice.isOneIn(25);
  const putBack = dice.isOneIn(10) ? dice.pick(['told', 'told', 'untold'] as const) : null;
  if (putBack === null) return { secretId, kind, trouble, isBehind, putBack };
  const lost: Trouble = { deed: 'drop-after', target: 'write', body: DEEDS['drop-after']() };
  return { secretId, kind: own, trouble: lost, isBehind: isBehind || dice.isOneIn(2), putBack };
};

const drawKill = (dice: Dice, size: number): Round['kill'] => {
  const confirmed = dice.below(size + 1);
  const kill = { confirmed, ms: dice.below(confirmed === 0 ? 700 : 250) };
  return dice.below(10) < 6 ? kill : null;
};

const drawRound = (dice: Dice, size: number): Round => {
  const left = [...POOL];
  const ids = Array.from({ length: size }, () => left.splice(dice.below(left.length), 1)[0] ?? 0);
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

const addressed = (target: Target, secretId: number): object => {
  const { method, path, ...rest } = TARGETS[target];
  const skip = 'skip' in rest ? rest.skip : 0;
  return { match: { method, path: path.replace('*', String(secretId)) }, skip, secretId, slug: 'password' };
};

/** Who else is at work in the vault, as its trail names them. */
export const STRANGERS_NAME = 'operator';

/** For this secret alone. What somebody else writes is known by its text. */
export const mischiefOf = ({ secretId, trouble }: Draw, stranger: string): object | null =>
  trouble && {
    ...addressed(trouble.target, secretId),
    ...{ value: stranger, by: STRANGERS_NAME },
    ...trouble.body,
  };

/** The very value that was there before comes back before anybody reads it. */
export const putBackOf = ({ secretId, putBack }: Draw, value: string): readonly object[] =>
  putBack === null
    ? []
    : [
        {
          ...addressed('read-back', secretId),
          ...{ value, by: STRANGERS_NAME },
          ...DEEDS['changed before'](),
        },
      ];

/** Nobody may look into the trail of this one, as long as it lasts. */
export const silenceOf = ({ secretId, putBack }: Draw): readonly object[] =>
  putBack === 'untold' ? [{ ...addressed('trail', secretId), ...DEEDS['403'](), times: 99 }] : [];
