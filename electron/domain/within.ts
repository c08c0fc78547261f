/** Whether it was no longer ago than that. After a clock was put back, what it said then lies ahead, and says nothing. */
export const isWithin = (ms: number, then: number, now: number): boolean => Math.abs(now - then) < ms;
