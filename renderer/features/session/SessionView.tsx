import { useEffect, useId, useRef, useState } from 'react';
import type { Practice } from '../../../shared/practice';
import { useWords } from '../../app/words';
import { Frame } from '../../ui/Frame';
import { PracticeStrip } from '../practice';
import { hostOf, type OpenSession } from './open-session';
import { ConnectionButton } from './parts/ConnectionButton';
import { EndBanner } from './parts/EndBanner';
import { ServerDetails } from './parts/ServerDetails';
import { SessionBar } from './parts/SessionBar';
import styles from './SessionView.module.css';
import type { SessionStore } from './store';

export interface SessionViewProps {
  readonly session: OpenSession;
  readonly extend: SessionStore['extend'];
  readonly practice: Practice;
  readonly locale: string;
  readonly say: (text: string) => void;
  readonly alert: (text: string) => void;
  readonly onSignOut: () => Promise<void>;
  readonly onSignInAgain: () => void;
  readonly onSettings: () => void;
}

/** Keeps the focus in the view: at its start, and when the control that had it goes away. */
const useHeading = (state: string, refreshesLeft: number) => {
  const heading = useRef<HTMLHeadingElement>(null);

  useEffect(() => {
    heading.current?.focus();
  }, []);

  useEffect(() => {
    if (document.activeElement === document.body) heading.current?.focus();
  }, [state, refreshesLeft]);

  return heading;
};

/** What there is while somebody is signed in. */
export const SessionView = (props: SessionViewProps) => {
  const { session, practice, locale, onSignOut, onSignInAgain } = props;
  const t = useWords();
  const id = useId();
  const { opened } = session;
  const heading = useHeading(session.state, opened.refreshesLeft);
  const [detailsShown, setDetailsShown] = useState(false);
  const leave = () => {
    void onSignOut();
  };

  return (
    <Frame
      start={
        <ConnectionButton
          host={hostOf(opened)}
          user={opened.user}
          controls={`${id}-details`}
          shown={detailsShown}
          onToggle={() => {
            setDetailsShown(!detailsShown);
          }}
        />
      }
      end={
        <SessionBar
          session={session}
          extend={props.extend}
          say={props.say}
          alert={props.alert}
          onSettings={props.onSettings}
          onSignOut={onSignOut}
        />
      }
    >
      <div className={styles['body']}>
        {practice.state === 'open' && practice.url === opened.server && (
          <PracticeStrip practice={practice} onOpen={leave} onLeave={leave} />
        )}
        <ServerDetails id={`${id}-details`} opened={opened} locale={locale} shown={detailsShown} />
        <main aria-labelledby={`${id}-title`} className={styles['main']}>
          <h1 ref={heading} id={`${id}-title`} tabIndex={-1} className={styles['heading']}>
            {t(session.state === 'ended' ? 'session.over' : 'session.title')}
          </h1>
          {session.state === 'ended' && (
            <EndBanner session={session} locale={locale} onSignInAgain={onSignInAgain} />
          )}
          <p className={styles['later']}>{t('session.later')}</p>
        </main>
      </div>
    </Frame>
  );
};
