import { useEffect, useId, useRef, useState } from 'react';
import { useWords } from '../../app/words';
import type { NetworkStore } from '../network';
import { PracticeCard, PracticeStrip, usePractice, type PracticeStore } from '../practice';
import { focusField, focusFirstEmpty } from './focus-field';
import { SavedSignIns } from './parts/SavedSignIns';
import { SidebarToggle } from './parts/SidebarToggle';
import { SignInFooter } from './parts/SignInFooter';
import { SignInForm } from './parts/SignInForm';
import styles from './SignInView.module.css';
import { usePracticeVisit } from './use-practice-visit';
import { useSignInForm } from './use-sign-in-form';

interface SignInViewProps {
  readonly network: NetworkStore;
  readonly practice: PracticeStore;
  readonly version: string | undefined;
  readonly onWindows: boolean;
  readonly say: (text: string) => void;
  readonly alert: (text: string) => void;
  readonly onNetworkSettings: () => void;
}

export const SignInView = (props: SignInViewProps) => {
  const { network, version, onWindows, say, alert, onNetworkSettings } = props;
  const t = useWords();
  const id = useId();
  const view = useRef<HTMLElement>(null);
  const practice = usePractice(props.practice, alert);
  const signIn = useSignInForm(practice);
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

  const submit = () => {
    const [first] = signIn.submit();
    if (!first) say(`${t('signIn.later.title')}. ${t('signIn.later.body')}`);
    else focusField(view.current, first.field);
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
            onSubmit={submit}
            onNetworkSettings={onNetworkSettings}
          />
        </main>
        <SignInFooter network={network} version={version} />
      </div>
    </div>
  );
};
