import { Check, Minus, X, type LucideIcon } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { useWords } from '../../../app/words';
import { Button } from '../../../ui/Button';
import { Icon } from '../../../ui/Icon';
import { PasswordInput } from '../../../ui/PasswordInput';
import type { CandidateDesk } from '../use-candidate';
import styles from './TypedPassword.module.css';

const MOST = 10_000;

type State = 'met' | 'notMet' | 'byServer';

const ICONS: Readonly<Record<State, LucideIcon>> = { met: Check, notMet: X, byServer: Minus };

const stateOf = (isMet: boolean | null): State => {
  if (isMet === null) return 'byServer';
  return isMet ? 'met' : 'notMet';
};

/** A password of its user's own, and which rules of the template it keeps while it is typed. */
export const TypedPassword = ({ desk }: { readonly desk: CandidateDesk }) => {
  const t = useWords();
  const input = useRef<HTMLInputElement>(null);
  const { lines, typed } = desk;

  useEffect(() => {
    input.current?.focus();
  }, []);

  return (
    <div className={styles['typed']}>
      <div className={styles['line']}>
        <PasswordInput
          ref={input}
          aria-label={t('rotation.candidate.field')}
          autoComplete="new-password"
          maxLength={MOST}
          showLabel={t('rotation.candidate.show')}
          hideLabel={t('rotation.candidate.hideTyped')}
          value={typed}
          onChange={(event) => {
            desk.setTyped(event.target.value);
          }}
          onBlur={desk.askAboutTyped}
        />
        <Button size="s" variant="quiet" onClick={() => void desk.regenerate()}>
          {t('rotation.candidate.server')}
        </Button>
      </div>
      {lines.length > 0 && (
        <ul aria-label={t('rotation.candidate.rules')} className={styles['rules']}>
          {lines.map(({ text, isMet }) => {
            const state = stateOf(isMet(typed));
            return (
              <li key={text} className={styles['rule']} data-state={state}>
                <Icon of={ICONS[state]} size="s" />
                <span>
                  {t('rotation.candidate.rule', { rule: text, state: t(`rotation.candidate.${state}`) })}
                </span>
              </li>
            );
          })}
        </ul>
      )}
    </div>
  );
};
