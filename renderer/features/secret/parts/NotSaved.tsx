import type { Failure } from '../../../../shared/ipc/reply';
import { failureText } from '../../../app/failures';
import { useWords } from '../../../app/words';
import { Banner } from '../../../ui/Banner';

/** Why a change is not known to be saved: it was not, or nobody can tell. */
export const NotSaved = ({ failure }: { readonly failure: Failure }) => {
  const t = useWords();
  const { what, next, detail } = failureText(t, failure);
  const isUnknown = failure.code === 'outcome-unknown';
  return (
    <Banner
      tone={isUnknown ? 'unproven' : 'danger'}
      title={t(isUnknown ? 'secret.edit.unknown' : 'secret.edit.notSaved')}
    >
      <p>{`${what} ${next}`}</p>
      {detail !== undefined && <p>{detail}</p>}
    </Banner>
  );
};
