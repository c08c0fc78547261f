import { useEffect, useId, useRef, useState } from 'react';
import type { NetworkStore } from '../network';
import { PracticeCard, PracticeStrip, usePractice, type PracticeStore } from '../practice';
import type { SessionStore } from '../session';
import { focusField, focusFirstEmpty } from './focus-field';
import { SavedSignIns } from './parts/SavedSignIns';
import { SidebarToggle } from './parts/SidebarToggle';
import { SignInFooter } from './parts/SignInFooter';
import { SignInForm } from './parts/SignInForm';
import styles from './SignInView.module.css';
import { useAttempt } from './use-attempt';
import { usePracticeVisit } from './use-practice-visit';
import { useSignInForm, type EndedSession } from './use-sign-in-form';

interface SignInViewProps {
  readonly network: NetworkStore;
  readonly practice: PracticeStore;
  readonly session: SessionStore;
  /** The session that has ended, and that the user wants to go on with. */
  readonly ended: EndedSession | undefined;
  readonly locale: string;
  readonly version: string | undefined;
  readonly onWindows: boolean;
  readonly say: (text: string) => void;
  readonly alert: (text: string) => void;
  readonly onNetworkSettings: () => void;
}

export const SignInView = (props: SignInViewProps) => {
  const { network, version, onWindows, ended, say, alert } = props;
  const id = useId();
  const view = useRef<HTMLElement>(null);
  const practice = usePractice(props.practice, alert);
  const signIn = useSignInForm(practice, ended);
  const attempt = useAttempt(props.session, { view, signIn, say, alert });
  const visit = usePracticeVisit(props.practice, { view, signIn, say });
  const [asideShown, setAsideShown] = useState(false);

  // Each time the view is shown, not only the first: it is kept, with what was typed, while another one is.
  useEffect(() => {
    focusFirstEmpty(view.current);
  }, []);

  const startAnew = () => {
    signIn.reset();
    focusField(view.current, 'serverUrl');
  };

  return (
    <div className={styles['view']}>
      <SavedSignIns id={`${id}-aside`} shown={asideShown} onNew={startAnew}>
        <PracticeCard practice={practice} onOpen={visit.open} />
      </SavedSignIns>
      <div className={styles['side']}>
        <SidebarToggle
          controls={`${id}-aside`}
          shown={asideShown}
          onToggle={() => {
            setAsideShown(!asideShown);
          }}
        />
        <PracticeStrip practice={practice} onOpen={visit.open} onLeave={visit.leave} />
        <main ref={view} aria-labelledby={`${id}-title`} className={styles['main']}>
          <SignInForm
            titleId={`${id}-title`}
            signIn={signIn}
            onWindows={onWindows}
            locale={props.locale}
            ended={ended}
            waitingFor={attempt.waitingFor}
            onSubmit={attempt.submit}
            onCancel={attempt.cancel}
            onNetworkSettings={props.onNetworkSettings}
          />
        </main>
        <SignInFooter network={network} version={version} />
      </div>
    </div>
  );
};
