import { useWords } from '../../../app/words';
import { Button } from '../../../ui/Button';
import type { BulkDesk } from '../desk';
import styles from './Form.module.css';
import { Steps } from './Steps';

interface CheckingStepProps extends BulkDesk {
  readonly done: number;
  readonly of: number;
}

/** While they are looked at. */
export const CheckingStep = ({ bulk, done, of }: CheckingStepProps) => {
  const t = useWords();
  return (
    <>
      <Steps at="check" />
      <div className={styles['form']}>
        <p>{t('bulk.checking', { done, count: of })}</p>
        <div className={styles['actions']}>
          <Button
            onClick={() => {
              void bulk.leave();
            }}
          >
            {t('controls.cancel')}
          </Button>
        </div>
      </div>
    </>
  );
};
