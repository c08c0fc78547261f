import { Suspense, useEffect, useRef } from 'react';
import { useStore } from 'zustand';
import { useWords } from '../../../app/words';
import { Button } from '../../../ui/Button';
import { AccessView } from '../../access';
import type { QuickViewProps } from '../quick-view-props';
import type { Gate } from '../store';
import styles from './QuickGate.module.css';

interface QuickGateProps extends QuickViewProps {
  readonly gate: Gate;
}

const FIRST_STOP = 'textarea, input, select, button';

/** What stands before the value: it is opened here, by its user. What was wanted is done after that. */
export const QuickGate = ({ quick, acts, gate, locale, say, alert }: QuickGateProps) => {
  const t = useWords();
  const { found } = useStore(quick.store);
  const name = found?.rows.find(({ id }) => id === gate.id)?.name;
  const frame = useRef<HTMLDivElement>(null);

  // What it asks for is read in late; nobody has typed anything by then.
  useEffect(() => {
    const focusFirst = () => {
      const first = frame.current?.querySelector<HTMLElement>(FIRST_STOP);
      first?.focus();
      return first !== null && first !== undefined;
    };
    if (focusFirst() || !frame.current) return undefined;
    const watch = new MutationObserver(() => {
      if (focusFirst()) watch.disconnect();
    });
    watch.observe(frame.current, { childList: true, subtree: true });
    return () => {
      watch.disconnect();
    };
  }, [gate.id]);

  return (
    <div className={styles['gate']}>
      <h1 className={styles['heading']}>{name}</h1>
      <div ref={frame} className={styles['body']}>
        <Suspense fallback={null}>
          <AccessView
            id={gate.id}
            access={gate.access}
            acts={acts}
            isLive
            locale={locale}
            say={say}
            alert={alert}
          />
        </Suspense>
      </div>
      <footer className={styles['foot']}>
        <Button size="s" variant="quiet" onClick={quick.back}>
          {t('quick.back')}
        </Button>
      </footer>
    </div>
  );
};
