import { CHECKS, type Check, type CheckResult } from '../../../shared/doctor';
import { GROUNDS } from './checks';
import { notChecked, type Outcome } from './findings';

/** How far an examination is. */
export interface Course {
  readonly results: readonly CheckResult[];
  readonly host: string;
}

export const courseAt = (host: string): Course => ({
  host,
  results: CHECKS.map((check) => ({ check, host, ...notChecked('waiting') })),
});

/** Cut to what may cross to the page: names in certificates can be of any length. */
export const resultOf = (check: Check, host: string, outcome: Outcome): CheckResult => ({
  check,
  host: host.slice(0, 300),
  ...outcome,
  detail: outcome.detail.slice(0, 600),
});

export const withResult = ({ results, host }: Course, result: CheckResult): Course => ({
  host,
  results: results.map((each) => (each.check === result.check ? result : each)),
});

/** A server that is not well can still be asked. */
export const hasFailedGround = ({ results }: Course): boolean =>
  results.some(
    (result) => result.state === 'problem' && result.code !== 'unwell' && GROUNDS.includes(result.check),
  );
