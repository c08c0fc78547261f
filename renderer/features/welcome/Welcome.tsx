import { FlaskConical, Server } from 'lucide-react';
import { useId } from 'react';
import { useWords } from '../../app/words';
import { CardButton } from '../../ui/CardButton';
import styles from './Welcome.module.css';

interface WelcomeProps {
  readonly onConnect: () => void;
  /** An organisation may have closed it. */
  readonly onPractice: (() => void) | undefined;
}

/** Two doors for whoever is here for the first time, above the form that the one of them leads to. */
export const Welcome = ({ onConnect, onPractice }: WelcomeProps) => {
  const t = useWords();
  const id = useId();

  return (
    <section aria-labelledby={id} className={styles['welcome']}>
      <h2 id={id} className={styles['title']}>
        {t('welcome.title')}
      </h2>
      <p className={styles['what']}>{t('welcome.what')}</p>
      <div className={styles['doors']}>
        <CardButton
          icon={Server}
          label={t('welcome.connect')}
          hint={t('welcome.connectHint')}
          onClick={onConnect}
        />
        {onPractice && (
          <CardButton
            icon={FlaskConical}
            label={t('welcome.practice')}
            hint={t('welcome.practiceHint')}
            onClick={onPractice}
          />
        )}
      </div>
    </section>
  );
};
