import type { Failure } from '../../../../shared/ipc/reply';
import { failureText } from '../../../app/failures';
import { useWords } from '../../../app/words';
import { Banner } from '../../../ui/Banner';

/** Why the disk or the main process did not do what was asked, above what it was asked for. */
export const FailureBanner = ({ failure }: { readonly failure: Failure | undefined }) => {
  const t = useWords();
  if (!failure) return null;

  const { what, next, detail } = failureText(t, failure);
  return (
    <Banner tone="danger" title={t('attempts.change-profile')}>
      <p>{`${what} ${next}`}</p>
      {detail !== undefined && <p>{detail}</p>}
    </Banner>
  );
};
