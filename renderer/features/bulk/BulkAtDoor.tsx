import { useEffect, useId, useRef } from 'react';
import { useWords } from '../../app/words';
import styles from './BulkView.module.css';

/** For whoever comes here without a session. */
export const BulkAtDoor = () => {
  const t = useWords();
  const id = useId();
  const heading = useRef<HTMLHeadingElement>(null);

  useEffect(() => {
    heading.current?.focus();
  }, []);

  return (
    <main aria-labelledby={id} className={styles['main']}>
      <h1 ref={heading} id={id} tabIndex={-1} className={styles['heading']}>
        {t('bulk.title')}
      </h1>
      <p>{t('bulk.needsSession')}</p>
    </main>
  );
};
