import type { CheckResult } from '../../../shared/doctor';
import type { Translate } from '../../../shared/words/keys';

/** One sentence on what was found, and for a problem one step. */
export const resultText = (t: Translate, result: CheckResult): { what: string; next: string } => {
  const { host, detail } = result;
  switch (result.state) {
    case 'running':
      return { what: '', next: '' };
    case 'passed':
      return { what: t(`doctor.passed.${result.code}`, { host, detail }), next: '' };
    case 'not-checked':
      return { what: t(`doctor.notChecked.${result.code}`), next: '' };
    case 'problem':
      return {
        what: t(`doctor.problem.${result.code}.what`, { host, detail }),
        next: t(`doctor.problem.${result.code}.next`),
      };
  }
};

export const firstProblemIn = (results: readonly CheckResult[]): CheckResult | undefined =>
  results.find(({ state }) => state === 'problem');
