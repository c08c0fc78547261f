import type { Settings } from '../../../shared/settings';
import { MOST_SHOWN_MS } from '../../../shared/capture';
import type { Clock, Timers } from '../ports';

type Wanted = Pick<Settings, 'hidesFromCapture' | 'captureShownUntil'>;

/** For how much longer pictures of the screen may show the window although they otherwise may not. */
const shownForMs = ({ hidesFromCapture, captureShownUntil }: Wanted, now: number): number => {
  if (!hidesFromCapture || captureShownUntil === null) return 0;
  const left = captureShownUntil - now;
  // A clock that was put back makes nobody visible for longer than he has chosen.
  return left > 0 && left <= MOST_SHOWN_MS ? left : 0;
};

interface CaptureDeps {
  readonly clock: Clock;
  readonly timers: Timers;
  readonly hide: (isHidden: boolean) => void;
}

/** Hides the window from pictures of the screen as its user wants it, and again by itself once his time is over. */
export const createCapture = ({ clock, timers, hide }: CaptureDeps): ((wanted: Wanted) => void) => {
  let callOff: () => void = () => undefined;
  const apply = (wanted: Wanted): void => {
    callOff();
    const leftMs = shownForMs(wanted, clock.now());
    hide(wanted.hidesFromCapture && leftMs === 0);
    callOff =
      leftMs === 0
        ? () => undefined
        : timers.after(leftMs, () => {
            apply(wanted);
          });
  };
  return apply;
};
