import type { Bulk, BulkScope, BulkStart, CheckedSecrets } from '../../../shared/bulk';
import { fail, succeed, type Failure, type Reply } from '../../../shared/ipc/reply';
import type { Rotation } from '../../../shared/rotation';
import type { Clock, Journal, Log, Sealer, Timers } from '../ports';
import type { Rotating } from './rotating-ports';
import { createDryRun, type DryRunDeps } from './dry-run';
import { mayRun } from './planned';
import { createRunKeeper, type RunKeeper } from './run-keeper';
import { countIn, createRun } from './run-machine';
import { NO_NOTE, type KeptRun, type RunEntry, type RunHeader } from './run-record';
import { readKeptRun } from './kept-run';
import { provenOf } from './rotating';
import { shownRun, type Whose } from './shown-run';

/** What is told of a run at work is told so often and no oftener. */
const TELL_MS = 200;

/** How much of a run is done, from 0 to 1, for whoever does not see the window. */
export interface RunProgress {
  readonly done: number;
  readonly settled: number;
  readonly of: number;
  readonly isPaused: boolean;
}

export interface BulkKeeperDeps extends DryRunDeps {
  readonly rotating: Rotating;
  readonly journal: Journal<RunEntry>;
  readonly sealer: Pick<Sealer, 'seal' | 'open'>;
  /** Who is signed in; null without a session. */
  readonly whose: () => Whose | null;
  readonly clock: Clock;
  /** Of the time that passes: nobody turns it. */
  readonly elapsed: Clock;
  readonly timers: Timers;
  readonly log: Log;
  readonly readHeader: (text: string) => RunHeader | undefined;
  readonly onChanged: (bulk: Bulk) => void;
  /** Null where nothing is under way. */
  readonly onProgress: (progress: RunProgress | null) => void;
}

export interface BulkKeeper {
  readonly state: () => Promise<Bulk>;
  readonly check: (ids: readonly number[], scope: BulkScope) => Promise<Reply<Bulk>>;
  readonly leave: () => Promise<Reply<Bulk>>;
  readonly start: (wanted: BulkStart) => Promise<Reply<Bulk>>;
  readonly say: (what: 'go' | 'pause' | 'stop') => Promise<Reply<Bulk>>;
  readonly checkAgain: (id: number) => Promise<Reply<Bulk>>;
  /** What any rotation has come to, whoever looked. */
  readonly heard: (rotation: Rotation) => void;
  /** Nothing begins any more where the session is another, or none. */
  readonly sessionChanged: () => void;
}

type Held =
  | { readonly step: 'none' }
  | { readonly step: 'locked'; readonly failure: Failure }
  | { readonly step: 'checking'; readonly done: number; readonly of: number }
  | ({ readonly step: 'checked' } & CheckedSecrets)
  | { readonly step: 'run'; readonly run: RunKeeper };

const progressOf = (held: Held): RunProgress | null => {
  if (held.step !== 'run') return null;
  const state = held.run.state();
  if (state.phase.kind === 'over') return null;
  const open = countIn(state, 'waiting', 'running', 'to-check', 'checking');
  const of = state.items.length;
  const settled = of - open;
  return { done: settled / Math.max(1, of), settled, of, isPaused: state.phase.kind === 'paused' };
};

/** What is held, and how it is told: at once to whoever asks, and a moment later to everybody else. */
const createHeld = ({ timers, onChanged, onProgress, whose }: BulkKeeperDeps) => {
  let held: Held = { step: 'none' };
  let isTelling = false;
  const shown = (): Bulk => (held.step === 'run' ? { step: 'run', run: shownRun(held.run, whose()) } : held);
  const tell = () => {
    if (isTelling) return;
    isTelling = true;
    timers.after(TELL_MS, () => {
      isTelling = false;
      onProgress(progressOf(held));
      onChanged(shown());
    });
  };
  return {
    now: () => held,
    shown,
    tell,
    hold: (next: Held): Bulk => {
      held = next;
      tell();
      return shown();
    },
  };
};

type HeldPlace = ReturnType<typeof createHeld>;

