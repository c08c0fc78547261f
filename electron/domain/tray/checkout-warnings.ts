import type { HeldCheckout } from '../../../shared/access';
import type { Translate } from '../../../shared/words/keys';
import type { Clock, Timers } from '../ports';
import { LONGEST_WAIT, MINUTE_MS } from './time-left';
import type { Notification } from './warnings';

/** So long before its end, in minutes; the second for what is taken out for less than the first. */
const WARNED_MINUTES = [5, 1] as const;
/** A server tells whole minutes, and rounds them: an end that moves by less is the same. */
const SAME_MS = MINUTE_MS;

interface CheckoutWarningsDeps {
  readonly t: Translate;
  readonly clock: Clock;
  readonly timers: Timers;
  /** Where somebody is signed in, as it is called; null where nobody is, or nobody may be told. */
  readonly host: () => string | null;
  readonly held: () => readonly HeldCheckout[];
  readonly mayExtend: (id: number) => boolean;
  /** In the place of the one before. */
  readonly show: (notification: Notification) => void;
  readonly takeAway: () => void;
}

export interface CheckoutWarnings {
  /** Something may have become of what the user has. */
  readonly look: () => void;
  /** Those of which the warning that is shown is. */
  readonly about: () => readonly number[];
  readonly stop: () => void;
}

interface Known {
  readonly endsAt: number;
  /** When to warn of it. */
  readonly warnsAt: number;
  readonly isWarned: boolean;
}

const begun = (endsAt: number, now: number): Known => {
  const before = WARNED_MINUTES.find((minutes) => endsAt - now > minutes * MINUTE_MS);
  const warnsAt = before === undefined ? Infinity : endsAt - before * MINUTE_MS;
  return { endsAt, warnsAt, isWarned: false };
};

/** It is no other one because its end is known better now. */
const goneOn = (before: Known | undefined, endsAt: number, now: number): Known => {
  if (!before || Math.abs(endsAt - before.endsAt) > SAME_MS) return begun(endsAt, now);
  return { ...before, endsAt };
};

/** When what is held ends, and of which end somebody has been warned. */
const createWatch = (held: CheckoutWarningsDeps['held']) => {
  const known = new Map<number, Known>();
  const warned = () => [...known].filter(([, { isWarned }]) => isWarned).map(([id]) => id);

  return {
    warned,
    /** How many are over by the clock; what was given back before that is merely gone. */
    learn: (now: number): number => {
      const present = new Map(held().map(({ id, endsAt }) => [id, endsAt]));
      const gone = [...known].filter(([id]) => !present.has(id));
      for (const [id] of gone) known.delete(id);
      for (const [id, endsAt] of present) {
        if (endsAt === null) known.delete(id);
        else known.set(id, goneOn(known.get(id), endsAt, now));
      }
      return gone.filter(([, { endsAt }]) => endsAt <= now).length;
    },
    /** Whether one of them has come up to its end since this was asked last. */
    comesUp: (now: number): boolean => {
      const due = [...known].filter(([, { warnsAt, isWarned }]) => !isWarned && warnsAt <= now);
      for (const [id, each] of due) known.set(id, { ...each, isWarned: true });
      return due.length > 0;
    },
    /** Until the first of those ends. */
    left: (ids: readonly number[], now: number): number =>
      Math.min(...ids.map((id) => known.get(id)?.endsAt ?? Infinity)) - now,
    /** Until something happens by the clock alone. */
    waits: (now: number): readonly number[] =>
      [...known.values()]
        .flatMap(({ endsAt, warnsAt }) => [endsAt - now, warnsAt - now])
        .filter((wait) => wait > 0 && wait !== Infinity),
    forget: () => {
      known.clear();
    },
  };
};

/** No name stands in it: a notification is seen by whoever stands beside the computer. */
const wordsFor = ({ t, mayExtend }: CheckoutWarningsDeps) => ({
  ending: (ids: readonly number[], left: number, host: string): Notification => {
    const title =
      ids.length > 1
        ? t('tray.checkoutWarning.several', { count: ids.length })
        : t('tray.checkoutWarning.endsIn', { count: Math.max(1, Math.ceil(left / MINUTE_MS)) });
    return ids.some(mayExtend)
      ? { title, text: t('tray.checkoutWarning.extend', { host }), act: t('tray.extendCheckout') }
      : { title, text: t('tray.checkoutWarning.noExtension', { host }), act: null };
  },
  ended: (count: number, host: string): Notification => ({
    title: t('tray.checkoutWarning.ended', { count }),
    text: t('tray.checkoutWarning.again', { host }),
    act: null,
  }),
});

/** What is to be seen of it, and of which of them it is. */
const createShown = ({ show, takeAway }: Pick<CheckoutWarningsDeps, 'show' | 'takeAway'>) => {
  let about: readonly number[] = [];
  let isShown = false;
  return {
    about: () => about,
    show: (notification: Notification, ids: readonly number[]) => {
      about = ids;
      isShown = true;
      show(notification);
    },
    takeAway: () => {
      about = [];
      if (isShown) takeAway();
      isShown = false;
    },
  };
};

/** Warns once of the end of what was taken out, tells of it when it is there, and takes back what is true no more. */
export const createCheckoutWarnings = (deps: CheckoutWarningsDeps): CheckoutWarnings => {
  const { clock, timers, host } = deps;
  const watch = createWatch(deps.held);
  const words = wordsFor(deps);
  const shown = createShown(deps);
  let callOff: () => void = () => undefined;

  const tell = (now: number, where: string) => {
    const ended = watch.learn(now);
    const isNew = watch.comesUp(now);
    const warned = watch.warned();
    const isOld = shown.about().some((id) => !warned.includes(id));
    if (warned.length > 0 && (isNew || isOld)) {
      shown.show(words.ending(warned, watch.left(warned, now), where), warned);
      return;
    }
    if (isOld) shown.takeAway();
    if (ended > 0 && warned.length === 0) shown.show(words.ended(ended, where), []);
  };

  const look = () => {
    callOff();
    const where = host();
    if (where === null) {
      watch.forget();
      shown.takeAway();
      return;
    }
    const now = clock.now();
    tell(now, where);
    const waits = watch.waits(now);
    if (waits.length > 0) callOff = timers.after(Math.min(...waits, LONGEST_WAIT), look);
  };

  return {
    look,
    about: shown.about,
    stop: () => {
      callOff();
      shown.takeAway();
    },
  };
};
