import { KeyRound } from 'lucide-react';
import { useWords } from '../../app/words';
import { Icon } from '../../ui/Icon';
import styles from './NoSecret.module.css';

/** In place of a secret: what to do to see one, and that this costs nothing. */
export const NoSecret = () => {
  const t = useWords();

  return (
    <div className={styles['none']}>
      <Icon of={KeyRound} className={styles['icon']} />
      <p className={styles['title']}>{t('secrets.noneOpen')}</p>
      <p>{t('secrets.howToOpen')}</p>
    </div>
  );
};
