import { FlaskConical, Server, X } from 'lucide-react';
import { useEffect, useId, useRef } from 'react';
import { useWords } from '../../app/words';
import { CardButton } from '../../ui/CardButton';
import { IconButton } from '../../ui/IconButton';
import styles from './Welcome.module.css';

export interface WelcomeProps {
  readonly onConnect: () => void;
  /** An organisation may have closed it. */
  readonly onPractice: (() => void) | undefined;
  /** Neither of them, and whether the focus goes with it. */
  readonly onLeave: (hasFocus: boolean) => void;
}

/** What lies over it has that key first. */
const isEscape = ({ key, defaultPrevented }: KeyboardEvent): boolean =>
  key === 'Escape' && !defaultPrevented && document.querySelector('[role="dialog"], [role="menu"]') === null;

const useLeaving = (onLeave: WelcomeProps['onLeave']) => {
  const region = useRef<HTMLElement>(null);
  const leave = () => {
    onLeave(region.current?.contains(document.activeElement) ?? false);
  };
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (isEscape(event)) leave();
    };
    window.addEventListener('keydown', onKeyDown);
    return () => {
      window.removeEventListener('keydown', onKeyDown);
    };
  });
  return { region, leave };
};

/** Two doors for whoever is here for the first time, above the form that the one of them leads to. */
export const Welcome = ({ onConnect, onPractice, onLeave }: WelcomeProps) => {
  const t = useWords();
  const id = useId();
  const { region, leave } = useLeaving(onLeave);

  return (
    <section ref={region} aria-labelledby={id} className={styles['welcome']}>
      <div className={styles['head']}>
        <h2 id={id} className={styles['title']}>
          {t('welcome.title')}
        </h2>
        <IconButton icon={X} label={t('welcome.leave')} onClick={leave} />
      </div>
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
