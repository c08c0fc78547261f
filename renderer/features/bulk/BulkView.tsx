import { useEffect, useId, useRef, type ReactNode } from 'react';
import { useStore } from 'zustand';
import type { Bulk } from '../../../shared/bulk';
import { FailureBanner } from '../../app/FailureBanner';
import { useWords } from '../../app/words';
import styles from './BulkView.module.css';
import { CheckingStep } from './parts/CheckingStep';
import { ChooseStep } from './parts/ChooseStep';
import { LockedStep } from './parts/LockedStep';
import { PlanStep } from './parts/PlanStep';
import { RunStep } from './parts/RunStep';
import type { BulkDesk } from './desk';
import { useBulkNews } from './use-bulk-news';

const Refusal = ({ bulk }: Pick<BulkDesk, 'bulk'>) => {
  const t = useWords();
  const failure = useStore(bulk.store, (known) => known.failure);
  return failure && <FailureBanner failure={failure} title={t('bulk.refused')} />;
};

const stepOf = (props: BulkDesk, shown: Bulk): ReactNode => {
  switch (shown.step) {
    case 'none':
      return <ChooseStep {...props} />;
    case 'locked':
      return <LockedStep {...props} failure={shown.failure} />;
    case 'checking':
      return <CheckingStep {...props} done={shown.done} of={shown.of} />;
    case 'checked':
      return <PlanStep {...props} checked={shown} />;
    case 'run':
      return <RunStep {...props} run={shown.run} />;
  }
};

/** Many secrets at once, one after the other: what would happen, in which order, and what came of it. */
export const BulkView = (props: BulkDesk) => {
  const { bulk } = props;
  const t = useWords();
  const id = useId();
  const heading = useRef<HTMLHeadingElement>(null);
  const shown = useStore(bulk.store, (known) => known.bulk);
  useBulkNews(shown, props);

  useEffect(() => {
    heading.current?.focus();
    void bulk.ask();
  }, [bulk]);

  return (
    <main aria-labelledby={`${id}-title`} aria-busy={shown === undefined} className={styles['main']}>
      <h1 ref={heading} id={`${id}-title`} tabIndex={-1} className={styles['heading']}>
        {shown?.step === 'run' ? shown.run.name : t('bulk.title')}
      </h1>
      <Refusal bulk={bulk} />
      {shown && stepOf(props, shown)}
    </main>
  );
};
