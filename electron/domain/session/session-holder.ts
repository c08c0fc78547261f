import type { Session } from '../../../shared/session';
import type { Clock, Log, Timers } from '../ports';
import type { Entry, Keys } from './keys';
import { nextSession, sessionOf, SIGNED_OUT, type SessionEvent, type SessionState } from './session-machine';
import type { Strongbox } from './strongbox';

/** A timer may stand still while the computer sleeps, so the clock is looked at again this soon after it wakes. */
const STEP_MS = 10_000;
const LEAST_MS = 100;

export interface SessionHolderDeps {
  readonly strongbox: Strongbox;
  readonly clock: Clock;
  readonly timers: Timers;
  readonly log: Log;
  readonly onChanged: (session: Session) => void;
}

interface Watched extends SessionHolderDeps {
  /** Every few seconds, for as long as there is an end to wait for. */
  readonly onLooked: () => void;
}

/** Where the session is, with its keys. Nothing but this has them. */
export interface SessionHolder {
  readonly state: () => SessionState;
  readonly session: () => Session;
  readonly happen: (event: SessionEvent) => void;
  /** Sees whether its end has come. */
  readonly look: () => void;
  /** Whether its keys are kept out of sight: then they are in clear only while somebody works with them. */
  readonly cover: (isCovered: boolean) => void;
}

const NO_KEYS: Keys = { pass: { kind: 'windows' }, renewBy: { kind: 'nothing' } };

/** Where the session is: with its keys, or with those in a box. */
const createKept = (strongbox: Strongbox) => {
  let isCovered = false;
  let state = SIGNED_OUT;
  let box: (() => string) | undefined;

  const whole = (): SessionState =>
    'keys' in state && box ? { ...state, keys: JSON.parse(box()) as Keys } : state;

  const keep = (next: SessionState) => {
    const isBoxed = isCovered && 'keys' in next;
    box = isBoxed ? strongbox.shut(JSON.stringify(next.keys)) : undefined;
    state = isBoxed ? { ...next, keys: NO_KEYS } : next;
  };

  return {
    whole,
    /** The same, for whoever needs no key. */
    keyless: () => state,
    keep,
    cover: (next: boolean) => {
      const now = whole();
      isCovered = next;
      keep(now);
    },
  };
};

/** Of a session that lasts for seconds only, not even that may be let pass unseen. */
const stepOf = ({ lifetimeMs = Infinity }: Entry): number =>
  Math.min(STEP_MS, Math.max(lifetimeMs / 10, LEAST_MS));

const waitOf = (state: SessionState, now: number): number | undefined => {
  if (state.state !== 'active' && state.state !== 'extending') return undefined;
  const { endsAt } = state.opened;
  if (endsAt === null) return undefined;
  // While it is extended its end may have passed: then there is nothing to wait for but the answer.
  const stepMs = stepOf(state);
  return state.state === 'extending' ? stepMs : Math.min(Math.max(endsAt - now, 0), stepMs);
};

export const createSessionHolder = (deps: Watched): SessionHolder => {
  const { clock, timers, log, onChanged, onLooked } = deps;
  const kept = createKept(deps.strongbox);
  let callOff: () => void = () => undefined;

  const watch = () => {
    callOff();
    const since = clock.now();
    const steppedMs = waitOf(kept.keyless(), since);
    if (steppedMs === undefined) return;
    callOff = timers.after(steppedMs, () => {
      happen({ kind: 'looked', since, steppedMs, now: clock.now() });
      watch();
      onLooked();
    });
  };

  const happen = (event: SessionEvent) => {
    const before = kept.whole();
    const state = nextSession(before, event);
    if (state === before) return;
    kept.keep(state);
    watch();
    if (state.state !== before.state) log.info('the session', { state: state.state });
    onChanged(sessionOf(state));
  };

  return {
    state: kept.whole,
    session: () => sessionOf(kept.keyless()),
    happen,
    look: () => {
      const now = clock.now();
      happen({ kind: 'looked', since: now, steppedMs: 0, now });
    },
    cover: kept.cover,
  };
};
