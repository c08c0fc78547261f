import type { CheckResult, Examination } from '../../../shared/doctor';
import type { Translate } from '../../../shared/words/keys';
import { redact } from '../redact';

interface Origin {
  readonly version: string;
  readonly platform: string;
  readonly time: Date;
}

const sentencesOf = (t: Translate, result: CheckResult): readonly string[] => {
  const { host, detail } = result;
  switch (result.state) {
    case 'running':
      return [];
    case 'passed':
      return [t(`doctor.passed.${result.code}`, { host, detail })];
    case 'not-checked':
      return [t(`doctor.notChecked.${result.code}`)];
    case 'problem':
      return [
        t(`doctor.problem.${result.code}.what`, { host, detail }),
        t(`doctor.problem.${result.code}.next`),
      ];
  }
};

/** What somebody else may read. Nothing of who wanted to sign in was ever known here. */
export const reportOf = (
  t: Translate,
  { results }: Examination,
  { version, platform, time }: Origin,
): string => {
  const lines = results.map((result, index) => {
    const number = index + 1;
    const check = t(`doctor.check.${result.check}`);
    const state = t(`doctor.state.${result.state}`);
    return [t('doctor.line', { number, check, state }), ...sentencesOf(t, result)].join('\n   ');
  });
  const head = t('doctor.reportHead', { version, platform, time: time.toISOString() });
  return `${redact([head, ...lines].join('\n'))}\n`;
};
