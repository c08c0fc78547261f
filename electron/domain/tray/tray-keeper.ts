import type { Clock, Timers } from '../ports';
import { MINUTE_MS } from './time-left';
import type { TrayFacts, TrayModel } from './tray-facts';
import { trayModel, type TrayWords } from './tray-model';

/** Nothing here is worth waking the computer more often for. */
const LEAST_MS = 1000;

interface TrayKeeperDeps extends Omit<TrayWords, 'now'> {
  readonly clock: Clock;
  readonly timers: Timers;
  readonly facts: () => TrayFacts;
  /** Is told what to show when that is something else than before. */
  readonly show: (model: TrayModel) => void;
}

export interface TrayKeeper {
  /** Something may have changed. */
  readonly look: () => void;
  /** Shows it all again, for somebody who has not seen it. */
  readonly showAgain: () => void;
  readonly stop: () => void;
}

const endsIn = (facts: TrayFacts): readonly number[] => {
  const { session, checkouts } = facts;
  const session$ =
    session.state === 'active' ? session.opened.endsAt : session.state === 'locked' ? session.endsAt : null;
  return [session$, ...checkouts.map(({ endsAt }) => endsAt)].filter((endsAt) => endsAt !== null);
};

/** Until the next text is another one by the clock alone; undefined where none will be. */
export const nextLook = (facts: TrayFacts, now: number): number | undefined => {
  const { clipboard } = facts;
  if (clipboard.state === 'holding' && clipboard.clearsAt !== null && facts.session.state !== 'locked')
    return LEAST_MS;
  const waits = endsIn(facts)
    .map((endsAt) => endsAt - now)
    .filter((left) => left > 0)
    .map((left) => (left % MINUTE_MS) + 1);
  // It is not known to be so for long.
  if (facts.isOffline) waits.push(MINUTE_MS);
  return waits.length === 0 ? undefined : Math.max(LEAST_MS, Math.min(...waits));
};

/** Keeps what the tray shows up to date, and leaves it alone as long as nothing in it is different. */
export const createTrayKeeper = (deps: TrayKeeperDeps): TrayKeeper => {
  const { clock, timers, facts, show, ...words } = deps;
  let shown = '';
  let callOff: () => void = () => undefined;

  const look = () => {
    callOff();
    const now = clock.now();
    const known = facts();
    const model = trayModel(known, { ...words, now });
    const text = JSON.stringify(model);
    if (text !== shown) {
      shown = text;
      show(model);
    }
    const wait = nextLook(known, now);
    callOff = wait === undefined ? () => undefined : timers.after(wait, look);
  };

  return {
    look,
    showAgain: () => {
      shown = '';
      look();
    },
    stop: () => {
      callOff();
    },
  };
};
