import type { FailureCode } from '../../../shared/ipc/reply';
import type { Stage } from '../../../shared/rotation';
import {
  LONGEST_WAY_MS,
  SETTLE_MS,
  stageOfOld,
  unknown,
  type Course,
  type Fact,
  type Looked,
  type ValueRead,
} from './course';
import { remoteStage } from './remote-stage';

/** What may be said before the value has been looked at. */
const unread = ({ answer }: Course, code: FailureCode | null): Stage => {
  if (code === 'session-ended') return unknown('session-ended');
  if (answer.kind === 'yes') return unknown(code === 'access-denied' ? 'not-readable' : 'not-read');
  return answer.kind === 'no' ? unknown('refused-not-read', answer.said) : unknown('no-answer');
};

const stageOfRead = (course: Course, value: ValueRead, looked: Looked): Stage => {
  if (value === 'new') return { stage: 'verified', how: 'read-back' };
  if (value === 'old') return stageOfOld(course, looked);
  return course.order.isOldKnown ? { stage: 'changed-by-other' } : unknown('other-value');
};

/**
 * Nothing was read of it yet: a failure to read takes nothing away from what was read before. That it is not changed so far
 * is no more to go by once nothing can arrive any more.
 */
const isUnread = ({ stage, settlesAt }: Course, at: number): boolean =>
  ['sent', 'accepted', 'queued', 'running'].includes(stage.stage) ||
  (stage.stage === 'not-changed-so-far' && at >= settlesAt) ||
  (stage.stage === 'unknown' && stage.why !== 'other-value');

type AnswerFact = Extract<Fact, { kind: 'answered' | 'refused' | 'lost' }>;

const isAnswer = (fact: Fact): fact is AnswerFact =>
  fact.kind === 'answered' || fact.kind === 'refused' || fact.kind === 'lost';

/** Only the first of them counts: there was one request. */
const answered = (course: Course, fact: AnswerFact): Course => {
  if (course.answer.kind !== 'none') return course;
  const lostAt = fact.at;
  switch (fact.kind) {
    case 'answered': {
      const stage: Stage = { stage: course.order.scope === 'vault' ? 'accepted' : 'queued' };
      return { ...course, answer: { kind: 'yes' }, lostAt, stage };
    }
    case 'refused': {
      const answer = { kind: 'no', code: fact.code, said: fact.said } as const;
      const isEnded = fact.code === 'session-ended' || fact.code === 'not-repeated';
      const stage = unknown(isEnded ? 'session-ended' : 'refused-not-read', fact.said);
      return { ...course, answer, lostAt, stage };
    }
    case 'lost': {
      const settlesAt = fact.at + SETTLE_MS;
      return { ...course, answer: { kind: 'lost' }, lostAt, settlesAt, stage: unknown('no-answer') };
    }
  }
};

const looked = (course: Course, fact: Fact): Course => {
  if (fact.kind === 'read') {
    const known = { ...course, hasLanded: course.hasLanded || fact.trail === 'put-back' };
    return { ...known, stage: stageOfRead(known, fact.value, fact) };
  }
  if (fact.kind === 'unreadable' && isUnread(course, fact.at))
    return { ...course, stage: unread(course, fact.code) };
  return course;
};

/** What was read before such news says nothing of what came after it. */
const ofChange = (
  { remote }: Course,
  { status, said, at, tooEarlyBy = 0 }: Extract<Fact, { kind: 'change' }>,
): Partial<Course['remote']> => ({
  status: { status, said, at, tooEarlyBy },
  ...(remote.status?.status !== status && { read: null, tried: null, isUnreadable: false }),
});

const newsOf = (course: Course, fact: Fact): Partial<Course['remote']> => {
  if (fact.kind === 'change') return ofChange(course, fact);
  if (fact.kind === 'tried') {
    const { outcome, said, before } = fact;
    return { tried: { outcome, said, before }, read: null, isUnreadable: false };
  }
  if (fact.kind === 'read') {
    return { read: fact.value, readAt: fact.at, tooEarlyBy: fact.tooEarlyBy ?? 0, isUnreadable: false };
  }
  if (fact.kind === 'unreadable') return { isUnreadable: true };
  if (fact.kind === 'stopped') return { isStopped: true };
  return fact.kind === 'watch-over' ? { isWatchOver: true } : {};
};

/** Of a change of the account all that was heard is looked at together. */
const watched = (course: Course, fact: Fact): Course => {
  const remote = { ...course.remote, ...newsOf(course, fact) };
  const next = { ...course, remote };
  const code = fact.kind === 'unreadable' ? fact.code : null;
  return { ...next, stage: remoteStage(next, () => unread(next, code)) };
};

const next = (course: Course, fact: Fact): Course => {
  if (!course.isSent) {
    if (fact.kind === 'sent') {
      const { at, newestAudit = null } = fact;
      return { ...course, isSent: true, settlesAt: at + SETTLE_MS, newestAudit, stage: { stage: 'sent' } };
    }
    if (fact.kind !== 'never-sent') return course;
    return {
      ...course,
      stage: { stage: 'not-changed', reason: 'never-sent', code: null, said: null },
    };
  }
  if (isAnswer(fact)) return answered(course, fact);
  return course.order.scope === 'remote' ? watched(course, fact) : looked(course, fact);
};

/** It waits for proof, or for its user to say that he has seen it. */
export const isOpen = ({ stage }: Stage): boolean =>
  stage !== 'verified' && stage !== 'not-changed' && stage !== 'put-back' && stage !== 'failed';

/** What is known once this is known as well. What was verified stays so, and nothing is sent twice. */
export const learn = (course: Course, fact: Fact): Course => {
  if (course.stage.stage === 'verified') return course;
  const known = next(course, fact);
  return { ...known, endedAt: isOpen(known.stage) ? null : (course.endedAt ?? fact.at) };
};

/** Another look by nobody's order may still bring something. */
export const isWorthALook = ({ stage, order }: Course, waitedMs: number): boolean =>
  isOpen(stage) &&
  stage.stage !== 'prepared' &&
  (waitedMs <= SETTLE_MS + LONGEST_WAY_MS || order.scope === 'remote');
