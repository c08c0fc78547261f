const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
/** A timer for weeks would go off at once. */
const LONGEST_WAIT = DAY;

/** From here on it is time to do something about the end. */
const ENDING = 3 * MINUTE;

/** Said aloud when only so many minutes are left, and never in between: a clock that talks drives everybody away. */
const SPOKEN_MINUTES = [1, 3] as const;

export interface TimeLeft {
  /** With minutes and seconds, and hours before them where there are any. Undefined from a day on. */
  readonly digits: string | undefined;
  readonly minutes: number;
  readonly isEnding: boolean;
}

const two = (number: number) => String(number).padStart(2, '0');

const digitsOf = (left: number): string | undefined => {
  if (left >= DAY) return undefined;
  const hours = Math.floor(left / HOUR);
  const minutes = Math.floor((left % HOUR) / MINUTE);
  const seconds = two(Math.floor((left % MINUTE) / SECOND));
  return hours > 0 ? `${hours}:${two(minutes)}:${seconds}` : `${minutes}:${seconds}`;
};

/** A second that has begun counts as there: the clock reaches zero at the end and not before it. */
const wholeSeconds = (left: number): number => Math.max(0, Math.ceil(left / SECOND) * SECOND);

export const timeLeft = (endsAt: number, now: number): TimeLeft => {
  const left = wholeSeconds(endsAt - now);
  return { digits: digitsOf(left), minutes: Math.ceil(left / MINUTE), isEnding: left < ENDING };
};

/** The number of minutes that is due to be said, when so much was left before and so much is now. */
export const minutesToSay = (before: number, now: number): number | undefined =>
  SPOKEN_MINUTES.find((minutes) => before > minutes * MINUTE && now <= minutes * MINUTE);

/** How long to wait for the next moment at which something is due to be said. Undefined when there is none to come. */
export const untilSaid = (left: number): number | undefined => {
  const next = SPOKEN_MINUTES.findLast((minutes) => left > minutes * MINUTE);
  return next === undefined ? undefined : Math.min(left - next * MINUTE, LONGEST_WAIT);
};
