import type { ReactNode } from 'react';
import type { Failure } from '../../shared/ipc/reply';
import { Banner, type BannerProps } from '../ui/Banner';
import { failureText } from './failures';
import { useWords } from './words';

interface FailureBannerProps extends Partial<Pick<BannerProps, 'tone' | 'actions' | 'dismiss'>> {
  readonly failure: Failure;
  /** What was not done. Left out, the cause stands in its place. */
  readonly title?: string;
  readonly children?: ReactNode;
}

/** What was not done, why, what can be done next, and what the server said. */
export const FailureBanner = ({ failure, title, tone = 'danger', children, ...rest }: FailureBannerProps) => {
  const t = useWords();
  const { what, next, detail } = failureText(t, failure);
  return (
    <Banner tone={tone} title={title ?? what} {...rest}>
      <p>{title === undefined ? next : `${what} ${next}`}</p>
      {detail !== undefined && <p>{detail}</p>}
      {children}
    </Banner>
  );
};
