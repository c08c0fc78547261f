import { useEffect } from 'react';
import { useStore } from 'zustand';
import { useWords } from '../../app/words';
import { AtDoor } from './parts/AtDoor';
import { QuickGate } from './parts/QuickGate';
import { Searching } from './parts/Searching';
import styles from './QuickView.module.css';
import type { QuickViewProps } from './quick-view-props';
import type { QuickStore } from './store';

const Inside = (props: QuickViewProps) => {
  const { quick } = props;
  const { state, gate } = useStore(quick.store);
  if (!state) return null;
  if (state.state !== 'active') return <AtDoor quick={quick} state={state} />;
  return (
    <>
      {gate && <QuickGate {...props} gate={gate} />}
      {!gate && <Searching {...props} endsAt={state.endsAt} />}
    </>
  );
};

/** Leaves a gate, and then the popup, from wherever the focus is. */
const useEscape = (quick: QuickStore) => {
  useEffect(() => {
    const onKeyDown = ({ key, isComposing, defaultPrevented }: KeyboardEvent) => {
      if (key !== 'Escape' || isComposing || defaultPrevented) return;
      if (quick.store.getState().gate) quick.back();
      else quick.hide();
    };
    window.addEventListener('keydown', onKeyDown);
    return () => {
      window.removeEventListener('keydown', onKeyDown);
    };
  }, [quick]);
};

/** The whole popup. */
export const QuickView = (props: QuickViewProps) => {
  const t = useWords();
  useEscape(props.quick);

  return (
    <div role="dialog" aria-label={t('quick.title')} className={styles['popup']}>
      <Inside {...props} />
    </div>
  );
};
