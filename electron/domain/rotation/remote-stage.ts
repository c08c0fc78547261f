import type { Stage } from '../../../shared/rotation';
import { isLate, stageOfOld, unknown, type Course } from './course';

/** The account has been changed, says the server; it counts once the account takes what is stored. */
const ofDone = ({ remote: { tried, read, isUnreadable }, order }: Course): Stage | undefined => {
  if (tried === null) return { stage: 'running' };
  if (tried.outcome === 'bad') return unknown('heartbeat-failed', tried.said);
  if (tried.outcome === 'none') return unknown('not-tested');
  if (read === null) return isUnreadable ? undefined : { stage: 'running' };
  if (read === 'new') return { stage: 'verified', how: 'heartbeat' };
  if (read === 'old') return unknown('mixed');
  return order.isOldKnown ? { stage: 'verified', how: 'other-password' } : unknown('other-value');
};

const ofFailed = ({ remote: { read, status, isStopped, isUnreadable } }: Course): Stage | undefined => {
  if (read === null) return isUnreadable ? undefined : { stage: 'running' };
  const said = status?.said ?? null;
  return read === 'old' ? { stage: 'failed', said, isStopped } : unknown('mixed', said);
};

/** A change that waits its turn leaves the old value where it is: that nothing is on its way has to be said, too. */
const ofSilentOld = (course: Course): Stage => {
  const { answer, remote } = course;
  const looked = { at: remote.readAt, tooEarlyBy: remote.tooEarlyBy };
  const isSaid = remote.status !== null && isLate(course, remote.status);
  const isOver = answer.kind !== 'no' && isLate(course, looked);
  return isOver && !isSaid ? unknown('no-answer') : stageOfOld(course, looked);
};

/** The value is another one than before, and nobody has said who changed it. */
const ofSilentOther = ({ answer, order, remote }: Course): Stage => {
  if (answer.kind === 'no') return unknown('mixed', answer.said);
  if (remote.read === 'new') return unknown('not-tested');
  return order.isOldKnown ? { stage: 'changed-by-other' } : unknown('other-value');
};

/** Nothing was heard of this change in particular: what is stored is all there is to go by. */
const ofSilence = (course: Course): Stage | undefined => {
  const { answer, remote } = course;
  if (answer.kind === 'yes') return remote.isWatchOver ? unknown('still-queued') : { stage: 'queued' };
  if (remote.read === null) return answer.kind === 'none' ? { stage: 'sent' } : undefined;
  return remote.read === 'old' ? ofSilentOld(course) : ofSilentOther(course);
};

const ofPending = ({ remote }: Course): Stage =>
  remote.isWatchOver ? unknown('still-queued') : { stage: 'running' };

const said = (course: Course): Stage | undefined => {
  switch (course.remote.status?.status) {
    case 'pending':
      return ofPending(course);
    case 'done':
      return ofDone(course);
    case 'failed':
      return ofFailed(course);
    case 'none':
      return course.remote.isStopped ? ofFailed(course) : ofSilence(course);
    case undefined:
      return ofSilence(course);
  }
};

/** `unread` says what holds for as long as the value could not be read. */
export const remoteStage = (course: Course, unread: () => Stage): Stage => said(course) ?? unread();
