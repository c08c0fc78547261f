import { useStore } from 'zustand';
import { useWords } from '../../app/words';
import { Button } from '../../ui/Button';
import styles from './KeptBar.module.css';
import { isWaiting } from './outcome';
import type { RotationStore } from './store';

export interface KeptBarProps {
  readonly rotation: RotationStore;
}

/** The ways to what was sent and is not proven, and to all that is kept. */
export const KeptBar = ({ rotation }: KeptBarProps) => {
  const t = useWords();
  const { rotations, waiting } = useStore(rotation.store);
  const first = rotations.find(isWaiting);

  return (
    <div className={styles['bar']}>
      {first && (
        <Button
          size="s"
          onClick={() => {
            rotation.open(waiting === 1 ? { kind: 'rotation', rotation: first.id } : { kind: 'kept' });
          }}
        >
          {t('rotated.waits', { count: waiting })}
        </Button>
      )}
      <Button
        size="s"
        variant="quiet"
        onClick={() => {
          rotation.open({ kind: 'kept' });
        }}
      >
        {t('rotated.kept.title')}
      </Button>
    </div>
  );
};
