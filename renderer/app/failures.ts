import { isDiagnosis } from '../../shared/diagnoses';
import type { Failure } from '../../shared/ipc/reply';
import type { Translate } from '../../shared/words/keys';

export interface FailureText {
  /** One sentence: what happened. */
  readonly what: string;
  /** One next step. */
  readonly next: string;
  readonly detail: string | undefined;
}

/** What is behind a failure: what Keyturn found itself in the page's language, anything else as a system or a server said it. */
export const detailInWords = (t: Translate, detail: string): string =>
  t('failures.detail', { detail: isDiagnosis(detail) ? t(`diagnoses.${detail}`) : detail });

/** The words of a failure. The keys are made from the code, so a code without words does not compile. */
export const failureText = (t: Translate, { code, detail }: Failure): FailureText => ({
  what: t(`failures.${code}.what`),
  next: t(`failures.${code}.next`),
  detail: detail === undefined ? undefined : detailInWords(t, detail),
});
