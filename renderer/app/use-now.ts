import { useEffect, useState } from 'react';

const SECOND = 1000;

/** How long to wait for the digits to change. */
export const untilNextSecond = (endsAt: number, now: number): number => {
  const rest = (endsAt - now) % SECOND;
  return rest > 0 ? rest : SECOND;
};

/** The time, anew whenever the digits of a countdown to `endsAt` change; it stands still while nobody can see them. */
export const useNow = (endsAt: number | null): number => {
  const [now, setNow] = useState(() => Date.now());

  useEffect(() => {
    if (endsAt === null) return undefined;
    let timer: number | undefined;
    const stop = () => {
      window.clearTimeout(timer);
      timer = undefined;
    };
    const tick = () => {
      const time = Date.now();
      setNow(time);
      timer = time < endsAt ? window.setTimeout(tick, untilNextSecond(endsAt, time)) : undefined;
    };
    const follow = () => {
      stop();
      if (!document.hidden) tick();
    };
    follow();
    document.addEventListener('visibilitychange', follow);
    return () => {
      stop();
      document.removeEventListener('visibilitychange', follow);
    };
  }, [endsAt]);

  return now;
};
