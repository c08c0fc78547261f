import type { Clock } from '../domain/ports';

export const systemClock: Clock = { now: () => Date.now() };

/** Goes on at its own pace, whatever is done to the clock. */
export const steadyClock: Clock = { now: () => performance.now() };
