import { Clock } from 'lucide-react';
import { useEffect } from 'react';
import { useStore } from 'zustand';
import type { Translate } from '../../../../shared/words/keys';
import { QUICK_KEYS } from '../../../../shared/shortcuts';
import { failureText } from '../../../app/failures';
import { keyNames } from '../../../app/key-names';
import { useNow } from '../../../app/use-now';
import { useWords } from '../../../app/words';
import { Icon } from '../../../ui/Icon';
import { timeLeft } from '../../session';
import type { QuickStore, Told } from '../store';
import styles from './QuickFoot.module.css';

interface QuickFootProps {
  readonly quick: QuickStore;
  readonly endsAt: number | null;
  readonly say: (text: string) => void;
  readonly alert: (text: string) => void;
}

const HINTS = ['password', 'user', 'code', 'open', 'rotate'] as const;

const wordsOf = (t: Translate, told: Told): string => {
  if (told.kind === 'copying') return t('quick.copying');
  if (told.kind === 'failed') {
    const { what, next } = failureText(t, told.failure);
    return `${what} ${next}`;
  }
  const { what, seconds } = told;
  return seconds === null ? t(`quick.copiedOpenly.${what}`) : t(`quick.copied.${what}`, { count: seconds });
};

const TimeOfSession = ({ endsAt }: { readonly endsAt: number }) => {
  const { digits } = timeLeft(endsAt, useNow(endsAt));
  if (digits === undefined) return null;
  return (
    <span className={styles['time']} aria-hidden="true">
      <Icon of={Clock} size="s" />
      {digits}
    </span>
  );
};

/** What the keys do, or what came of the last one. */
export const QuickFoot = ({ quick, endsAt, say, alert }: QuickFootProps) => {
  const t = useWords();
  const { told } = useStore(quick.store);
  const words = told && wordsOf(t, told);
  const kind = told?.kind;

  useEffect(() => {
    if (words === undefined || kind === 'copying') return;
    if (kind === 'failed') alert(words);
    else say(words);
  }, [alert, kind, say, words]);

  return (
    <footer className={styles['foot']}>
      {words === undefined ? (
        <span className={styles['hints']}>
          {HINTS.map((name) => (
            <span key={name} className={styles['hint']}>
              <kbd className={styles['key']}>{keyNames(t, QUICK_KEYS[name][0]).join(' ')}</kbd>
              {t(`quick.keys.${name}`)}
            </span>
          ))}
        </span>
      ) : (
        <span className={kind === 'failed' ? styles['failed'] : styles['told']}>{words}</span>
      )}
      {endsAt !== null && <TimeOfSession endsAt={endsAt} />}
    </footer>
  );
};
