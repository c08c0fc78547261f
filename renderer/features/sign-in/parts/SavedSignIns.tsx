import { Plus } from 'lucide-react';
import type { ReactNode } from 'react';
import { useWords } from '../../../app/words';
import { Button } from '../../../ui/Button';
import { Mark } from '../../../ui/Mark';
import styles from './SavedSignIns.module.css';

interface SavedSignInsProps {
  readonly id: string;
  readonly shown: boolean;
  readonly onNew: () => void;
  /** What stands at the foot of the list. */
  readonly children: ReactNode;
}

export const SavedSignIns = ({ id, shown, onNew, children }: SavedSignInsProps) => {
  const t = useWords();

  return (
    <aside id={id} aria-label={t('signIn.saved')} className={styles['aside']} data-shown={shown}>
      <div className={styles['brand']}>
        <Mark />
        <span>{t('app.name')}</span>
      </div>
      <h2 className={styles['heading']}>{t('signIn.saved')}</h2>
      <p className={styles['none']}>{t('signIn.noneSaved')}</p>
      <div className={styles['new']}>
        <Button variant="quiet" size="s" icon={Plus} onClick={onNew}>
          {t('signIn.new')}
        </Button>
      </div>
      <div className={styles['space']} />
      {children}
    </aside>
  );
};
