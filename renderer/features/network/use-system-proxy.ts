import { useEffect } from 'react';
import { useStore } from 'zustand';
import type { Translate } from '../../../shared/words/keys';
import { useWords } from '../../app/words';
import type { KnownProxy, NetworkStore } from './store';

const inWords = (t: Translate, proxy: KnownProxy): string =>
  proxy.kind === 'proxy' ? proxy.address : t(`proxy.${proxy.kind}`);

/** The proxy of the system in words. It is asked for after the view is painted: the view does not wait for it. */
export const useSystemProxy = ({ store, ask }: NetworkStore): string => {
  const t = useWords();
  const proxy = useStore(store);

  useEffect(() => {
    void ask();
  }, [ask]);

  return inWords(t, proxy);
};
