import { useEffect } from 'react';
import { useStore } from 'zustand';
import { useWords } from '../../app/words';
import type { Desk } from './desk';

const EACH_MS = 60_000;

/** Looks at a secret that somebody else has, for as long as it is shown, and tells once that it is free. */
export const useAwaited = ({ id, access, acts, isLive, say }: Desk): void => {
  const t = useWords();
  const isAwaited = useStore(acts.store, ({ awaited }) => awaited === id);
  const isHeld = access.gate === 'held';

  useEffect(() => {
    if (!isAwaited || !isHeld || !isLive) return undefined;
    const timer = window.setInterval(() => {
      if (!document.hidden) void acts.look(id);
    }, EACH_MS);
    return () => {
      window.clearInterval(timer);
    };
  }, [acts, id, isAwaited, isHeld, isLive]);

  useEffect(() => {
    if (!isAwaited || isHeld || access.gate === 'unknown') return;
    acts.awaitFree(null);
    say(t('access.said.free'));
  }, [access.gate, acts, isAwaited, isHeld, say, t]);
};
