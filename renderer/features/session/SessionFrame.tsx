import { useRef, useState, type ReactNode } from 'react';
import { flushSync } from 'react-dom';
import type { Practice } from '../../../shared/practice';
import { useWords } from '../../app/words';
import { Frame } from '../../ui/Frame';
import { StatusBar } from '../../ui/StatusBar';
import { PracticeStrip } from '../practice';
import { hostOf, type OpenSession } from './open-session';
import { ConnectionButton } from './parts/ConnectionButton';
import { LastPeriod } from './parts/LastPeriod';
import { MainNav, type FramePlace } from './parts/MainNav';
import { ServerDetails } from './parts/ServerDetails';
import { SessionBar, type SessionBarProps } from './parts/SessionBar';
import styles from './SessionFrame.module.css';

export interface SessionFrameProps extends SessionBarProps {
  readonly practice: Practice;
  readonly place: FramePlace;
  readonly onGo: (place: FramePlace) => void;
  readonly onTrust: () => void;
  /** Signs out, and ends the token besides. */
  readonly onEndToken: () => Promise<void>;
  readonly onSwitch: () => void;
  readonly onSignInAgain: () => void;
  /** In the top bar, between whom it is about and the session. */
  readonly search: ReactNode;
  /** Beside what is shown: the ways to the lists of the vault. */
  readonly lists: ReactNode;
  /** What the status bar says. */
  readonly status: ReactNode;
  readonly children: ReactNode;
}

/** Left as it is by signing out: somebody else has got it. One of a session that has ended is dead already. */
const holdsTokenOfOthers = ({ state, opened: { method } }: OpenSession): boolean =>
  state === 'active' && (method === 'token' || method === 'command');

/** Opened on demand, with the focus on them, so that they are read. */
const useDetails = () => {
  const details = useRef<HTMLElement>(null);
  const [shown, setShown] = useState(false);
  return {
    details,
    shown,
    show: () => {
      // What is not drawn yet cannot have the focus.
      flushSync(() => {
        setShown(true);
      });
      return details.current;
    },
    hide: () => {
      setShown(false);
    },
  };
};

/** What stays around everything while somebody is signed in: where and as whom, for how long, and the ways to other places. */
export const SessionFrame = (props: SessionFrameProps) => {
  const { session, practice, locale, place, onGo, onSignOut } = props;
  const t = useWords();
  const { opened } = session;
  const { details, shown, show, hide } = useDetails();
  const view = useRef<HTMLDivElement>(null);
  const leave = () => {
    void onSignOut();
  };

  return (
    <Frame
      start={
        <ConnectionButton
          host={hostOf(opened)}
          user={opened.user}
          onTrust={props.onTrust}
          onDetails={show}
          onSwitch={props.onSwitch}
          onSignOut={leave}
          onEndToken={holdsTokenOfOthers(session) ? () => void props.onEndToken() : undefined}
        />
      }
      middle={props.search}
      end={<SessionBar {...props} />}
      aside={
        <MainNav place={place} onGo={onGo}>
          {props.lists}
        </MainNav>
      }
      foot={<StatusBar label={t('app.status')}>{props.status}</StatusBar>}
    >
      <div className={styles['content']}>
        {practice.state === 'open' && practice.url === opened.server && (
          <PracticeStrip practice={practice} onOpen={leave} onLeave={leave} />
        )}
        <ServerDetails ref={details} opened={opened} locale={locale} shown={shown} onClose={hide} />
        <LastPeriod
          opened={session.state === 'active' ? opened : undefined}
          locale={locale}
          onSignInAgain={props.onSignInAgain}
          onActivity={() => {
            onGo('activity');
          }}
          onLater={() => {
            view.current?.querySelector('h1')?.focus();
          }}
        />
        <div ref={view} className={styles['view']}>
          {props.children}
        </div>
      </div>
    </Frame>
  );
};
