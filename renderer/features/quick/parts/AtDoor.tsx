import { KeyRound, Lock } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { useStore } from 'zustand';
import type { QuickState } from '../../../../shared/quick';
import { useWords } from '../../../app/words';
import { Button } from '../../../ui/Button';
import { Empty } from '../../../ui/Empty';
import { Icon } from '../../../ui/Icon';
import type { QuickStore } from '../store';
import styles from './AtDoor.module.css';
import bar from './Searching.module.css';

type Outside = Exclude<QuickState, { readonly state: 'active' }>;

interface AtDoorProps {
  readonly quick: QuickStore;
  readonly state: Outside;
}

const HEADINGS = {
  'signed-out': 'quick.signedOut',
  'signing-in': 'quick.signingIn',
  locked: 'quick.locked',
  ended: 'quick.ended',
} as const;

const WAYS_IN = {
  'signed-out': 'quick.signIn',
  'signing-in': 'quick.keys.enter',
  locked: 'quick.unlock',
  ended: 'quick.signInAgain',
} as const;

const SignIns = ({ quick, state }: { readonly quick: QuickStore; readonly state: Outside }) => {
  const t = useWords();
  if (state.state !== 'signed-out') return null;
  if (state.profiles.length === 0)
    return <Empty what={t('quick.noSignIns')} next={t('quick.noSignInsNext')} />;
  return (
    <ul aria-label={t('quick.signIns')} className={styles['list']}>
      {state.profiles.map(({ id, name, host }) => (
        <li key={id}>
          <button
            type="button"
            className={styles['sign-in']}
            onClick={() => {
              quick.enter(id);
            }}
          >
            <span className={styles['tile']}>
              <Icon of={KeyRound} />
            </span>
            <span className={styles['name']}>{name}</span>
            <span className={styles['host']}>{host}</span>
          </button>
        </li>
      ))}
    </ul>
  );
};

/** Nobody is let in here: it leads to the window, where somebody is. */
export const AtDoor = ({ quick, state }: AtDoorProps) => {
  const t = useWords();
  const { calls } = useStore(quick.store);
  const frame = useRef<HTMLDivElement>(null);

  useEffect(() => {
    frame.current?.querySelector('button')?.focus();
  }, [calls, state.state]);

  return (
    <>
      <div className={bar['bar']}>
        <Icon of={state.state === 'locked' ? Lock : KeyRound} className={bar['icon']} />
        <h1 className={styles['heading']}>{t(HEADINGS[state.state])}</h1>
        <kbd className={bar['key']}>{t('quick.escapeKey')}</kbd>
      </div>
      <div ref={frame} className={styles['door']}>
        <SignIns quick={quick} state={state} />
        {(state.state === 'locked' || state.state === 'ended') && (
          <p className={styles['next']}>{t(`quick.next.${state.state}`)}</p>
        )}
        <div className={styles['way']}>
          <Button
            variant="primary"
            onClick={() => {
              quick.enter();
            }}
          >
            {t(WAYS_IN[state.state])}
          </Button>
        </div>
      </div>
    </>
  );
};
