const LEAST = 80;
const MOST = 200;
const STEP = 10;

/** Text zoom in percent, one step up or down, within what the layout holds. */
export const stepZoom = (percent: number, direction: 1 | -1): number =>
  Math.max(LEAST, Math.min(Math.round(percent / STEP) * STEP + direction * STEP, MOST));
