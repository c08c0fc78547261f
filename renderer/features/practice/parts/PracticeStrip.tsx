import { FlaskConical } from 'lucide-react';
import type { OpenPractice, Practice } from '../../../../shared/practice';
import { useWords } from '../../../app/words';
import { Banner } from '../../../ui/Banner';
import { Button } from '../../../ui/Button';
import { Icon } from '../../../ui/Icon';
import { endInWords } from '../use-practice';
import styles from './PracticeStrip.module.css';

interface PracticeStripProps {
  readonly practice: Practice;
  readonly onOpen: () => void;
  readonly onLeave: () => void;
}

const Open = ({ vault, onLeave }: { readonly vault: OpenPractice; readonly onLeave: () => void }) => {
  const t = useWords();
  const { userName: user, password } = vault.user;

  return (
    <div className={styles['open']}>
      <Icon of={FlaskConical} className={styles['icon']} />
      <p className={styles['words']}>
        <strong className={styles['title']}>{t('practice.strip')}</strong>{' '}
        {t('practice.user', { user, password })}
      </p>
      <Button size="s" onClick={onLeave}>
        {t('practice.leave')}
      </Button>
    </div>
  );
};

/** Stands above everything that shows the practice vault, so that nobody takes it for a real one. */
export const PracticeStrip = ({ practice, onOpen, onLeave }: PracticeStripProps) => {
  const t = useWords();
  if (practice.state === 'off' || practice.state === 'starting') return null;

  const end = practice.state === 'ended' && endInWords(t, practice);
  return (
    <section aria-label={t('practice.name')} className={styles['strip']}>
      {practice.state === 'open' && <Open vault={practice} onLeave={onLeave} />}
      {practice.state === 'ended' && end && (
        <div className={styles['ended']}>
          <Banner
            tone="danger"
            title={end.title}
            actions={<Button onClick={onOpen}>{t('practice.again')}</Button>}
            dismiss={{ label: t('controls.dismiss'), onDismiss: onLeave }}
          >
            <p>{[...end.lines, t('failures.detail', { detail: practice.detail })].join(' ')}</p>
          </Banner>
        </div>
      )}
    </section>
  );
};
