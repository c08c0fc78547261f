import { useEffect, useRef, useState } from 'react';
import type { Failure } from '../../../shared/ipc/reply';
import { useWords } from '../../app/words';
import type { SecretVerbs } from './secret-verbs';

export type ExportNews =
  | { readonly kind: 'busy' }
  | { readonly kind: 'said'; readonly text: string }
  | { readonly kind: 'failed'; readonly failure: Failure };

/** One export at a time, for as long as somebody looks: whoever goes elsewhere would not hear what became of it. */
export const useAuditExport = (verbs: Pick<SecretVerbs, 'exportAudits' | 'stopExport' | 'say'>) => {
  const t = useWords();
  const [news, setNews] = useState<ExportNews>();
  const isGone = useRef(false);
  const isBusy = useRef(false);
  const { stopExport } = verbs;
  const stop = useRef(stopExport);

  useEffect(() => {
    const { current } = stop;
    isGone.current = false;
    return () => {
      isGone.current = true;
      if (isBusy.current) current();
    };
  }, []);

  const tell = (text: string) => {
    setNews({ kind: 'said', text });
    verbs.say(text);
  };

  const run = async () => {
    isBusy.current = true;
    setNews({ kind: 'busy' });
    const columns = ['at', 'action', 'by', 'notes', 'ticket'] as const;
    const reply = await verbs.exportAudits(columns.map((column) => t(`secret.audit.${column}`)));
    isBusy.current = false;
    if (isGone.current) return;
    if (!reply.ok) {
      if (reply.failure.code === 'cancelled') {
        tell(t('secret.audit.stopped'));
        return;
      }
      setNews({ kind: 'failed', failure: reply.failure });
      verbs.say(t('secret.audit.notExported'));
    } else if (reply.value.outcome === 'saved') {
      const saved = t('secret.audit.saved', { count: reply.value.entries });
      tell(reply.value.isCut ? `${saved} ${t('secret.audit.cut')}` : saved);
    } else setNews(undefined);
  };

  return { news, run, stop: stopExport };
};
