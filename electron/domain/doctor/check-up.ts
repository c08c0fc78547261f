import type { Check } from '../../../shared/doctor';
import type { Cancel, Timers } from '../ports';
import { createCanceller } from '../session/canceller';
import { CHECK_UPS, type DoctorsBag, type Visit } from './checks';
import { notChecked, problem, type Outcome } from './findings';

/** Longer than a server in working order takes for anything of this. */
const LIMIT_MS = 10_000;

interface CheckUpDeps {
  readonly timers: Timers;
  readonly bag: DoctorsBag;
}

/** One check, for as long as it may take. What is called off or takes longer is waited for no more. */
export const createCheckUp =
  ({ timers, bag }: CheckUpDeps) =>
  (check: Exclude<Check, 'address'>, visit: Visit, cancel: Cancel): Promise<Outcome> =>
    new Promise((resolve) => {
      const { cancel: own, cancelNow } = createCanceller();
      const callOffLimit = timers.after(LIMIT_MS, () => {
        cancelNow();
        resolve(problem('too-long', String(LIMIT_MS / 1000)));
      });
      const done = (outcome: Outcome) => {
        callOffLimit();
        resolve(outcome);
      };
      cancel.onCancelled(() => {
        cancelNow();
        done(notChecked('earlier'));
      });
      const examine = async () => CHECK_UPS[check](bag, visit, own);
      examine()
        .then(done)
        .catch(() => {
          done(problem(check === 'proxy' ? 'proxy-unknown' : 'broken'));
        });
    });
