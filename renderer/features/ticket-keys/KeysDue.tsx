import { useStore } from 'zustand';
import { useWords } from '../../app/words';
import { Button } from '../../ui/Button';
import styles from './KeysDue.module.css';
import { overdueIn } from './overdue';
import type { KeysStore } from './store';
import { useMinute } from './use-minute';

export interface KeysDueProps {
  readonly keys: KeysStore;
  readonly onGo: () => void;
}

/** The way to files whose current key has encrypted for too long, to the oldest of them first. */
export const KeysDue = ({ keys, onGo }: KeysDueProps) => {
  const t = useWords();
  const { files } = useStore(keys.store);
  const due = overdueIn(files ?? [], useMinute());
  const [first] = due.toSorted((one, other) => one.currentSince - other.currentSince);
  if (!first) return null;

  return (
    <div className={styles['bar']}>
      <Button
        size="s"
        onClick={() => {
          keys.select(first.id);
          onGo();
        }}
      >
        {t('ticketKeys.due', { count: due.length })}
      </Button>
    </div>
  );
};
