import { Circle, CircleCheck, CircleDashed, SquareX, type LucideIcon } from 'lucide-react';
import type { CheckResult } from '../../../../shared/doctor';
import { useWords } from '../../../app/words';
import { Icon } from '../../../ui/Icon';
import { resultText } from '../result-text';
import styles from './CheckItem.module.css';

interface CheckItemProps {
  readonly number: number;
  readonly result: CheckResult;
  readonly isOpen: boolean;
}

const ICONS: Readonly<Record<CheckResult['state'], LucideIcon>> = {
  passed: CircleCheck,
  problem: SquareX,
  'not-checked': CircleDashed,
  running: Circle,
};

export const CheckItem = ({ number, result, isOpen }: CheckItemProps) => {
  const t = useWords();
  const { state } = result;
  const { what, next } = resultText(t, result);
  const line = t('doctor.line', {
    number,
    check: t(`doctor.check.${result.check}`),
    state: t(`doctor.state.${state}`),
  });

  return (
    <li className={styles['item']} data-state={state}>
      <details className={styles['details']} open={isOpen}>
        <summary className={styles['line']}>
          <Icon of={ICONS[state]} size="s" className={styles['sign']} />
          <span>{line}</span>
        </summary>
        {what !== '' && (
          <div className={styles['said']}>
            <p>{what}</p>
            {next !== '' && <p className={styles['next']}>{next}</p>}
          </div>
        )}
      </details>
    </li>
  );
};
