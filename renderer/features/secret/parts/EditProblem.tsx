import { FailureBanner } from '../../../app/FailureBanner';
import { useWords } from '../../../app/words';
import { Banner } from '../../../ui/Banner';
import { Button } from '../../../ui/Button';
import type { EditProblem as Problem } from '../use-field-edit';
import styles from './EditField.module.css';

interface EditProblemProps {
  readonly problem: Problem;
  readonly isBusy: boolean;
  readonly onLookAgain: () => void;
}

/** Why the value is not saved, as far as anybody knows. */
export const EditProblem = ({ problem, isBusy, onLookAgain }: EditProblemProps) => {
  const t = useWords();
  switch (problem.kind) {
    case 'failure':
      return <FailureBanner failure={problem.failure} title={t('secret.edit.notSaved')} />;
    case 'conflict':
      return (
        <Banner tone="warn" title={t('secret.edit.conflict')}>
          <p>{t('secret.edit.conflictNext')}</p>
          {problem.current !== null && (
            <p dir="ltr" className={styles['current']}>
              {problem.current === '' ? t('secret.empty') : problem.current}
            </p>
          )}
        </Banner>
      );
    case 'unknown':
      return (
        <Banner
          tone="unproven"
          title={t('secret.edit.unknown')}
          actions={
            <Button unavailable={isBusy ? t('secret.edit.looking') : undefined} onClick={onLookAgain}>
              {t('secret.edit.lookAgain')}
            </Button>
          }
        >
          <p>{t('secret.edit.unknownNext')}</p>
        </Banner>
      );
    case 'not-done':
      return (
        <Banner tone="info" title={t('secret.edit.notDone')}>
          <p>{t('secret.edit.notDoneNext')}</p>
        </Banner>
      );
  }
};
