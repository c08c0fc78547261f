import { useEffect, useRef, useState } from 'react';
import type { Failure, Reply } from '../../../shared/ipc/reply';
import type { SavedFile, SentFile } from '../../../shared/secret-files';
import { useWords } from '../../app/words';
import type { FieldVerbs } from './field-verbs';
import { isWorthALook } from './refusal';

type Way = 'download' | 'upload' | 'remove';

export type FileNews =
  | { readonly kind: 'waiting'; readonly way: Way }
  | { readonly kind: 'moving'; readonly way: Way; readonly done: number; readonly total: number | null }
  | { readonly kind: 'said'; readonly text: string }
  | { readonly kind: 'unknown' }
  | { readonly kind: 'failed'; readonly failure: Failure };

interface Wishes {
  readonly slug: string;
  readonly name: string;
  readonly verbs: Pick<
    FieldVerbs,
    'saveFile' | 'sendFile' | 'removeFile' | 'stopFile' | 'onFileProgress' | 'say' | 'onRefused'
  >;
}

/** How far the file is, for as long as one is under way. Whoever goes elsewhere wants nothing brought; what is sent goes on. */
const useProgress = (slug: string, { onFileProgress, stopFile }: Wishes['verbs']) => {
  const [news, setNews] = useState<FileNews>();
  const busyWithRef = useRef<Way>(undefined);
  const first = useRef({ onFileProgress, stopFile });

  useEffect(() => {
    const { onFileProgress: follow, stopFile: stop } = first.current;
    const busyWith = busyWithRef;
    const unfollow = follow(slug, ({ done, total }) => {
      setNews((now) =>
        now?.kind === 'waiting' || now?.kind === 'moving'
          ? { kind: 'moving', way: now.way, done, total }
          : now,
      );
    });
    return () => {
      unfollow();
      if (busyWith.current === 'download') stop(slug);
    };
  }, [slug]);

  return { news, setNews, busyWithRef };
};

/** The file of one field, on its way to this computer or from it. None of its bytes come here. */
export const useFile = ({ slug, name, verbs }: Wishes) => {
  const t = useWords();
  const { news, setNews, busyWithRef } = useProgress(slug, verbs);
  const field = { field: name };

  const tell = (text: string) => {
    setNews({ kind: 'said', text });
    verbs.say(text);
  };

  const fail = (way: Way, failure: Failure) => {
    if (failure.code === 'outcome-unknown') {
      setNews({ kind: 'unknown' });
      verbs.say(t('secret.file.unknown', field));
      return;
    }
    if (failure.code === 'cancelled' && way === 'download') {
      tell(t('secret.file.stopped', field));
      return;
    }
    setNews({ kind: 'failed', failure });
    verbs.say(way === 'download' ? t('secret.notRead', field) : t('secret.file.failed', field));
    if (isWorthALook(failure)) verbs.onRefused();
  };

  const run = async (way: Way, order: () => Promise<Reply<SavedFile | SentFile | true>>, done: string) => {
    if (busyWithRef.current) return;
    busyWithRef.current = way;
    setNews({ kind: 'waiting', way });
    const reply = await order();
    busyWithRef.current = undefined;
    if (!reply.ok) fail(way, reply.failure);
    else if (reply.value !== true && reply.value.outcome === 'not-chosen') setNews(undefined);
    else tell(done);
  };

  return {
    news,
    isBusy: news?.kind === 'waiting' || news?.kind === 'moving',
    download: () => run('download', () => verbs.saveFile(slug), t('secret.file.downloaded', field)),
    upload: () => run('upload', () => verbs.sendFile(slug), t('secret.file.uploaded', field)),
    remove: () => run('remove', () => verbs.removeFile(slug), t('secret.file.removed', field)),
    stop: () => {
      verbs.stopFile(slug);
    },
  };
};
