import { KeySquare } from 'lucide-react';
import { useEffect } from 'react';
import type { Access } from '../../../../shared/access';
import type { Translate } from '../../../../shared/words/keys';
import { useWords } from '../../../app/words';
import { Button } from '../../../ui/Button';
import { Icon } from '../../../ui/Icon';
import type { Desk } from '../desk';
import { useActs } from '../use-acts';
import styles from './CheckoutBar.module.css';
import { ENDING_MINUTES, TimeLeft } from './TimeLeft';

type Checkout = NonNullable<Extract<Access, { gate: 'open' }>['checkout']>;

interface CheckoutBarProps {
  readonly desk: Desk;
  readonly checkout: Checkout;
}

/** A timer for weeks would go off at once. */
const LONGEST_WAIT_MS = 2 ** 30;

export const changeWords = (
  t: Translate,
  { changesPassword }: Pick<Checkout, 'changesPassword'>,
): string | undefined => {
  if (changesPassword === false) return undefined;
  return t(changesPassword === true ? 'access.changes' : 'access.mayChange');
};

/** Once its time is over the server has taken it back: what it says then is looked at. */
const useEnd = ({ id, acts }: Desk, endsAt: number | null) => {
  useEffect(() => {
    if (endsAt === null) return undefined;
    const ms = Math.min(Math.max(endsAt - Date.now(), 0), LONGEST_WAIT_MS);
    const timer = window.setTimeout(() => void acts.look(id), ms);
    return () => {
      window.clearTimeout(timer);
    };
  }, [acts, endsAt, id]);
};

/** Says once that the end is near. */
const useSoon = ({ say }: Desk, endsAt: number | null) => {
  const t = useWords();
  useEffect(() => {
    const ms = endsAt === null ? -1 : endsAt - Date.now() - ENDING_MINUTES * 60_000;
    if (ms <= 0 || ms > LONGEST_WAIT_MS) return undefined;
    const timer = window.setTimeout(() => {
      say(t('access.said.soon', { count: ENDING_MINUTES }));
    }, ms);
    return () => {
      window.clearTimeout(timer);
    };
  }, [endsAt, say, t]);
};

/** The secret is with its user: for how long, and how that is changed. */
export const CheckoutBar = ({ desk, checkout }: CheckoutBarProps) => {
  const t = useWords();
  const { extend, checkIn, unavailable } = useActs(desk);
  const change = changeWords(t, checkout);
  useEnd(desk, checkout.endsAt);
  useSoon(desk, checkout.endsAt);

  return (
    <div role="group" aria-label={t('access.group')} className={styles['bar']}>
      <Icon of={KeySquare} size="s" className={styles['icon']} />
      <span className={styles['words']}>
        <span className={styles['title']}>{t('access.yours')}</span>
        <TimeLeft endsAt={checkout.endsAt} />
        {change !== undefined && <span className={styles['change']}>{change}</span>}
      </span>
      <Button
        size="s"
        unavailable={unavailable ?? (checkout.mayExtend ? undefined : t('access.mayNotExtend'))}
        onClick={() => void extend()}
      >
        {t('access.extend')}
      </Button>
      <Button size="s" unavailable={unavailable} onClick={() => void checkIn()}>
        {t('access.checkIn')}
      </Button>
    </div>
  );
};
