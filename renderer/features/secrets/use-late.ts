import { useEffect, useState } from 'react';

/** Whether whoever asks has been there for so long. */
export const useLate = (afterMs: number): boolean => {
  const [isLate, setLate] = useState(false);

  useEffect(() => {
    const timer = window.setTimeout(() => {
      setLate(true);
    }, afterMs);
    return () => {
      window.clearTimeout(timer);
    };
  }, [afterMs]);

  return isLate;
};
