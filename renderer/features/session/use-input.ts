import { useEffect } from 'react';

/** Often enough for what is asked in minutes, and no message for every key. */
const PAUSE_MS = 60_000;
const INPUT = ['keydown', 'pointerdown', 'wheel'] as const;

/** Tells that somebody is at work, while it matters. */
export const useInput = (matters: boolean, used: () => void): void => {
  useEffect(() => {
    if (!matters) return undefined;
    let toldAt = -Infinity;
    const note = () => {
      const now = performance.now();
      if (now - toldAt < PAUSE_MS) return;
      toldAt = now;
      used();
    };
    for (const kind of INPUT) window.addEventListener(kind, note, { capture: true, passive: true });
    return () => {
      for (const kind of INPUT) window.removeEventListener(kind, note, { capture: true });
    };
  }, [matters, used]);
};
