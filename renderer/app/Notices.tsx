import { useEffect, useRef } from 'react';
import { useStore } from 'zustand';
import type { Notice } from '../../shared/app';
import type { Translate } from '../../shared/words/keys';
import { Banner } from '../ui/Banner';
import { Button } from '../ui/Button';
import type { Announcer } from './announcer';
import { assertNever } from './assert-never';
import { failureText } from './failures';
import styles from './Notices.module.css';
import type { NoticeItem, Notices as NoticesStore } from './notices-store';
import { useWords } from './words';

interface NoticeText {
  readonly title: string;
  readonly lines: readonly string[];
}

const noticeText = (t: Translate, notice: Notice): NoticeText => {
  const { kind, file } = notice;
  const title = t(`notices.${kind}.title`, { file });
  const next = t(`notices.${kind}.next`, { file });
  switch (kind) {
    case 'file-set-aside':
      return { title, lines: [t(`notices.${kind}.body`, { keptAs: notice.keptAs }), next] };
    case 'file-newer':
      return { title, lines: [t(`notices.${kind}.body`), next] };
    case 'file-unreadable':
      return { title, lines: [t(`notices.${kind}.body`, { reason: notice.reason }), next] };
    default:
      return assertNever(kind);
  }
};

const textOf = (t: Translate, item: NoticeItem): NoticeText => {
  if (item.from === 'run') return noticeText(t, item.notice);
  const { what, next, detail } = failureText(t, item.failure);
  return {
    title: t(`attempts.${item.attempt}`),
    lines: [`${what} ${next}`, ...(detail === undefined ? [] : [detail])],
  };
};

/** Says each item once, when it comes: a failure at once, what was found at the start when there is a pause. */
const useAnnounced = (items: readonly NoticeItem[], { say, alert }: Pick<Announcer, 'say' | 'alert'>) => {
  const t = useWords();
  const said = useRef(0);

  useEffect(() => {
    const fresh = items.filter((item) => item.id > said.current);
    if (fresh.length === 0) return;
    said.current = Math.max(...fresh.map((item) => item.id));

    const speak = (from: NoticeItem['from'], voice: (text: string) => void) => {
      const texts = fresh.filter((item) => item.from === from).map((item) => textOf(t, item));
      if (texts.length > 0) voice(texts.map(({ title, lines }) => `${title}. ${lines.join(' ')}`).join(' '));
    };
    speak('run', say);
    speak('call', alert);
  }, [items, say, alert, t]);
};

interface NoticesProps {
  readonly notices: NoticesStore;
  readonly announcer: Announcer;
  readonly onTryAgain: () => void;
}

/** What the user should know about this run, above whatever is shown. */
export const Notices = ({ notices, announcer, onTryAgain }: NoticesProps) => {
  const t = useWords();
  const items = useStore(notices.store);
  useAnnounced(items, announcer);

  if (items.length === 0) return null;
  return (
    <section aria-label={t('app.messages')} className={styles['notices']}>
      {items.map((item) => {
        const { title, lines } = textOf(t, item);
        const again = item.from === 'call' && item.attempt === 'start';
        return (
          <Banner
            key={item.id}
            tone={item.from === 'call' ? 'danger' : 'warn'}
            title={title}
            actions={again && <Button onClick={onTryAgain}>{t('controls.tryAgain')}</Button>}
            dismiss={{
              label: t('controls.dismiss'),
              onDismiss: () => {
                notices.dismiss(item.id);
              },
            }}
          >
            {lines.map((line) => (
              <p key={line}>{line}</p>
            ))}
          </Banner>
        );
      })}
    </section>
  );
};
