import { Suspense, useEffect, useState } from 'react';
import { useStore } from 'zustand';
import type { Failure } from '../../../../shared/ipc/reply';
import { failureText } from '../../../app/failures';
import { useWords } from '../../../app/words';
import { Banner } from '../../../ui/Banner';
import { Button } from '../../../ui/Button';
import { PassphraseDialog } from '../../sealing';
import type { BulkDesk } from '../desk';

interface LockedStepProps extends BulkDesk {
  readonly failure: Failure;
}

/** A run of before, sealed with what its user has to give first. */
export const LockedStep = ({ bulk, sealing, say, failure }: LockedStepProps) => {
  const t = useWords();
  const known = useStore(sealing.store);
  const [isOpening, setOpening] = useState(false);
  const { what, next } = failureText(t, failure);

  useEffect(() => {
    void sealing.ask();
  }, [sealing]);

  return (
    <>
      <Banner
        tone="warn"
        title={t('bulk.locked.title')}
        actions={
          <Button
            variant="primary"
            onClick={() => {
              if (known.by === 'none') setOpening(true);
              else void bulk.ask();
            }}
          >
            {t('bulk.locked.open')}
          </Button>
        }
      >
        <p>{`${what} ${next}`}</p>
      </Banner>
      {isOpening && (
        <Suspense fallback={null}>
          <PassphraseDialog
            isNew={false}
            givePassphrase={sealing.givePassphrase}
            say={say}
            onClose={() => {
              setOpening(false);
              void bulk.ask();
            }}
          />
        </Suspense>
      )}
    </>
  );
};
