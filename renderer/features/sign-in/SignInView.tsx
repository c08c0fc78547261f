import { PanelLeft } from 'lucide-react';
import { useEffect, useId, useRef, useState } from 'react';
import { useWords } from '../../app/words';
import { Button } from '../../ui/Button';
import type { NetworkStore } from '../network';
import { SavedSignIns } from './parts/SavedSignIns';
import { SignInFooter } from './parts/SignInFooter';
import { SignInForm } from './parts/SignInForm';
import styles from './SignInView.module.css';
import { useSignInForm } from './use-sign-in-form';

interface SignInViewProps {
  readonly network: NetworkStore;
  readonly version: string | undefined;
  readonly onWindows: boolean;
  readonly say: (text: string) => void;
  readonly onNetworkSettings: () => void;
}

const inputs = (view: HTMLElement | null) => [...(view?.querySelectorAll('input') ?? [])];

const focusField = (view: HTMLElement | null, name: string) => {
  inputs(view)
    .find((input) => input.name === name)
    ?.focus();
};

const focusFirstEmpty = (view: HTMLElement | null) => {
  const empty = inputs(view).find((input) => input.required && input.value === '');
  (empty ?? view?.querySelector<HTMLElement>('[type="submit"]'))?.focus();
};

export const SignInView = ({ network, version, onWindows, say, onNetworkSettings }: SignInViewProps) => {
  const t = useWords();
  const id = useId();
  const view = useRef<HTMLElement>(null);
  const signIn = useSignInForm();
  const [asideShown, setAsideShown] = useState(false);

  // Each time the view is shown, not only the first: it is kept, with what was typed, while another one is.
  useEffect(() => {
    focusFirstEmpty(view.current);
  }, []);

  const submit = () => {
    const [first] = signIn.submit();
    if (!first) say(`${t('signIn.later.title')}. ${t('signIn.later.body')}`);
    else focusField(view.current, first.field);
  };

  return (
    <div className={styles['view']}>
      <SavedSignIns
        id={`${id}-aside`}
        shown={asideShown}
        onNew={() => {
          signIn.reset();
          focusField(view.current, 'serverUrl');
        }}
      />
      <div className={styles['side']}>
        <div className={styles['toggle']}>
          <Button
            size="s"
            variant="quiet"
            icon={PanelLeft}
            aria-expanded={asideShown}
            aria-controls={`${id}-aside`}
            onClick={() => {
              setAsideShown(!asideShown);
            }}
          >
            {t('app.showSidebar')}
          </Button>
        </div>
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
