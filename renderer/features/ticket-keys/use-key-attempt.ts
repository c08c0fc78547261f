import { useState } from 'react';
import type { Failure, FailureCode } from '../../../shared/ipc/reply';
import { failureText } from '../../app/failures';
import { useWords } from '../../app/words';

/** One thing that is tried, once at a time: whether it is under way, and why it did not work. */
export const useKeyAttempt = (alert: (text: string) => void) => {
  const t = useWords();
  const [isBusy, setBusy] = useState(false);
  const [failure, setFailure] = useState<Failure>();
  const inWords = (failed: Failure): string => {
    const { what, next } = failureText(t, failed);
    return `${what} ${next}`;
  };

  return {
    isBusy,
    failure,
    /** Why a button cannot be pressed meanwhile. */
    waits: isBusy ? t('ticketKeys.working') : undefined,
    /** What stands under the field that it is about, and nowhere else. */
    errorAt: (codes: readonly FailureCode[]): string | undefined =>
      failure && codes.includes(failure.code) ? inWords(failure) : undefined,
    /** @returns whether it worked */
    attempt: async (tried: () => Promise<Failure | undefined>): Promise<boolean> => {
      if (isBusy) return false;
      setBusy(true);
      setFailure(undefined);
      const failed = await tried();
      setBusy(false);
      setFailure(failed);
      if (failed) alert(inWords(failed));
      return failed === undefined;
    },
  };
};

export type KeyAttempt = ReturnType<typeof useKeyAttempt>;
