import { useWords } from '../../../app/words';
import styles from './Steps.module.css';

const STEPS = ['choose', 'check', 'order', 'run', 'report'] as const;

/** Where in the work one is. */
export const Steps = ({ at }: { readonly at: (typeof STEPS)[number] }) => {
  const t = useWords();
  return (
    <ol aria-label={t('bulk.steps.label')} className={styles['steps']}>
      {STEPS.map((step, index) => (
        <li key={step} aria-current={step === at ? 'step' : undefined} className={styles['step']}>
          <span aria-hidden="true" className={styles['number']}>
            {index + 1}
          </span>
          {t(`bulk.steps.${step}`)}
        </li>
      ))}
    </ol>
  );
};
