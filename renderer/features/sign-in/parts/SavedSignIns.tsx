import { FlaskConical, Plus } from 'lucide-react';
import { useWords } from '../../../app/words';
import { Button } from '../../../ui/Button';
import { CardButton } from '../../../ui/CardButton';
import { Mark } from '../../../ui/Mark';
import styles from './SavedSignIns.module.css';

interface SavedSignInsProps {
  readonly id: string;
  readonly shown: boolean;
  readonly onNew: () => void;
}

export const SavedSignIns = ({ id, shown, onNew }: SavedSignInsProps) => {
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
      <CardButton
        icon={FlaskConical}
        label={t('signIn.practice')}
        hint={t('signIn.practiceHint')}
        unavailable={t('signIn.practiceLater')}
      />
    </aside>
  );
};
