import { fail, succeed, type Failure, type Reply } from '../../../shared/ipc/reply';
import type { UpdateObstacle } from '../../../shared/update-words';
import type { Updates } from '../../../shared/updates';
import type { Clock, Log, Timers } from '../ports';
import { createCanceller, type Canceller } from '../session/canceller';
import type { UpdateAttempts } from './attempts';
import { offerIn, type Here } from './offer';
import { shownUpdates } from './shown-updates';
import { nextUpdate, NOTHING_CHECKED, type UpdateEvent } from './update-machine';
import type { Offer, UpdateEngine, UpdateFeed } from './update-ports';

/** Not while the app starts: nobody waits for an update then. */
const FIRST_MS = 60_000;
const DAILY_MS = 24 * 60 * 60 * 1000;
const AGAIN_MS = 10 * 60_000;

export interface Obstacles {
  /** As far as it is known without asking. */
  readonly now: () => UpdateObstacle | null;
  /** Asked where something is about to be put in place. */
  readonly all: () => Promise<UpdateObstacle | null>;
}

export interface UpdateKeeperDeps {
  readonly feed: UpdateFeed;
  readonly engine: UpdateEngine;
  readonly here: Here;
  readonly attempts: UpdateAttempts;
  readonly obstacles: Obstacles;
  readonly clock: Clock;
  readonly timers: Timers;
  readonly log: Log;
  readonly onChanged: (updates: Updates) => void;
  /** Asks the app to end, in the way in which it always does. */
  readonly leave: () => void;
}

export interface UpdateKeeper {
  /** Looks by itself from now on: a while after the start, and daily. */
  readonly start: () => void;
  readonly stop: () => void;
  readonly look: () => Promise<Reply<Updates>>;
  readonly check: () => Promise<Reply<Updates>>;
  readonly download: () => Promise<Reply<Updates>>;
  readonly cancel: () => Reply<Updates>;
  readonly restart: () => Promise<Reply<Updates>>;
  /** The user has thought better of leaving. */
  readonly stay: () => void;
  /** Something that an update waits for has begun, or is over. */
  readonly noticed: () => void;
  /** All else has ended: now it is put in place, if that is what the app was left for. */
  readonly atTheEnd: () => Promise<void>;
}

/** The state, and who is told of it. */
const createHeld = ({ obstacles, onChanged, log }: UpdateKeeperDeps) => {
  let state = NOTHING_CHECKED;
  let waitsFor: UpdateObstacle | null = null;
  const shown = (): Updates => shownUpdates(state, waitsFor);
  const take = (event: UpdateEvent): Updates => {
    const before = state;
    state = nextUpdate(state, event);
    if (state === before) return shown();
    if (state.state === 'failed' && before.state !== 'failed')
      log.warn('an update was not taken', { code: state.failure.code, detail: state.failure.detail });
    onChanged(shown());
    return shown();
  };
  return {
    state: () => state,
    shown,
    /** Nobody has looked, nor wished for anything, in this run. */
    isUntouched: () => state === NOTHING_CHECKED,
    take,
    /** Asks only where it would be told. */
    lookForObstacles: async (): Promise<void> => {
      if (state.state !== 'ready') return;
      const before = waitsFor;
      waitsFor = await obstacles.all();
      if (before !== waitsFor) onChanged(shown());
    },
  };
};

type Held = ReturnType<typeof createHeld>;

/** What the feed is asked for: the list, and the file. Both can be called off. */
const createAsking = (deps: UpdateKeeperDeps, held: Held) => {
  const { feed, engine, here, clock } = deps;
  let attempt = 0;
  let calledOff: Canceller | undefined;

  const begin = () => {
    attempt += 1;
    calledOff = createCanceller();
    return { attempt, cancel: calledOff.cancel };
  };
  const failed = (of: number, failure: Failure) => held.take({ kind: 'failed', attempt: of, failure });

  return {
    check: async (): Promise<Updates> => {
      const mine = begin();
      held.take({ kind: 'check', attempt: mine.attempt });
      const read = await feed.read(mine.cancel);
      const found = read.ok ? offerIn(read.value, here) : read;
      if (!found.ok) return failed(mine.attempt, found.failure);
      return held.take({ kind: 'checked', attempt: mine.attempt, offer: found.value, at: clock.now() });
    },
    download: async (offer: Offer): Promise<Updates> => {
      const mine = begin();
      held.take({ kind: 'download', attempt: mine.attempt });
      const onPercent = (percent: number) => {
        held.take({ kind: 'moved', attempt: mine.attempt, percent });
      };
      const got = await engine.download(offer, onPercent, mine.cancel);
      if (!got.ok) return failed(mine.attempt, got.failure);
      return held.take({ kind: 'downloaded', attempt: mine.attempt });
    },
    cancel: (): Updates => {
      calledOff?.cancelNow();
      return held.take({ kind: 'cancel' });
    },
  };
};

