import type { ReactNode } from 'react';
import type { Failure } from '../../../../shared/ipc/reply';
import { failureText } from '../../../app/failures';
import { useWords } from '../../../app/words';
import { Banner } from '../../../ui/Banner';

interface FailureBannerProps {
  readonly failure: Failure;
  readonly actions?: ReactNode;
}

/** What was not done, and what can be done about that. */
export const FailureBanner = ({ failure, actions }: FailureBannerProps) => {
  const t = useWords();
  const { what, next, detail } = failureText(t, failure);
  return (
    <Banner tone="danger" title={what} actions={actions}>
      <p>{next}</p>
      {detail !== undefined && <p>{detail}</p>}
    </Banner>
  );
};
