/** For how many minutes pictures of the screen may show the window, for whoever has to show it to somebody. */
export const CAPTURE_MINUTES = [5, 15, 60] as const;

const MINUTE_MS = 60_000;

export const MOST_SHOWN_MS = Math.max(...CAPTURE_MINUTES) * MINUTE_MS;

export const shownUntil = (minutes: (typeof CAPTURE_MINUTES)[number], now: number): number =>
  now + minutes * MINUTE_MS;
