import { useState } from 'react';
import { useWords } from '../../../app/words';
import { Button } from '../../../ui/Button';
import type { PlanDesk } from '../desk';
import { countOf, wantsReason } from '../plan-facts';
import { Export } from './Export';
import styles from './Form.module.css';
import { OrderForm } from './OrderForm';
import { PlanTable } from './PlanTable';
import { Steps } from './Steps';

const HEADINGS = ['id', 'secret', 'folder', 'field', 'verdict', 'findings', 'inWords'] as const;

/** What would be changed and what stands in the way, and then in which order. */
export const PlanStep = (props: PlanDesk) => {
  const { bulk, say, checked } = props;
  const t = useWords();
  const [isOrdering, setOrdering] = useState(false);
  const { items } = checked;
  const isAny = items.some((item) => item.verdict === 'ready' || wantsReason(item));

  if (isOrdering) {
    return (
      <>
        <Steps at="order" />
        <OrderForm
          {...props}
          onBack={() => {
            setOrdering(false);
          }}
        />
      </>
    );
  }
  return (
    <>
      <Steps at="check" />
      <p>
        {t('bulk.plan.sum', {
          ready: countOf(items, 'ready'),
          needs: countOf(items, 'needs'),
          impossible: countOf(items, 'impossible'),
        })}
      </p>
      <div className={styles['actions']}>
        <Button
          variant="primary"
          unavailable={isAny ? undefined : t('bulk.plan.nothing')}
          onClick={() => {
            setOrdering(true);
          }}
        >
          {t('bulk.plan.order')}
        </Button>
        <Export
          label={t('bulk.plan.export')}
          save={() => bulk.savePlan({ headings: HEADINGS.map((each) => t(`bulk.plan.${each}`)) })}
          say={say}
        />
        <Button
          onClick={() => {
            void bulk.leave();
          }}
        >
          {t('bulk.plan.back')}
        </Button>
      </div>
      <PlanTable items={items} />
    </>
  );
};
