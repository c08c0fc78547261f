import { ClipboardCheck } from 'lucide-react';
import { useEffect, useId, useLayoutEffect, useRef } from 'react';
import { useStore } from 'zustand';
import type { ClipboardState } from '../../../shared/clipboard';
import type { Translate } from '../../../shared/words/keys';
import { useNow } from '../../app/use-now';
import { useWords } from '../../app/words';
import { Button } from '../../ui/Button';
import { Icon } from '../../ui/Icon';
import styles from './ClipboardStatus.module.css';
import type { ClipboardStore } from './store';

export interface ClipboardStatusProps {
  readonly clipboard: ClipboardStore;
}

type Held = Exclude<ClipboardState, { readonly state: 'empty' }>;

const inWords = (t: Translate, held: Held, now: number): string => {
  const { label } = held;
  if (held.state === 'stuck') return t('clipboard.stuck', { label });
  if (held.clearsAt === null) return t('clipboard.stays', { label });
  const seconds = Math.max(0, Math.ceil((held.clearsAt - now) / 1000));
  return t('clipboard.clearsIn', { label, count: seconds });
};

/** A button that goes while it has the focus would leave a keyboard nowhere: the next one in the bar has it then. */
const useHandingOn = () => {
  const part = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const mine = part.current;
    return () => {
      if (mine?.contains(document.activeElement) !== true) return;
      const next = [...(mine.parentElement?.querySelectorAll('button') ?? [])].find(
        (each) => !mine.contains(each),
      );
      next?.focus();
    };
  }, []);
  return part;
};

const HeldSecret = ({ held, onClear }: { readonly held: Held; readonly onClear: () => void }) => {
  const t = useWords();
  const id = useId();
  const now = useNow(held.state === 'holding' ? held.clearsAt : null);
  const part = useHandingOn();

  return (
    <div ref={part} className={styles['part']}>
      <Icon of={ClipboardCheck} size="s" />
      {/* Heard with the button, and not as it counts. */}
      <span id={id} aria-hidden="true" className={styles['text']}>
        {inWords(t, held, now)}
      </span>
      <Button variant="quiet" size="s" aria-describedby={id} onClick={onClear}>
        {t('clipboard.clearNow')}
      </Button>
    </div>
  );
};

/** What secret of ours is on the clipboard and for how long yet, with the way to take it off at once. */
export const ClipboardStatus = ({ clipboard }: ClipboardStatusProps) => {
  const { ask, clear, store } = clipboard;
  const held = useStore(store, ({ holds }) => holds);

  useEffect(() => {
    void ask();
  }, [ask]);

  if (held.state === 'empty') return null;
  return (
    <HeldSecret
      held={held}
      onClear={() => {
        void clear();
      }}
    />
  );
};
