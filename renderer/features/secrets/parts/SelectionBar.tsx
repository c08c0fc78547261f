import { useWords } from '../../../app/words';
import { Button } from '../../../ui/Button';
import { countOf, type Selection } from '../selection';
import styles from './SelectionBar.module.css';

interface SelectionBarProps {
  readonly selection: Selection;
  /** Nothing is asked of a session that is over. */
  readonly isOpen: boolean;
  readonly onRotate: (ids: readonly number[]) => void;
  readonly onClear: () => void;
}

/** How many are taken, where it is more than the one that is looked at, and what can be done with them. */
export const SelectionBar = ({ selection, isOpen, onRotate, onClear }: SelectionBarProps) => {
  const t = useWords();
  const count = countOf(selection);
  if (count < 2) return null;

  return (
    <div className={styles['bar']}>
      <span className={styles['count']}>{t('secrets.selected', { count })}</span>
      <span className={styles['acts']}>
        {isOpen && (
          <Button
            size="s"
            unavailable={selection.unread.length > 0 ? t('secrets.rotateUnread') : undefined}
            onClick={() => {
              onRotate([...selection.ids]);
            }}
          >
            {t('secrets.rotate')}
          </Button>
        )}
        <Button size="s" variant="quiet" onClick={onClear}>
          {t('secrets.clear')}
        </Button>
      </span>
    </div>
  );
};
