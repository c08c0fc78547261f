import type { Failure } from '../../../../shared/ipc/reply';
import { FailureBanner } from '../../../app/FailureBanner';
import { useWords } from '../../../app/words';

/** Why a change is not known to be saved: it was not, or nobody can tell. */
export const NotSaved = ({ failure }: { readonly failure: Failure }) => {
  const t = useWords();
  const isUnknown = failure.code === 'outcome-unknown';
  return (
    <FailureBanner
      failure={failure}
      tone={isUnknown ? 'unproven' : 'danger'}
      title={t(isUnknown ? 'secret.edit.unknown' : 'secret.edit.notSaved')}
    />
  );
};
