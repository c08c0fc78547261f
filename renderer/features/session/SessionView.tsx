import { Suspense, useEffect, useId, useRef, type KeyboardEvent, type ReactNode } from 'react';
import { useWords } from '../../app/words';
import { SecretsView, type ListColumns, type SecretsStore } from '../secrets';
import { hostOf, type OpenSession } from './open-session';
import { EndBanner } from './parts/EndBanner';
import styles from './SessionView.module.css';

export interface SessionViewProps {
  readonly session: OpenSession;
  readonly secrets: SecretsStore;
  readonly locale: string;
  readonly say: (text: string) => void;
  readonly columns: ListColumns;
  /** What the list is called where it is that of a folder. */
  readonly folder: string | undefined;
  /** What is to be said of a search, above the list. */
  readonly found: ReactNode;
  /** What its user has taken out. */
  readonly checkouts: ReactNode;
  /** The secret that is open, or what to do to open one. */
  readonly details: ReactNode;
  /** Changes the passwords of many. */
  readonly onRotate: (ids: readonly number[]) => void;
  readonly onSignInAgain: () => void;
}

/** Keeps the focus in the view: at its start, and when the control that had it goes away. */
const useHeading = (state: string, refreshesLeft: number) => {
  const heading = useRef<HTMLHeadingElement>(null);

  useEffect(() => {
    // Whoever comes here by what he types goes on typing.
    if (!document.activeElement?.matches('input')) heading.current?.focus();
  }, []);

  useEffect(() => {
    if (document.activeElement === document.body) heading.current?.focus();
  }, [state, refreshesLeft]);

  return heading;
};

/** Esc, where nothing lies over the secret that would be closed by it. */
const backToList = ({ key, currentTarget, target }: KeyboardEvent<HTMLElement>) => {
  const isOver = !(target instanceof Node) || !currentTarget.contains(target);
  if (key !== 'Escape' || isOver) return;
  currentTarget.parentElement?.querySelector<HTMLElement>('[role="listbox"]')?.focus();
};

/** Two panes beside the ways to the lists: a list, and what is open of it. */
export const SessionView = (props: SessionViewProps) => {
  const { session, secrets, locale, say, details, onSignInAgain } = props;
  const t = useWords();
  const id = useId();
  const heading = useHeading(session.state, session.opened.refreshesLeft);

  return (
    <main aria-labelledby={`${id}-title`} className={styles['main']}>
      <h1 ref={heading} id={`${id}-title`} tabIndex={-1} className={styles['heading']}>
        {t(session.state === 'ended' ? 'session.over' : 'session.title')}
      </h1>
      {session.state === 'ended' && (
        <div className={styles['banner']}>
          <EndBanner session={session} locale={locale} onSignInAgain={onSignInAgain} />
        </div>
      )}
      <div className={styles['panes']}>
        <Suspense fallback={null}>
          <SecretsView
            secrets={secrets}
            isOpen={session.state === 'active'}
            host={hostOf(session.opened)}
            user={session.opened.user}
            locale={locale}
            say={say}
            columns={props.columns}
            folder={props.folder}
            found={props.found}
            checkouts={props.checkouts}
            onRotate={props.onRotate}
          />
        </Suspense>
        <section
          data-pane
          aria-label={t('secrets.details')}
          className={styles['details']}
          onKeyDown={backToList}
        >
          <Suspense fallback={null}>{details}</Suspense>
        </section>
      </div>
    </main>
  );
};
