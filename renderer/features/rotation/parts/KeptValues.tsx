import { Copy, Lock } from 'lucide-react';
import type { Rotation } from '../../../../shared/rotation';
import { failureText } from '../../../app/failures';
import { PasswordText } from '../../../app/PasswordText';
import { useWords } from '../../../app/words';
import { Button } from '../../../ui/Button';
import { Icon } from '../../../ui/Icon';
import { IconButton } from '../../../ui/IconButton';
import { dayAndTime } from '../clock-time';
import type { RotationVerbs } from '../store';
import { useKeptValue, type Which } from '../use-kept-value';
import styles from './KeptValues.module.css';

interface KeptValuesProps {
  readonly rotation: Pick<Rotation, 'id' | 'hasOld' | 'keptUntil'>;
  readonly verbs: Pick<RotationVerbs, 'reveal' | 'copy'>;
  readonly locale: string;
  readonly say: (text: string) => void;
  /** Where several stand below each other: what this one is about, as part of the names of its buttons. */
  readonly of?: string | undefined;
}

const NAMES = {
  old: { show: 'rotated.showOldName', hide: 'rotated.hideOldName', copy: 'rotated.copyOldName' },
  new: { show: 'rotated.showNewName', hide: 'rotated.hideNewName', copy: 'rotated.copyNew' },
} as const;

const LABELS = {
  old: { show: 'rotated.showOld', hide: 'rotated.hideOld' },
  new: { show: 'rotated.showNew', hide: 'rotated.hideNew' },
} as const;

/** Both passwords, sealed. Each is shown and copied when somebody asks for it, and not before. */
export const KeptValues = ({ rotation, verbs, locale, say, of }: KeptValuesProps) => {
  const t = useWords();
  const { id, hasOld, keptUntil } = rotation;
  const { shown, failure, toggle, copy } = useKeptValue({ rotation: id, verbs, say });
  const named = (name: string) => (of === undefined ? name : `${name}, ${of}`);

  const tools = (which: Which) => {
    const verb = shown?.which === which ? 'hide' : 'show';
    return (
      <span key={which} className={styles['tools']}>
        <Button size="s" aria-label={named(t(NAMES[which][verb]))} onClick={() => void toggle(which)}>
          {t(LABELS[which][verb])}
        </Button>
        <IconButton icon={Copy} label={named(t(NAMES[which].copy))} onClick={() => void copy(which)} />
      </span>
    );
  };

  return (
    <div className={styles['kept']}>
      <div className={styles['line']}>
        <Icon of={Lock} className={styles['lock']} />
        <div className={styles['words']}>
          <strong>{t(hasOld ? 'rotated.safe' : 'rotated.safeNewOnly')}</strong>
          <span className={styles['note']}>
            {keptUntil === null
              ? t('rotated.safeText')
              : t('rotated.keptText', { time: dayAndTime(keptUntil, locale) })}
          </span>
        </div>
        {hasOld && tools('old')}
        {tools('new')}
      </div>
      {shown && (
        <dl className={styles['shown']}>
          <dt>{t(shown.which === 'old' ? 'rotated.old' : 'rotated.new')}</dt>
          <dd>
            <PasswordText of={shown.value} />
          </dd>
        </dl>
      )}
      {failure && (
        <p role="alert" className={styles['failure']}>
          {`${failureText(t, failure).what} ${failureText(t, failure).next}`}
        </p>
      )}
    </div>
  );
};
