import { useEffect, useState } from 'react';

const MINUTE = 60_000;

/** The time, anew each minute: ages are told no more finely. */
export const useMinute = (): number => {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = window.setInterval(() => {
      setNow(Date.now());
    }, MINUTE);
    return () => {
      window.clearInterval(timer);
    };
  }, []);
  return now;
};
