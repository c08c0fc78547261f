/** How a run over many secrets goes on: which of them is due, and when it waits for its user. Pure, so that any order of events can be tried. */

export interface RunOrder {
  /** How many go first, alone; then how many; then the rest. */
  readonly canary: number;
  readonly second: number;
  /** At so many that failed or are not known, nothing more begins by itself. */
  readonly stopAt: number;
  /** Whether each wave waits for its user's word. */
  readonly pauses: boolean;
  readonly concurrency: number;
}

export type Outcome = 'verified' | 'failed' | 'unknown';

export type ItemState =
  | 'waiting'
  | 'running'
  /** It was begun and not seen to its end: looked after before anything else begins. */
  | 'to-check'
  | 'checking'
  | 'left-out'
  | Outcome;

export interface RunItem {
  readonly state: ItemState;
  /** Something went out for it once: it is never begun again. */
  readonly wasSent: boolean;
}

export type PauseReason =
  | 'not-begun'
  | 'user'
  | 'wave'
  | 'unknown'
  | 'stop-rule'
  | 'session'
  /** Something that has nothing to do with a secret: a full disk, a key store that is closed. */
  | 'hindrance'
  | 'restart';

export type Phase =
  | { readonly kind: 'running' }
  /** What was begun before is looked after, and nothing begins. */
  | { readonly kind: 'checking' }
  | { readonly kind: 'paused'; readonly why: PauseReason }
  | { readonly kind: 'stopping' }
  | { readonly kind: 'over'; readonly how: 'done' | 'stopped' };

export interface RunState {
  readonly order: RunOrder;
  readonly phase: Phase;
  /** The last wave that may begin. */
  readonly wave: number;
  /** How many that failed or are not known its user has gone on past. */
  readonly forgiven: number;
  readonly items: readonly RunItem[];
}

export type RunEvent =
  | { readonly kind: 'go' | 'pause' | 'stop' | 'session-lost' | 'hindered' | 'restarted' }
  | { readonly kind: 'begun' | 'sent' | 'check-begun'; readonly item: number }
  | { readonly kind: 'ended'; readonly item: number; readonly outcome: Outcome }
  /** It came back before anything was sent. */
  | { readonly kind: 'postponed'; readonly item: number }
  /** What a look has shown of one that was begun. */
  | { readonly kind: 'learned'; readonly item: number; readonly outcome: Outcome | 'unsent' };

type Learned = Extract<RunEvent, { readonly kind: 'learned' }>;

export const createRun = (order: RunOrder, count: number): RunState => ({
  order,
  phase: { kind: 'paused', why: 'not-begun' },
  wave: 0,
  forgiven: 0,
  items: Array.from({ length: count }, () => ({ state: 'waiting', wasSent: false })),
});

export const waveOf = ({ canary, second }: Pick<RunOrder, 'canary' | 'second'>, item: number): number => {
  if (item < canary) return 0;
  return item < canary + second ? 1 : 2;
};

const isIn = (states: readonly ItemState[]) => (item: RunItem) => states.includes(item.state);
const isActive = isIn(['running', 'checking']);
const isOpen = isIn(['waiting', 'running', 'checking', 'to-check']);
const isTrouble = isIn(['failed', 'unknown']);

export const countIn = (run: RunState, ...states: readonly ItemState[]): number =>
  run.items.filter(isIn(states)).length;

const troubles = (run: RunState): number => run.items.filter(isTrouble).length;

const withItem = (run: RunState, at: number, change: Partial<RunItem>): RunState => ({
  ...run,
  items: run.items.map((item, index) => (index === at ? { ...item, ...change } : item)),
});

const turning = (run: RunState, from: readonly ItemState[], to: ItemState): RunState => ({
  ...run,
  items: run.items.map((item) => (from.includes(item.state) ? { ...item, state: to } : item)),
});

const paused = (run: RunState, why: PauseReason): RunState => ({ ...run, phase: { kind: 'paused', why } });

const over = (run: RunState): RunState => {
  const how = run.items.some(isIn(['left-out'])) ? 'stopped' : 'done';
  return { ...run, phase: { kind: 'over', how } };
};

/** What follows the wave that may go now, once nothing of it is open. */
const nextWave = (run: RunState): RunState => {
  const { order, wave, items } = run;
  const isThere = items.some((item, index) => item.state === 'waiting' && waveOf(order, index) > wave);
  const isBusy = items.some((item, index) => isOpen(item) && waveOf(order, index) <= wave);
  if (isBusy || !isThere) return run;
  const isUnknown = items.some((item, index) => item.state === 'unknown' && waveOf(order, index) === wave);
  const isEmpty = !items.some((_, index) => waveOf(order, index) === wave);
  if (isEmpty) return nextWave({ ...run, wave: wave + 1 });
  if (isUnknown) return paused(run, 'unknown');
  return order.pauses ? paused(run, 'wave') : nextWave({ ...run, wave: wave + 1 });
};

