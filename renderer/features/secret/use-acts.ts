import { useEffect, useRef, useState } from 'react';
import type { Failure, Reply } from '../../../shared/ipc/reply';
import { useWords } from '../../app/words';
import type { SecretVerbs } from './secret-verbs';
import { watchBeat } from './watch-beat';

export type ActNews =
  | { readonly kind: 'failed'; readonly failure: Failure }
  /** The server is trying the password, and nobody knows yet. */
  | { readonly kind: 'beating' }
  | { readonly kind: 'beaten'; readonly heartbeat: string | null };

/** What is done with the secret that is open, and what has come of it last. */
export const useActs = (verbs: SecretVerbs) => {
  const t = useWords();
  const { say } = verbs;
  const [news, setNews] = useState<ActNews>();
  const [isBusy, setBusy] = useState(false);
  const stopWatch = useRef<() => void>(undefined);

  const stop = () => {
    stopWatch.current?.();
    stopWatch.current = undefined;
  };
  useEffect(() => stop, []);

  const fail = (failure: Failure) => {
    setNews({ kind: 'failed', failure });
    say(t('secret.acts.failed'));
  };

  const act = async <T>(order: () => Promise<Reply<T>>): Promise<T | undefined> => {
    if (isBusy) return undefined;
    stop();
    setNews(undefined);
    setBusy(true);
    const reply = await order();
    setBusy(false);
    if (reply.ok) return reply.value;
    fail(reply.failure);
    return undefined;
  };

  return {
    news,
    act,
    dismiss: () => {
      stop();
      setNews(undefined);
    },
    beat: async () => {
      if ((await act(verbs.beat)) === undefined) return;
      setNews({ kind: 'beating' });
      say(t('secret.acts.beating'));
      stopWatch.current = watchBeat({
        beatOf: verbs.beatOf,
        onFailed: fail,
        onBeaten: (heartbeat) => {
          setNews({ kind: 'beaten', heartbeat });
          say(t('secret.acts.beaten', { result: heartbeat ?? t('secret.facts.unknown') }));
          verbs.lookAgain();
        },
      });
    },
  };
};
