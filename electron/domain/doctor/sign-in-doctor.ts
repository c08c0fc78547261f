import { CHECKS, type CheckResult, type DoctorQuestion, type Examination } from '../../../shared/doctor';
import { fail, succeed, type Failure, type Reply } from '../../../shared/ipc/reply';
import type { Cancel, Timers } from '../ports';
import { createCanceller } from '../session/canceller';
import { settleAddress } from '../session/server-address';
import { createCheckUp } from './check-up';
import type { DoctorsBag, Visit } from './checks';
import { courseAt, hasFailedGround, resultOf, withResult, type Course } from './course';
import { notChecked, passed, problem, type Outcome } from './findings';
import { siteAt } from './site';

interface DoctorDeps extends DoctorsBag {
  readonly timers: Timers;
  readonly onChanged: (examination: Examination) => void;
}

export interface SignInDoctor {
  /** Through when all is looked at. Another one calls it off. */
  readonly run: (question: DoctorQuestion) => Promise<Reply<Examination>>;
  readonly stop: () => void;
  readonly last: () => Examination;
}

const ADDRESS_PROBLEMS = ['address-empty', 'address-not-encrypted', 'address-with-password'] as const;

const addressProblem = ({ code }: Failure): Outcome =>
  problem(ADDRESS_PROBLEMS.find((each) => each === code) ?? 'address-invalid');

/** Takes one thing after the other, each for as long as it may take, and stops asking once the ground has given way. */
export const createSignInDoctor = ({ timers, onChanged, ...bag }: DoctorDeps): SignInDoctor => {
  let examination: Examination = { isRunning: false, results: [] };
  let callOff: () => void = () => undefined;
  const checkUp = createCheckUp({ timers, bag });

  const show = (course: Course, isRunning: boolean) => {
    examination = { isRunning, results: course.results };
    onChanged(examination);
  };

  const examine = async (begun: Course, visit: Visit, cancel: Cancel): Promise<Course> => {
    let course = begun;
    const note = (result: CheckResult) => {
      course = withResult(course, result);
      show(course, true);
    };
    for (const check of CHECKS) {
      if (check === 'address') continue;
      const isPointless = hasFailedGround(course) && check !== 'code' && check !== 'ip';
      if (!isPointless) note({ check, host: course.host, detail: '', state: 'running' });
      const outcome = isPointless ? notChecked('earlier') : await checkUp(check, visit, cancel);
      if (cancel.isCancelled()) return course;
      note(resultOf(check, course.host, outcome));
    }
    return course;
  };

  const run = async ({ server, byWindows }: DoctorQuestion): Promise<Reply<Examination>> => {
    callOff();
    const { cancel, cancelNow } = createCanceller();
    callOff = cancelNow;
    const address = settleAddress(server);
    const site = siteAt(address.ok ? address.value : '');
    const first = address.ok ? passed('address', address.value) : addressProblem(address.failure);
    const begun = withResult(courseAt(site.host), resultOf('address', site.host, first));
    const visit: Visit = { site, byWindows, proxy: undefined, greeted: undefined, isTenant: false };
    const course = await examine(begun, visit, cancel);
    if (cancel.isCancelled()) return fail('cancelled');
    show(course, false);
    return succeed(examination);
  };

  return {
    run,
    stop: () => {
      callOff();
      if (examination.isRunning) examination = { ...examination, isRunning: false };
    },
    last: () => examination,
  };
};