const settled = (run: RunState): RunState => {
  const { phase, items, order } = run;
  if (phase.kind === 'over') return run;
  if (!items.some(isOpen)) return over(run);
  if (phase.kind === 'stopping') {
    if (items.some(isActive)) return run;
    return over(turning(turning(run, ['waiting'], 'left-out'), ['to-check'], 'unknown'));
  }
  if (phase.kind === 'checking' && !items.some(isIn(['to-check', 'checking']))) {
    return settled({ ...run, phase: { kind: 'running' } });
  }
  if (phase.kind !== 'running') return run;
  const isTooMuch = troubles(run) - run.forgiven >= order.stopAt;
  if (isTooMuch && items.some(isIn(['waiting']))) return paused(run, 'stop-rule');
  return nextWave(run);
};

const going = (run: RunState): RunState => {
  if (run.phase.kind !== 'paused') return run;
  const { why } = run.phase;
  const isAfterABreak = why === 'session' || why === 'restart';
  const looked = isAfterABreak ? turning(run, ['unknown'], 'to-check') : run;
  const released = why === 'wave' || why === 'unknown' ? run.wave + 1 : run.wave;
  const forgiven = why === 'stop-rule' ? troubles(run) : run.forgiven;
  const isToCheck = looked.items.some(isIn(['to-check']));
  return { ...looked, wave: released, forgiven, phase: { kind: isToCheck ? 'checking' : 'running' } };
};

/** This computer was somewhere else: what was under way has to be looked after. */
const restarted = (run: RunState): RunState => {
  if (run.phase.kind === 'over') return run;
  const stopped = run.phase.kind === 'stopping' ? turning(run, ['waiting'], 'left-out') : run;
  return paused(turning(stopped, ['running', 'checking'], 'to-check'), 'restart');
};

const learned = (run: RunState, { item: at, outcome }: Learned): RunState => {
  const item = run.items[at];
  if (!item || !isIn(['checking', 'to-check', 'unknown'])(item)) return run;
  if (outcome !== 'unsent') return withItem(run, at, { state: outcome });
  if (item.wasSent || item.state === 'unknown') return withItem(run, at, { state: 'unknown' });
  return withItem(run, at, { state: run.phase.kind === 'over' ? 'left-out' : 'waiting' });
};

type ItemEvent = Extract<RunEvent, { readonly item: number }>;
type Happens<E> = (run: RunState, event: E) => RunState;

/** Of one that is under way; of any other it says nothing. */
const whileRunning =
  <E extends ItemEvent>(happens: (run: RunState, item: RunItem, event: E) => RunState): Happens<E> =>
  (run, event) => {
    const item = run.items[event.item];
    return item?.state === 'running' ? happens(run, item, event) : run;
  };

const OF_ITEMS: {
  readonly [K in ItemEvent['kind']]: Happens<Extract<ItemEvent, { readonly kind: K }>>;
} = {
  begun: (run, { item: at }) => (due(run).start.includes(at) ? withItem(run, at, { state: 'running' }) : run),
  'check-begun': (run, { item: at }) =>
    due(run).check.includes(at) ? withItem(run, at, { state: 'checking' }) : run,
  sent: whileRunning((run, _, { item: at }) => withItem(run, at, { wasSent: true })),
  postponed: whileRunning((run, { wasSent }, { item: at }) =>
    withItem(run, at, { state: wasSent ? 'unknown' : 'waiting' }),
  ),
  // What nobody knows of may have gone out.
  ended: whileRunning((run, { wasSent }, { item: at, outcome }) =>
    withItem(run, at, { state: outcome, wasSent: wasSent || outcome === 'unknown' }),
  ),
  learned,
};

const whileMoving =
  (why: PauseReason) =>
  (run: RunState): RunState =>
    run.phase.kind === 'running' || run.phase.kind === 'checking' ? paused(run, why) : run;

const OF_RUN: Readonly<Record<Exclude<RunEvent['kind'], ItemEvent['kind']>, (run: RunState) => RunState>> = {
  go: going,
  pause: whileMoving('user'),
  'session-lost': whileMoving('session'),
  hindered: whileMoving('hindrance'),
  stop: (run) => (run.phase.kind === 'over' ? run : { ...run, phase: { kind: 'stopping' } }),
  restarted,
};

const happened = (run: RunState, event: RunEvent): RunState => {
  if (!('item' in event)) return OF_RUN[event.kind](run);
  const happens = OF_ITEMS[event.kind] as Happens<ItemEvent>;
  return happens(run, event);
};

export const next = (run: RunState, event: RunEvent): RunState => {
  const after = happened(run, event);
  if (after === run) return run;
  // One that was forgiven and then proven after all is forgiven no longer.
  return settled({ ...after, forgiven: Math.min(after.forgiven, troubles(after)) });
};

export interface Due {
  readonly start: readonly number[];
  readonly check: readonly number[];
}

const NOTHING: Due = { start: [], check: [] };

/** What may begin now: never more at once than was ordered, and only of the waves that may go. */
export const due = ({ order, phase, wave, items }: RunState): Due => {
  const free = order.concurrency - items.filter(isActive).length;
  if (free <= 0 || (phase.kind !== 'running' && phase.kind !== 'checking')) return NOTHING;
  const inState = (state: ItemState) => items.flatMap((item, index) => (item.state === state ? [index] : []));
  if (phase.kind === 'checking') return { start: [], check: inState('to-check').slice(0, free) };
  const start = inState('waiting').filter((index) => waveOf(order, index) <= wave);
  return { start: start.slice(0, free), check: [] };
};
