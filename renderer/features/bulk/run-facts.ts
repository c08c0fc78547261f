import type { BulkRow, BulkRun } from '../../../shared/bulk';

export const WAVES = ['canary', 'second', 'rest'] as const;

export interface Wave {
  readonly name: (typeof WAVES)[number];
  readonly items: readonly BulkRow[];
  readonly done: number;
}

type Cells = Pick<BulkRun, 'items' | 'order'>;

const DONE: readonly BulkRow['state'][] = ['verified', 'failed', 'unknown', 'left-out'];

export const countIn = ({ items }: Pick<BulkRun, 'items'>, ...states: readonly BulkRow['state'][]): number =>
  items.filter(({ state }) => states.includes(state)).length;

export const doneOf = (run: Pick<BulkRun, 'items'>): number => countIn(run, ...DONE);

/** Those of which it is not known what became of them. */
export const unprovenOf = (run: Pick<BulkRun, 'items'>): number =>
  countIn(run, 'unknown', 'to-check', 'checking');

/** The waves that have any secrets in them. */
export const wavesOf = ({ items, order: { canary, second } }: Cells): readonly Wave[] => {
  const parts = [items.slice(0, canary), items.slice(canary, canary + second), items.slice(canary + second)];
  return WAVES.map((name, index) => {
    const part = parts[index] ?? [];
    return { name, items: part, done: doneOf({ items: part }) };
  }).filter((wave) => wave.items.length > 0);
};

/** More beside each other than that are too narrow to be seen. */
const MOST_CELLS = 100;

/** As they lie beside each other: what is over first, what is still to come last. */
const IN_A_ROW: readonly BulkRow['state'][] = [
  ...(['verified', 'failed', 'unknown', 'to-check', 'checking'] as const),
  ...(['running', 'waiting', 'left-out'] as const),
];

interface Cell {
  readonly key: string | number;
  readonly state: BulkRow['state'];
  /** How many secrets it stands for. */
  readonly count: number;
}

/** One for each secret; where those are too many, one for each state that any of them is in. */
export const cellsOf = (items: readonly BulkRow[]): readonly Cell[] => {
  if (items.length <= MOST_CELLS) return items.map(({ id, state }) => ({ key: id, state, count: 1 }));
  return IN_A_ROW.map((state) => ({ key: state, state, count: countIn({ items }, state) })).filter(
    ({ count }) => count > 0,
  );
};

/** How many may go once the user says so, and whether that is all there are. */
export const nextWave = (
  run: Cells & Pick<BulkRun, 'wave'>,
): { readonly count: number; readonly isRest: boolean } => {
  const { canary, second } = run.order;
  const isSecond = run.wave === 0 && run.items.length > canary && second > 0;
  const from = isSecond ? canary : canary + second;
  const count = isSecond ? Math.min(second, run.items.length - canary) : run.items.length - from;
  return { count, isRest: !isSecond };
};

const isActive = ({ state }: BulkRow): boolean => state === 'running' || state === 'checking';
const isWaiting = ({ state }: BulkRow): boolean => state === 'waiting' || state === 'left-out';
const isVerified = ({ state }: BulkRow): boolean => state === 'verified';

const newestFirst = (rows: readonly BulkRow[]): readonly BulkRow[] =>
  rows.toSorted((one, other) => (other.at ?? 0) - (one.at ?? 0));

/** What is under way first, then what somebody has to look at: among hundreds that are verified nobody would find it. What waits comes last. */
export const inOrder = ({ items }: Pick<BulkRun, 'items'>): readonly BulkRow[] => {
  const over = items.filter((row) => !isActive(row) && !isWaiting(row));
  return [
    ...items.filter(isActive),
    ...newestFirst(over.filter((row) => !isVerified(row))),
    ...newestFirst(over.filter(isVerified)),
    ...items.filter(isWaiting),
  ];
};

/** A guess of what is left of it; null before there is anything to guess from. */
export const leftOf = (run: BulkRun): number | null => {
  const open = run.items.length - doneOf(run);
  if (run.itemMs === null) return null;
  return Math.ceil(open / Math.max(1, Math.min(run.order.concurrency, open))) * run.itemMs;
};
