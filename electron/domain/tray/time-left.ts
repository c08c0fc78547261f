import type { Translate } from '../../../shared/words/keys';

export const MINUTE_MS = 60_000;
const HOUR_MIN = 60;
const DAY_MIN = 24 * HOUR_MIN;
/** A timer for weeks would go off at once. */
export const LONGEST_WAIT = DAY_MIN * MINUTE_MS;
/** Up to here somebody counts in minutes. */
const MOST_MINUTES = 120;

export const minutesTo = (endsAt: number, now: number): number =>
  Math.max(0, Math.floor((endsAt - now) / MINUTE_MS));

export const timeLeft = (t: Translate, endsAt: number, now: number): string => {
  const minutes = minutesTo(endsAt, now);
  if (minutes < 1) return t('tray.underMinute');
  if (minutes < MOST_MINUTES) return t('tray.minutes', { count: minutes });
  if (minutes < DAY_MIN) return t('tray.hours', { count: Math.floor(minutes / HOUR_MIN) });
  return t('tray.dayOrMore');
};
