import { useCallback, useEffect, useRef, useState } from 'react';
import type { Failure, Reply } from '../../../shared/ipc/reply';

/** Long enough to read it off, short enough to be forgotten. */
const SHOWN_FOR_MS = 30_000;

export type Value<T> =
  | { readonly state: 'covered' }
  | { readonly state: 'asking' }
  | { readonly state: 'shown'; readonly shown: T }
  | { readonly state: 'failed'; readonly failure: Failure };

interface News {
  readonly onShown: () => void;
  readonly onCovered: () => void;
}

interface Wishes<T> extends News {
  readonly read: () => Promise<Reply<T>>;
  /** What is shown is covered when it cannot be read any more. */
  readonly isReadable: boolean;
  readonly onFailed: (failure: Failure) => void;
}

const COVERED = { state: 'covered' } as const;

/** Whoever looks at the window next may be somebody else. */
const useLeaving = (isOpen: boolean, leave: () => void) => {
  useEffect(() => {
    if (!isOpen) return undefined;
    const onHidden = () => {
      if (document.hidden) leave();
    };
    window.addEventListener('blur', leave);
    document.addEventListener('visibilitychange', onHidden);
    const timer = window.setTimeout(leave, SHOWN_FOR_MS);
    return () => {
      window.clearTimeout(timer);
      window.removeEventListener('blur', leave);
      document.removeEventListener('visibilitychange', onHidden);
    };
  }, [isOpen, leave]);
};

/** Says once what has become of it. */
const useNews = (state: Value<unknown>['state'], { onShown, onCovered }: News) => {
  const before = useRef(state);
  useEffect(() => {
    const was = before.current;
    before.current = state;
    if (was === state) return;
    if (state === 'shown') onShown();
    else if (was === 'shown') onCovered();
  }, [state, onShown, onCovered]);
};

/** A value is in here while it is shown, and nowhere else in the page. */
export const useValue = <T>({ read, isReadable, onFailed, ...news }: Wishes<T>) => {
  const [value, setValue] = useState<Value<T>>(COVERED);
  /** What comes too late for whoever asked is not shown. */
  const asked = useRef(0);
  const { state } = value;

  const cover = useCallback(() => {
    asked.current += 1;
    setValue(COVERED);
  }, []);

  const reveal = async () => {
    asked.current += 1;
    const mine = asked.current;
    setValue({ state: 'asking' });
    const reply = await read();
    if (mine !== asked.current) return;
    if (reply.ok) {
      setValue({ state: 'shown', shown: reply.value });
      return;
    }
    setValue({ state: 'failed', failure: reply.failure });
    onFailed(reply.failure);
  };

  useNews(state, news);
  useLeaving(state === 'shown' || state === 'asking', cover);
  useEffect(() => (isReadable ? cover : undefined), [isReadable, cover]);

  return { value, reveal, cover };
};
