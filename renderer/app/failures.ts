import type { Failure } from '../../shared/ipc/reply';
import type { Translate } from '../../shared/words/keys';

export interface FailureText {
  /** One sentence: what happened. */
  readonly what: string;
  /** One next step. */
  readonly next: string;
  readonly detail: string | undefined;
}

/** The words of a failure. The keys are made from the code, so a code without words does not compile. */
export const failureText = (t: Translate, { code, detail }: Failure): FailureText => ({
  what: t(`failures.${code}.what`),
  next: t(`failures.${code}.next`),
  detail: detail === undefined ? undefined : t('failures.detail', { detail }),
});
