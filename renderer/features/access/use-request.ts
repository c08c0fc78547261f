import { useCallback, useEffect, useRef, useState } from 'react';
import type { AccessRequest } from '../../../shared/access';
import type { AccessStore } from './store';

export type KnownRequest =
  | { readonly state: 'asking' }
  | { readonly state: 'unread' }
  | { readonly state: 'read'; readonly request: AccessRequest | null };

const FIRST_MS = 5_000;
const LONGEST_MS = 60_000;
const GROWTH = 1.5;

/** Approved, and does not open anything yet. */
export const isForLater = ({ state, from }: AccessRequest): boolean =>
  state === 'approved' && from !== null && from > Date.now();

interface Watched {
  readonly id: number;
  readonly acts: Pick<AccessStore, 'request' | 'look'>;
  readonly isLive: boolean;
}

/**
 * The newest request of the user. While it waits, or its time has yet to begin, it is looked at again, less and less often, and not at all while nobody
 * can see it.
 */
export const useRequest = ({ id, acts, isLive }: Watched) => {
  const [known, setKnown] = useState<KnownRequest>({ state: 'asking' });
  const [asked, setAsked] = useState(0);
  const wait = useRef(FIRST_MS);

  useEffect(() => {
    let isHere = true;
    void acts.request(id).then((reply) => {
      if (!isHere) return;
      setKnown(reply.ok ? { state: 'read', request: reply.value } : { state: 'unread' });
      // It is open from now on: how the secret stands says so.
      if (reply.ok && reply.value?.state === 'approved') void acts.look(id);
    });
    return () => {
      isHere = false;
    };
  }, [acts, id, asked]);

  const lookAgain = useCallback(() => {
    wait.current = FIRST_MS;
    setAsked((count) => count + 1);
  }, []);

  const request = known.state === 'read' ? known.request : null;
  const isAwaited = isLive && request !== null && (request.state === 'pending' || isForLater(request));
  useEffect(() => {
    if (!isAwaited) return undefined;
    let timer: number | undefined;
    const follow = () => {
      window.clearTimeout(timer);
      if (document.hidden) return;
      timer = window.setTimeout(() => {
        wait.current = Math.min(wait.current * GROWTH, LONGEST_MS);
        setAsked((count) => count + 1);
      }, wait.current);
    };
    follow();
    document.addEventListener('visibilitychange', follow);
    return () => {
      window.clearTimeout(timer);
      document.removeEventListener('visibilitychange', follow);
    };
  }, [isAwaited, asked]);

  return { known, lookAgain };
};
