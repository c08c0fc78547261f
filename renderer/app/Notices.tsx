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
import type { Attempt, NoticeItem, Notices as NoticesStore } from './notices-store';
import { useWords } from './words';

interface NoticeText {
  readonly title: string;
  readonly lines: readonly string[];
}

const behindLockText = (
  t: Translate,
  { deed, failure }: Extract<Notice, { readonly kind: 'behind-lock' }>,
): NoticeText => {
  if (failure === null) {
    return { title: t(`notices.behind-lock.done.${deed}`), lines: [t(`notices.behind-lock.next.${deed}`)] };
  }
  const { what, next, detail } = failureText(t, failure);
  return {
    title: t(`notices.behind-lock.failed.${deed}`),
    lines: [`${what} ${next}`, ...(detail === undefined ? [] : [detail])],
  };
};

const noticeText = (t: Translate, notice: Notice): NoticeText => {
  if (notice.kind === 'shut-out') {
    const { tries } = notice;
    return {
      title: t('notices.shut-out.title'),
      lines: [t('notices.shut-out.body', { count: tries }), t('notices.shut-out.next')],
    };
  }
  if (notice.kind === 'policy-refused') {
    const { from } = notice;
    return {
      title: t('notices.policy-refused.title'),
      lines: [t('notices.policy-refused.body', { from }), t('notices.policy-refused.next')],
    };
  }
  if (notice.kind === 'update-not-installed') {
    const { version } = notice;
    return {
      title: t('notices.update-not-installed.title', { version }),
      lines: [t('failures.update-not-installed.what'), t('failures.update-not-installed.next')],
    };
  }
  if (notice.kind === 'behind-lock') return behindLockText(t, notice);
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

/** What was tried at the server: the call that it came to is in the list. */
const ASKED_SERVER: ReadonlySet<Attempt> = new Set(['extend-session', 'sign-out', 'end-token']);

interface NoticesProps {
  readonly notices: NoticesStore;
  readonly announcer: Announcer;
  readonly onTryAgain: () => void;
  readonly onActivity: () => void;
  readonly onClearClipboard: () => void;
  readonly onProxyUser: (proxy: string) => void;
}

/** What the user should know about this run, above whatever is shown. */
export const Notices = ({ notices, announcer, onTryAgain, ...props }: NoticesProps) => {
  const { onActivity, onClearClipboard, onProxyUser } = props;
  const t = useWords();
  const items = useStore(notices.store);
  useAnnounced(items, announcer);

  const actionFor = (item: NoticeItem) => {
    if (item.from !== 'call') return undefined;
    if (item.attempt === 'start') return <Button onClick={onTryAgain}>{t('controls.tryAgain')}</Button>;
    const { code, detail } = item.failure;
    if (code === 'proxy-asks' && detail !== undefined) {
      const enterUser = () => {
        onProxyUser(detail);
      };
      return <Button onClick={enterUser}>{t('signIn.enterProxyUser')}</Button>;
    }
    if (item.attempt === 'clear-clipboard') {
      return <Button onClick={onClearClipboard}>{t('clipboard.clearNow')}</Button>;
    }
    return ASKED_SERVER.has(item.attempt) && <Button onClick={onActivity}>{t('activity.show')}</Button>;
  };

  if (items.length === 0) return null;
  return (
    <section aria-label={t('app.messages')} className={styles['notices']}>
      {items.map((item) => {
        const { title, lines } = textOf(t, item);
        return (
          <Banner
            key={item.id}
            tone={item.from === 'call' ? 'danger' : 'warn'}
            title={title}
            actions={actionFor(item)}
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
