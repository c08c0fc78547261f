import type { Opened } from '../../../shared/session';
import type { Translate } from '../../../shared/words/keys';
import type { Clock, Timers } from '../ports';
import { LONGEST_WAIT, MINUTE_MS } from './time-left';
import type { TraySession } from './tray-facts';
import { hostOf } from './tray-model';

/** So long before its end a session is warned of, in minutes. */
const WARNED_MINUTES = [1, 5] as const;

/** What a desktop shows to somebody who does not see the window: nothing in it is secret. */
export interface Notification {
  readonly title: string;
  readonly text: string;
  /** What can be done about it; null where nothing can. */
  readonly act: string | null;
}

interface WarningsDeps {
  readonly t: Translate;
  readonly clock: Clock;
  readonly timers: Timers;
  readonly session: () => TraySession;
  /** Whoever looks at the window is told there. */
  readonly isLookedAt: () => boolean;
  /** In the place of the one before. */
  readonly show: (notification: Notification) => void;
  readonly takeAway: () => void;
}

export interface Warnings {
  /** Something may have become of the session. */
  readonly look: () => void;
  readonly stop: () => void;
}

/** Of which end somebody has been warned, and how long before it. */
interface Warned {
  readonly endsAt: number;
  readonly minutes: number;
  /** As it is shown. */
  readonly title: string | null;
}

interface Ending extends Opened {
  readonly endsAt: number;
}

const endingIn = (session: TraySession): Ending | undefined => {
  if (session.state !== 'active' || session.opened.endsAt === null) return undefined;
  return { ...session.opened, endsAt: session.opened.endsAt };
};

const notificationOf = (t: Translate, title: string, { server, refreshesLeft }: Opened): Notification => {
  const host = hostOf(server);
  return refreshesLeft > 0
    ? { title, text: t('tray.warning.extend', { host }), act: t('tray.extend') }
    : { title, text: t('tray.warning.lastPeriod', { host }), act: null };
};

/** Warns of the end of a session, once at each of the times there are, and takes back what is true no more. */
export const createWarnings = (deps: WarningsDeps): Warnings => {
  const { t, clock, timers, session, isLookedAt } = deps;
  let warned: Warned | undefined;
  let shown = '';
  let callOff: () => void = () => undefined;

  const forget = () => {
    warned = undefined;
    if (shown !== '') deps.takeAway();
    shown = '';
  };

  const show = (title: string, ending: Ending) => {
    const notification = notificationOf(t, title, ending);
    const text = JSON.stringify(notification);
    if (text === shown) return;
    shown = text;
    deps.show(notification);
  };

  const warn = (ending: Ending, left: number): Warned | undefined => {
    const minutes = WARNED_MINUTES.find((each) => left <= each * MINUTE_MS);
    if (minutes === undefined || (warned && warned.minutes <= minutes)) return warned;
    const title = t('tray.endsIn', { count: Math.ceil(left / MINUTE_MS) });
    // Whoever has not gone away before it needs no other.
    const isTold = isLookedAt();
    if (isTold && shown !== '') deps.takeAway();
    if (isTold) shown = '';
    return { endsAt: ending.endsAt, minutes, title: isTold ? null : title };
  };

  const look = () => {
    callOff();
    const ending = endingIn(session());
    if (!ending || warned?.endsAt !== ending.endsAt) forget();
    const left = ending ? ending.endsAt - clock.now() : 0;
    if (!ending || left <= 0) {
      forget();
      return;
    }
    warned = warn(ending, left);
    if (warned?.title) show(warned.title, ending);
    const next = WARNED_MINUTES.map((minutes) => left - minutes * MINUTE_MS).filter((wait) => wait > 0);
    callOff = timers.after(Math.min(...next, left, LONGEST_WAIT), look);
  };

  return {
    look,
    stop: () => {
      callOff();
      forget();
    },
  };
};
