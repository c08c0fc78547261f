import type { Session } from '../../../shared/session';
import type { Clock, Log, Timers } from '../ports';
import { nextSession, sessionOf, SIGNED_OUT, type SessionEvent, type SessionState } from './session-machine';

/** A timer may stand still while the computer sleeps, so the clock is looked at again this soon after it wakes. */
const STEP_MS = 10_000;

export interface SessionHolderDeps {
  readonly clock: Clock;
  readonly timers: Timers;
  readonly log: Log;
  readonly onChanged: (session: Session) => void;
}

/** Where the session is, with its keys. Nothing but this has them. */
export interface SessionHolder {
  readonly state: () => SessionState;
  readonly session: () => Session;
  readonly happen: (event: SessionEvent) => void;
  /** Sees whether its end has come. */
  readonly look: () => void;
}

const waitOf = (state: SessionState, now: number): number | undefined => {
  if (state.state !== 'active' && state.state !== 'extending') return undefined;
  const { endsAt } = state.opened;
  if (endsAt === null) return undefined;
  // While it is extended its end may have passed: then there is nothing to wait for but the answer.
  return state.state === 'extending' ? STEP_MS : Math.min(Math.max(endsAt - now, 0), STEP_MS);
};

export const createSessionHolder = (deps: SessionHolderDeps): SessionHolder => {
  const { clock, timers, log, onChanged } = deps;
  let state = SIGNED_OUT;
  let callOff: () => void = () => undefined;

  const watch = () => {
    callOff();
    const since = clock.now();
    const steppedMs = waitOf(state, since);
    if (steppedMs === undefined) return;
    callOff = timers.after(steppedMs, () => {
      happen({ kind: 'looked', since, steppedMs, now: clock.now() });
      watch();
    });
  };

  const happen = (event: SessionEvent) => {
    const before = state;
    state = nextSession(before, event);
    if (state === before) return;
    watch();
    if (state.state !== before.state) log.info('the session', { state: state.state });
    onChanged(sessionOf(state));
  };

  return {
    state: () => state,
    session: () => sessionOf(state),
    happen,
    look: () => {
      const now = clock.now();
      happen({ kind: 'looked', since: now, steppedMs: 0, now });
    },
  };
};
