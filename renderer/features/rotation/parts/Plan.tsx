import { Activity, Lock } from 'lucide-react';
import type { PlanStep, Review } from '../../../../shared/rotation';
import { useWords } from '../../../app/words';
import { Icon } from '../../../ui/Icon';
import { Unseen } from '../../../ui/Unseen';
import styles from './Plan.module.css';

const Step = ({ step, number }: { readonly step: PlanStep; readonly number: number }) => {
  const t = useWords();
  return (
    <li className={styles['step']}>
      <span aria-hidden="true" className={styles['number']}>
        {number}
      </span>
      <div className={styles['what']}>
        <span>{t(`rotation.plan.purpose.${step.purpose}`)}</span>
        <span dir="ltr" className={styles['call']}>
          <span className={styles['method']} data-writes={step.writes}>
            {step.method}
          </span>
          {step.writes && <Unseen>{` ${t('rotation.plan.isWrite')} `}</Unseen>}{' '}
          {step.path.replace('/api/v1', '…')}
          {step.carriesValue && (
            <>
              {' '}
              <span className={styles['value']}>{t('rotation.plan.value')}</span>
            </>
          )}
        </span>
      </div>
    </li>
  );
};

interface PlanProps {
  readonly steps: readonly PlanStep[];
  readonly review: Pick<Review, 'callsMade' | 'mayRead'>;
}

/** What will be asked of the server and in which order, without any value. */
export const Plan = ({ steps, review }: PlanProps) => {
  const t = useWords();
  const writes = steps.filter((step) => step.writes).length;
  const reads = steps.length - writes;

  return (
    <div className={styles['plan']}>
      <div className={styles['head']}>
        <strong>{t('rotation.plan.label')}</strong>
        <span className={styles['sum']}>
          {t('rotation.plan.sum', {
            writes: t('rotation.plan.writes', { count: writes }),
            reads: t('rotation.plan.reads', { count: reads }),
          })}
        </span>
      </div>
      <ol aria-label={t('rotation.plan.label')} className={styles['steps']}>
        {steps.map((step, index) => (
          // The order of the steps is what they are.
          <Step key={index} step={step} number={index + 1} />
        ))}
      </ol>
      <p className={styles['foot']}>
        <Icon of={Activity} size="s" />
        {t('rotation.plan.made', { count: review.callsMade.length })}
      </p>
      <p className={styles['foot']}>
        <Icon of={Lock} size="s" className={styles['lock']} />
        {t(review.mayRead === false ? 'rotation.plan.sealedNewOnly' : 'rotation.plan.sealed')}
      </p>
    </div>
  );
};
