import { useEffect, useRef, type ReactNode, type RefObject } from 'react';
import { useStore } from 'zustand';
import type { LookedSecret } from '../../../shared/secret';
import { FailureBanner } from '../../app/FailureBanner';
import { useWords } from '../../app/words';
import { Button } from '../../ui/Button';
import { useLate } from '../secrets';
import { AbsenceBanner } from './parts/AbsenceBanner';
import { OpenedSecret } from './parts/OpenedSecret';
import styles from './SecretView.module.css';
import type { KnownSecret, SecretStore } from './store';
import { useRecovery } from './use-recovery';
import { actsOf, verbsOf } from './verbs-of';

export interface SecretViewProps {
  readonly secret: SecretStore;
  /** Which one is open in the vault. */
  readonly open: number;
  /** Whoever opened it goes on here. */
  readonly isEntering: boolean;
  readonly onEntered: () => void;
  /** Nothing is asked of a session that is over. */
  readonly isLive: boolean;
  readonly host: string;
  readonly locale: string;
  readonly say: (text: string) => void;
  /** What stands in the way of its values, and until when it is its user's. */
  readonly gateOf: (looked: LookedSecret) => ReactNode;
}

/** From here on somebody wants to know what is waited for. */
const TOLD_AFTER_MS = 10_000;

const Waiting = ({ host }: { readonly host: string }) => {
  const t = useWords();
  const isTold = useLate(TOLD_AFTER_MS);
  return isTold ? <p>{t('secret.waiting', { host })}</p> : null;
};

const Failed = ({
  known,
  onAgain,
}: {
  readonly known: Extract<KnownSecret, { state: 'failed' }>;
  readonly onAgain: () => void;
}) => {
  const t = useWords();
  return (
    <div tabIndex={-1} role="group" aria-label={t('secret.failed')} data-start>
      <FailureBanner
        failure={known.failure}
        title={t('secret.failed')}
        actions={<Button onClick={onAgain}>{t('controls.tryAgain')}</Button>}
      />
    </div>
  );
};

/** Takes the focus to where the secret begins, once there is something, for whoever means to go on here. */
const useEntering = (
  view: RefObject<HTMLElement | null>,
  known: KnownSecret,
  { open, isEntering, onEntered }: Pick<SecretViewProps, 'open' | 'isEntering' | 'onEntered'>,
) => {
  const isThere = (known.state === 'looked' || known.state === 'failed') && known.id === open;
  useEffect(() => {
    if (!isEntering || !isThere) return;
    view.current?.querySelector<HTMLElement>('h1, [data-start]')?.focus();
    onEntered();
  }, [isEntering, isThere, onEntered, view]);
};

type LookedProps = SecretViewProps & { readonly known: Extract<KnownSecret, { state: 'looked' }> };

const Looked = ({ known, secret, isLive, locale, say, gateOf }: LookedProps) => {
  const t = useWords();
  const { looked, absence, at, changes } = known;
  const unavailable = isLive ? absence && t('secret.absent.needsServer') : t('secret.over');
  useRecovery(isLive ? absence : undefined, secret.lookAgain);
  return (
    <>
      {absence && <AbsenceBanner failure={absence} at={at} locale={locale} onAgain={secret.lookAgain} />}
      <OpenedSecret
        looked={looked}
        gate={gateOf(looked)}
        verbs={{ ...verbsOf(secret, looked), changes, unavailable, say }}
        acts={{ ...actsOf(secret, looked), unavailable, say }}
      />
    </>
  );
};

/** The secret that is open. */
export const SecretView = (props: SecretViewProps) => {
  const { secret, open, host } = props;
  const known = useStore(secret.store);
  const view = useRef<HTMLDivElement>(null);

  useEffect(() => {
    secret.show(open);
  }, [open, secret]);
  useEntering(view, known, props);

  return (
    <div ref={view} aria-busy={known.state === 'looking'} className={styles['details']}>
      {known.state === 'looking' && <Waiting key={known.id} host={host} />}
      {known.state === 'failed' && <Failed known={known} onAgain={secret.lookAgain} />}
      {known.state === 'looked' && <Looked key={known.id} {...props} known={known} />}
    </div>
  );
};
