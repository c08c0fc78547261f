import type { Reason } from '../../../shared/access';
import type { BulkOrder, BulkProof, BulkScope } from '../../../shared/bulk';
import type { Failure } from '../../../shared/ipc/reply';
import { createRun, next, type RunEvent, type RunItem, type RunState } from './run-machine';

export interface RunPlace {
  readonly id: number;
  readonly name: string;
  readonly slug: string;
  readonly field: string;
}

/** What a run was ordered to do. It names secrets, so the disk holds it sealed. */
export interface RunHeader {
  readonly name: string;
  readonly server: string;
  readonly user: string;
  readonly scope: BulkScope;
  readonly order: BulkOrder;
  readonly reason: Reason | null;
  readonly startedAt: number;
  readonly places: readonly RunPlace[];
}

/** A line of the journal of a run: numbers, words of ours, and what is sealed. */
export type RunEntry =
  | { readonly kind: 'run'; readonly sealed: string }
  | {
      readonly kind: 'event';
      readonly at: number;
      readonly event: RunEvent;
      readonly proofs?: readonly BulkProof[];
      /** The code alone: what a server says may name an account. */
      readonly failure?: Failure['code'];
    }
  /** The rotation that the item is known by, before anything of it went out. */
  | { readonly kind: 'named'; readonly item: number; readonly rotation: string };

/** What is known of an item besides its state. */
export interface RunNote {
  readonly rotation: string | null;
  /** When it was begun last: a rotation from before that is another. */
  readonly begunAt: number | null;
  readonly proofs: readonly BulkProof[];
  readonly failure: Failure | null;
  readonly at: number | null;
}

export interface KeptRun {
  readonly state: RunState;
  readonly notes: readonly RunNote[];
}

export const NO_NOTE: RunNote = { rotation: null, begunAt: null, proofs: [], failure: null, at: null };

type Begun = ReadonlyMap<number, { readonly wasSent: boolean }>;

const itemOf = (event: RunEvent): number | undefined => ('item' in event ? event.item : undefined);

/** What was begun and is not said to have ended, whatever else is missing from the journal. */
const openOf = (events: readonly RunEvent[]): Begun => {
  const open = new Map<number, { readonly wasSent: boolean }>();
  for (const event of events) {
    const item = itemOf(event);
    if (item === undefined) continue;
    if (event.kind === 'begun') open.set(item, { wasSent: open.get(item)?.wasSent ?? false });
    if (event.kind === 'sent') open.set(item, { wasSent: true });
    if (event.kind === 'ended' || event.kind === 'postponed') open.delete(item);
    if (event.kind === 'learned') open.delete(item);
  }
  return open;
};

/** What an outcome that was written down says, even where the line before it is lost. */
const outcomesOf = (events: readonly RunEvent[]): ReadonlyMap<number, RunItem['state']> => {
  const outcomes = new Map<number, RunItem['state']>();
  for (const event of events) {
    if (event.kind === 'ended') outcomes.set(event.item, event.outcome);
    if (event.kind === 'learned' && event.outcome !== 'unsent') outcomes.set(event.item, event.outcome);
  }
  return outcomes;
};

interface Known {
  readonly open: Begun;
  readonly outcomes: ReadonlyMap<number, RunItem['state']>;
  /** Lines are missing: what is not known to have ended may have been begun. */
  readonly isDamaged: boolean;
}

/** The journal counts for more than the machine: a lost line must not let anything begin twice. */
const mended = (item: RunItem, at: number, { open, outcomes, isDamaged }: Known): RunItem => {
  const wasSent = item.wasSent || open.get(at)?.wasSent === true;
  if (item.state === 'verified' || item.state === 'failed') return item;
  const outcome = outcomes.get(at);
  if (outcome !== undefined) return { state: outcome, wasSent };
  if (open.has(at)) return { state: 'to-check', wasSent };
  return isDamaged && item.state === 'waiting' ? { state: 'to-check', wasSent } : item;
};

const noteOf = (entries: readonly RunEntry[], at: number): RunNote =>
  entries.reduce<RunNote>((note, entry) => {
    if (entry.kind === 'named') return entry.item === at ? { ...note, rotation: entry.rotation } : note;
    if (entry.kind !== 'event' || itemOf(entry.event) !== at) return note;
    const failure = entry.failure === undefined ? null : { code: entry.failure };
    // Begun anew, it is another rotation: what the one before was called would only mislead whoever looks.
    const rotation = entry.event.kind === 'begun' ? null : note.rotation;
    const begunAt = entry.event.kind === 'begun' ? entry.at : note.begunAt;
    return { rotation, begunAt, at: entry.at, proofs: entry.proofs ?? [], failure };
  }, NO_NOTE);

/** A run as it was when the app ended, from however much of its journal is left. It waits for its user. */
export const recovered = (
  { order, places }: Pick<RunHeader, 'order' | 'places'>,
  entries: readonly RunEntry[],
  isDamaged: boolean,
): KeptRun => {
  const events = entries.flatMap((entry) => (entry.kind === 'event' ? [entry.event] : []));
  const played = events.reduce(next, createRun(order, places.length));
  const known: Known = { open: openOf(events), outcomes: outcomesOf(events), isDamaged };
  const items = played.items.map((item, at) => mended(item, at, known));
  const isOpen = items.some(({ state }) => !['verified', 'failed', 'unknown', 'left-out'].includes(state));
  const phase = isOpen && played.phase.kind === 'over' ? ({ kind: 'running' } as const) : played.phase;
  const state = next({ ...played, items, phase }, { kind: 'restarted' });
  return { state, notes: places.map((_, at) => noteOf(entries, at)) };
};
