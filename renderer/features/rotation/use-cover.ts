import { useEffect } from 'react';

/** As long as any value that is revealed. */
const COVERED_AFTER_MS = 30_000;

/** Covers what is shown after a while, and when the window is left: whoever looks next may be somebody else. */
export const useCover = (isShown: boolean, cover: () => void): void => {
  useEffect(() => {
    if (!isShown) return undefined;
    const timer = setTimeout(cover, COVERED_AFTER_MS);
    window.addEventListener('blur', cover);
    return () => {
      clearTimeout(timer);
      window.removeEventListener('blur', cover);
    };
  }, [isShown, cover]);
};
