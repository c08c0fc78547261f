import type { MyCheckout } from '../../../../shared/access';
import { useWords } from '../../../app/words';
import { Button } from '../../../ui/Button';
import { Pressable } from '../../../ui/Pressable';
import type { Desk } from '../desk';
import { useActs } from '../use-acts';
import { changeWords } from './CheckoutBar';
import styles from './CheckoutRow.module.css';
import { TimeLeft } from './TimeLeft';

interface CheckoutRowProps {
  readonly desk: Desk;
  readonly checkout: MyCheckout;
  readonly isOpen: boolean;
  readonly onOpen: (id: number) => void;
}

/** One of those that the user has taken out. */
export const CheckoutRow = ({ desk, checkout, isOpen, onOpen }: CheckoutRowProps) => {
  const t = useWords();
  const { extend, checkIn, unavailable } = useActs(desk);
  const { id, endsAt } = checkout;
  const name = checkout.name === '' ? t('access.mine.unnamed', { id: String(id) }) : checkout.name;
  const change = changeWords(t, checkout);

  return (
    <li className={styles['row']} {...(isOpen && { 'data-open': true })}>
      <Pressable
        className={styles['name']}
        wrapClassName={styles['wrap']}
        {...(isOpen && { 'aria-current': true })}
        onClick={() => {
          onOpen(id);
        }}
      >
        {name}
      </Pressable>
      <span className={styles['words']}>
        <TimeLeft endsAt={endsAt} />
        {change !== undefined && <span className={styles['change']}>{change}</span>}
      </span>
      <span className={styles['acts']}>
        <Button
          size="s"
          aria-label={t('access.mine.extendNamed', { name })}
          unavailable={unavailable}
          onClick={() => void extend()}
        >
          {t('access.mine.extend')}
        </Button>
        <Button
          size="s"
          aria-label={t('access.mine.checkInNamed', { name })}
          unavailable={unavailable}
          onClick={() => void checkIn()}
        >
          {t('access.checkIn')}
        </Button>
      </span>
    </li>
  );
};