/** How a run comes to be held: out of the journal, or out of a dry run. */
const createRuns = (deps: BulkKeeperDeps, place: HeldPlace) => {
  const { journal, sealer, whose, clock } = deps;
  let isLoaded = false;

  const led = (header: RunHeader, kept: KeptRun): RunKeeper =>
    createRunKeeper({ ...deps, header, kept, onChanged: place.tell });

  const load = async (): Promise<void> => {
    if (isLoaded) return;
    isLoaded = true;
    const kept = await readKeptRun(deps);
    // It may be opened later: with the passphrase, or with the disk that was away.
    isLoaded = kept.state !== 'locked';
    if (kept.state === 'locked') place.hold({ step: 'locked', failure: kept.failure });
    else if (kept.state === 'kept') place.hold({ step: 'run', run: led(kept.header, kept.run) });
    else if (place.now().step === 'locked') place.hold({ step: 'none' });
  };

  const headerOf = (wanted: BulkStart, { scope, items }: CheckedSecrets): RunHeader | undefined => {
    const who = whose();
    const wantedIds = new Set(wanted.ids);
    const hasReason = wanted.reason !== null;
    const places = items.flatMap((item) =>
      wantedIds.has(item.id) && item.field && mayRun(item, hasReason)
        ? [{ id: item.id, name: item.name, slug: item.field.slug, field: item.field.name }]
        : [],
    );
    if (!who || places.length === 0) return undefined;
    const { name, order, reason } = wanted;
    return { name, ...who, scope, order, reason, startedAt: clock.now(), places };
  };

  const start = async (wanted: BulkStart, checked: CheckedSecrets): Promise<Reply<Bulk>> => {
    const header = headerOf(wanted, checked);
    if (!header) return fail(whose() ? 'bad-request' : 'session-ended');
    const sealed = await sealer.seal(JSON.stringify(header));
    if (!sealed.ok) return sealed;
    const written = await journal.compact([{ kind: 'run', sealed: sealed.sealed }]);
    if (!written.ok) return written;
    const notes = header.places.map(() => NO_NOTE);
    const run = led(header, { state: createRun(header.order, header.places.length), notes });
    place.hold({ step: 'run', run });
    await run.say('go');
    return succeed(place.shown());
  };

  return { load, start };
};

/** What may be done as things stand. */
const createVerbs = (deps: BulkKeeperDeps, place: HeldPlace) => {
  const runs = createRuns(deps, place);
  const dryRun = createDryRun(deps);

  const check = async (ids: readonly number[], scope: BulkScope): Promise<Reply<Bulk>> => {
    await runs.load();
    const { step } = place.now();
    if (step === 'run' || step === 'locked') return fail('bad-request');
    const checked = await dryRun.check(ids, scope, (done, of) => {
      place.hold({ step: 'checking', done, of });
    });
    if (checked.ok) return succeed(place.hold({ step: 'checked', ...checked.value }));
    if (checked.failure.code !== 'cancelled') place.hold({ step: 'none' });
    return checked;
  };

  const leave = async (): Promise<Reply<Bulk>> => {
    const held = place.now();
    if (held.step === 'locked') return fail('bad-request');
    if (held.step === 'run') {
      if (held.run.state().phase.kind !== 'over') return fail('bad-request');
      const written = await deps.journal.compact([]);
      if (!written.ok) return written;
    }
    dryRun.stop();
    return succeed(place.hold({ step: 'none' }));
  };

  return {
    check,
    leave,
    state: async () => {
      await runs.load();
      return place.shown();
    },
    start: async (wanted: BulkStart) => {
      const held = place.now();
      return held.step === 'checked' ? runs.start(wanted, held) : fail('bad-request');
    },
    stopChecking: () => {
      dryRun.stop();
      place.hold({ step: 'none' });
    },
  };
};

/** Has at most one run: the one that is planned, under way, or not yet put away. */
export const createBulkKeeper = (deps: BulkKeeperDeps): BulkKeeper => {
  const place = createHeld(deps);
  const { stopChecking, ...verbs } = createVerbs(deps, place);

  const onRun = async (act: (run: RunKeeper) => Promise<void>): Promise<Reply<Bulk>> => {
    const held = place.now();
    if (held.step !== 'run') return fail('bad-request');
    await act(held.run);
    return succeed(place.shown());
  };
  const isOurs = () => {
    const shown = place.shown();
    return shown.step === 'run' && shown.run.isYours;
  };
  const unheard = () => {
    deps.log.error('a run did not hear what had happened around it');
  };

  return {
    ...verbs,
    say: async (what) => {
      if (what === 'go' && !isOurs()) return fail('session-ended');
      return onRun((run) => run.say(what));
    },
    checkAgain: async (id) => {
      if (!isOurs()) return fail('session-ended');
      return onRun((run) => run.checkAgain(run.header.places.findIndex((each) => each.id === id)));
    },
    heard: (rotation) => {
      const held = place.now();
      const proven = provenOf(rotation);
      if (held.step !== 'run' || !proven || proven.outcome === 'unknown') return;
      held.run.heard(rotation.id, proven).catch(unheard);
    },
    sessionChanged: () => {
      const held = place.now();
      if ((held.step === 'checking' || held.step === 'checked') && !deps.whose()) stopChecking();
      if (held.step !== 'run') return;
      place.tell();
      if (!isOurs()) held.run.say('session-lost').catch(unheard);
    },
  };
};
