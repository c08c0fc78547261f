import type { Translate } from '../../../shared/words/keys';

const MINUTE = 60_000;

/** A guess of how long something takes: nobody wants to read its seconds once there are minutes. */
export const timeInWords = (t: Translate, ms: number): string =>
  ms < MINUTE
    ? t('bulk.time.seconds', { count: Math.max(1, Math.ceil(ms / 1000)) })
    : t('bulk.time.minutes', { count: Math.ceil(ms / MINUTE) });

const two = (number: number): string => String(number).padStart(2, '0');

/** As a clock that has been running for so long. */
export const elapsedInDigits = (ms: number): string => {
  const seconds = Math.floor(ms / 1000);
  const minutes = Math.floor(seconds / 60);
  const hours = Math.floor(minutes / 60);
  const rest = `${two(minutes % 60)}:${two(seconds % 60)}`;
  return hours > 0 ? `${hours}:${rest}` : rest;
};
