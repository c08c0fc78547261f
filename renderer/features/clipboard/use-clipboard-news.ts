import { useEffect } from 'react';
import type { ClipboardNews } from '../../../shared/clipboard';
import type { Translate } from '../../../shared/words/keys';
import { useWords } from '../../app/words';
import type { ClipboardStore } from './store';

/** Undefined for what is said as a failure, by whoever tells of those. */
const inWords = (t: Translate, news: ClipboardNews): string | undefined => {
  switch (news.what) {
    case 'copied': {
      const { label, seconds } = news;
      return seconds === null
        ? t('clipboard.said.stays', { label })
        : t('clipboard.said.copied', { label, count: seconds });
    }
    case 'copied-openly':
      return t('clipboard.said.openly', { label: news.label });
    case 'taken':
      return t('clipboard.said.taken', { label: news.label });
    case 'cleared':
      return t('clipboard.said.cleared');
    case 'nothing':
      return t('clipboard.said.nothing');
    case 'not-cleared':
      return undefined;
  }
};

/** What is said of the clipboard wherever the user is. */
export const useClipboardNews = (clipboard: ClipboardStore, say: (text: string) => void): void => {
  const t = useWords();

  useEffect(
    () =>
      clipboard.onNews((news) => {
        const words = inWords(t, news);
        if (words !== undefined) say(words);
      }),
    [clipboard, say, t],
  );
};
