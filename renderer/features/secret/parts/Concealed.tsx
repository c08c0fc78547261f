import type { ReactNode } from 'react';
import { useWords } from '../../../app/words';
import { useLate } from '../../secrets';
import type { Value } from '../use-value';
import styles from './Concealed.module.css';
import { Trouble } from './Trouble';

/** As many whatever the length: how long a value is tells of it. */
const BULLETS = '•'.repeat(10);
/** Before this long a sign of waiting would only flicker. */
const WAITED_MS = 300;

const Waiting = () => {
  const t = useWords();
  const isLate = useLate(WAITED_MS);
  return isLate ? <span className={styles['note']}>{t('secret.reading')}</span> : null;
};

interface ConcealedProps<T> {
  readonly value: Value<T>;
  readonly children: (shown: T) => ReactNode;
}

/** A value in plain sight, or what stands in its place. */
export const Concealed = <T,>({ value, children }: ConcealedProps<T>) => {
  const t = useWords();
  if (value.state === 'shown') return children(value.shown);
  return (
    <>
      <span role="img" aria-label={t('secret.covered')} className={styles['covered']}>
        {BULLETS}
      </span>
      {value.state === 'asking' && <Waiting />}
      <Trouble failure={value.state === 'failed' ? value.failure : undefined} />
    </>
  );
};