/** Comes back in time, and once more soon where something was in the way. */
const createDailyLook = (
  { timers, obstacles, log }: UpdateKeeperDeps,
  held: Held,
  check: () => Promise<Updates>,
) => {
  let callOff: () => void = () => undefined;
  const mayLook = () => ['idle', 'available', 'failed'].includes(held.state().state);
  const lookIn = (ms: number): void => {
    callOff = timers.after(ms, () => {
      if (obstacles.now() !== null) {
        lookIn(AGAIN_MS);
        return;
      }
      lookIn(DAILY_MS);
      if (!mayLook()) return;
      check().catch(() => {
        log.error('the feed of updates was not looked at');
      });
    });
  };
  return {
    start: () => {
      lookIn(FIRST_MS);
    },
    stop: () => {
      callOff();
    },
  };
};

/** The last of the three. It is noted before anything is replaced: nobody is left to say that it did not work. */
const createPutting = ({ engine, obstacles, attempts, leave, log }: UpdateKeeperDeps, held: Held) => {
  let isWanted = false;
  const lost = () => {
    log.error('the note of an update was not taken back');
  };
  const failed = (failure: Failure): void => {
    held.take({ kind: 'spoilt', failure });
    attempts.callOff().catch(lost);
  };

  return {
    restart: async (offer: Offer): Promise<Reply<Updates>> => {
      await held.lookForObstacles();
      if ((await obstacles.all()) !== null) return fail('update-waits');
      const may = await engine.mayInstall(offer);
      if (!may.ok) return succeed(held.take({ kind: 'spoilt', failure: may.failure }));
      const noted = await attempts.begin(offer.version);
      if (!noted.ok) return noted;
      if (engine.installs === 'by-leaving') engine.install(failed);
      else {
        isWanted = true;
        leave();
      }
      return succeed(held.shown());
    },
    stay: () => {
      if (isWanted) attempts.callOff().catch(lost);
      isWanted = false;
    },
    atTheEnd: async (): Promise<void> => {
      if (!isWanted) return;
      if (held.state().state !== 'ready' || obstacles.now() !== null) await attempts.callOff();
      // That it failed is said by the next start: this one has no window any more.
      else engine.install(() => undefined);
    },
  };
};

/** Looks, gets and puts in place: each only when its user says so, but for the look, and none while something is in the way. */
export const createUpdateKeeper = (deps: UpdateKeeperDeps): UpdateKeeper => {
  const { obstacles, attempts } = deps;
  const held = createHeld(deps);
  const asking = createAsking(deps, held);
  const daily = createDailyLook(deps, held, asking.check);
  const putting = createPutting(deps, held);

  const unhindered = async (act: () => Promise<Updates>): Promise<Reply<Updates>> =>
    obstacles.now() === null ? succeed(await act()) : fail('update-waits');

  return {
    ...daily,
    look: async () => {
      const failed = await attempts.failed();
      if (failed !== null && held.isUntouched())
        held.take({ kind: 'left-undone', failure: { code: 'update-not-installed' } });
      await held.lookForObstacles();
      return succeed(held.shown());
    },
    check: () => unhindered(asking.check),
    download: () => {
      const state = held.state();
      if (state.state !== 'available') return Promise.resolve(succeed(held.shown()));
      return unhindered(() => asking.download(state.offer));
    },
    cancel: () => succeed(asking.cancel()),
    restart: () => {
      const state = held.state();
      return state.state === 'ready' ? putting.restart(state.offer) : Promise.resolve(succeed(held.shown()));
    },
    stay: putting.stay,
    noticed: () => {
      held.lookForObstacles().catch(() => undefined);
    },
    atTheEnd: putting.atTheEnd,
  };
};
