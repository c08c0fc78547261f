import type { FailureCode } from '../../../shared/ipc/reply';
import type { Scope, Stage } from '../../../shared/rotation';

/** So long after nothing came back a request may still arrive, as far as anybody knows. */
export const SETTLE_MS = 5 * 60_000;
/** So long a request may be under way before its sender gives up: of one whose sender was killed nobody knows more. */
export const LONGEST_WAY_MS = 60_000;

export type ValueRead = 'old' | 'new' | 'other';

/** What the trail tells of the time since it was sent, where the old value is there: nothing, some change, or the very one that was sent. */
export type Trail = 'quiet' | 'edited' | 'put-back';

/** Something that was done, heard or read, in the words in which it is written down. */
export type Fact =
  | { readonly kind: 'never-sent'; readonly at: number }
  | {
      readonly kind: 'sent';
      readonly at: number;
      /** The newest entry of the trail before that; missing where it is not known. */
      readonly newestAudit?: number | undefined;
    }
  | { readonly kind: 'answered'; readonly at: number }
  | {
      readonly kind: 'refused';
      readonly at: number;
      readonly code: FailureCode;
      readonly said: string | null;
    }
  /** Since `at` nobody waits for an answer any more. */
  | { readonly kind: 'lost'; readonly at: number }
  | {
      readonly kind: 'read';
      readonly at: number;
      readonly value: ValueRead;
      readonly tooEarlyBy?: number | undefined;
      /** Missing where it was not asked, or does not tell. */
      readonly trail?: Trail | undefined;
    }
  | { readonly kind: 'unreadable'; readonly at: number; readonly code: FailureCode }
  /** Said of this change, and of none before it. */
  | {
      readonly kind: 'change';
      readonly at: number;
      readonly status: 'pending' | 'done' | 'failed' | 'none';
      readonly said: string | null;
      /** So much time has still to pass, whatever the clock says, before nothing that was sent can arrive any more. */
      readonly tooEarlyBy?: number | undefined;
    }
  /** How the account took the stored password, tried after the change. */
  | {
      readonly kind: 'tried';
      readonly at: number;
      readonly outcome: 'good' | 'bad' | 'none';
      readonly said: string | null;
      readonly before: string | null;
    }
  /** The trail shows the change that is proven already: nothing more is known by that, and others can see it. */
  | {
      readonly kind: 'audited';
      readonly at: number;
      /** The number of the ticket that was given with it, where the trail shows that too. */
      readonly ticket?: string | undefined;
      /** Who has changed the same field at that time, by the trail: it may be his value that was replaced. */
      readonly others?: string | undefined;
    }
  | { readonly kind: 'stopped'; readonly at: number }
  | { readonly kind: 'watch-over'; readonly at: number };

type Answer =
  | { readonly kind: 'none' }
  | { readonly kind: 'yes' }
  | { readonly kind: 'no'; readonly code: FailureCode; readonly said: string | null }
  | { readonly kind: 'lost' };

interface Order {
  readonly scope: Scope;
  /** Whether the value that was there before is known. */
  readonly isOldKnown: boolean;
}

interface Tried {
  readonly outcome: 'good' | 'bad' | 'none';
  readonly said: string | null;
  /** When the account had been tried before that, in the server's words. */
  readonly before: string | null;
}

/** What was heard of a change of the account, the last of each kind. */
interface Remote {
  readonly status: {
    readonly status: 'pending' | 'done' | 'failed' | 'none';
    readonly said: string | null;
    readonly at: number;
    readonly tooEarlyBy?: number | undefined;
  } | null;
  readonly tried: Tried | null;
  /** Since the last news of the change. */
  readonly read: ValueRead | null;
  readonly readAt: number;
  readonly tooEarlyBy?: number | undefined;
  /** It was tried to read it since then. */
  readonly isUnreadable: boolean;
  /** It was watched for as long as anybody does. */
  readonly isWatchOver: boolean;
  readonly isStopped: boolean;
}

/** One rotation, as far as it is known. The stage is what may be said of it. */
export interface Course {
  readonly order: Order;
  readonly isSent: boolean;
  readonly answer: Answer;
  /** Since when nobody waits for an answer any more. */
  readonly lostAt: number | null;
  /** From then on nothing that was sent can arrive any more. */
  readonly settlesAt: number;
  readonly remote: Remote;
  /** The newest entry of the trail before it was sent; null where it is not known. */
  readonly newestAudit: number | null;
  /** The trail has told of it, though the old value was read after that. */
  readonly hasLanded: boolean;
  readonly stage: Stage;
  /** Since when it is known how it ended; null where it is not. */
  readonly endedAt: number | null;
}

export const begin = (order: Order): Course => ({
  order,
  isSent: false,
  answer: { kind: 'none' },
  lostAt: null,
  settlesAt: Infinity,
  remote: {
    status: null,
    tried: null,
    read: null,
    readAt: 0,
    isUnreadable: false,
    isWatchOver: false,
    isStopped: false,
  },
  newestAudit: null,
  hasLanded: false,
  stage: { stage: 'prepared' },
  endedAt: null,
});

export const unknown = (
  why: Extract<Stage, { stage: 'unknown' }>['why'],
  said: string | null = null,
): Stage => ({
  stage: 'unknown',
  why,
  said,
});

export interface Looked {
  readonly at: number;
  readonly trail?: Trail | undefined;
  readonly tooEarlyBy?: number | undefined;
}

/** Whether nothing that was sent could arrive any more, by the clock and by the time that has passed: a clock can be put forward. */
export const isLate = ({ settlesAt }: Pick<Course, 'settlesAt'>, { at, tooEarlyBy = 0 }: Looked): boolean =>
  at >= settlesAt && tooEarlyBy <= 0;

/** Whether the old value would be called unchanged: only then the trail is asked whether it was so all the time. */
export const isForTheTrail = (course: Course, looked: Looked): boolean =>
  course.order.scope === 'vault' && course.answer.kind !== 'no' && isLate(course, looked);

/** What the server itself says of a change of the account, or the trail of one of the vault. */
const ofLateOld = ({ answer, order }: Course, { trail }: Looked): Stage => {
  if (order.scope === 'vault' && trail === 'edited') return unknown('edited-since');
  const isTold = order.scope === 'remote' || trail !== undefined;
  const reason = answer.kind === 'yes' ? 'kept-old' : 'settled';
  return { stage: 'not-changed', reason: isTold ? reason : 'untold', code: null, said: null };
};

/** The old value proves that nothing was changed once nothing can arrive any more, and not before. */
export const stageOfOld = (course: Course, looked: Looked): Stage => {
  const { answer, settlesAt, hasLanded } = course;
  const { at, tooEarlyBy = 0 } = looked;
  if (hasLanded) return { stage: 'put-back' };
  if (answer.kind === 'no') {
    return { stage: 'not-changed', reason: 'refused', code: answer.code, said: answer.said };
  }
  if (!isLate(course, looked)) {
    return { stage: 'not-changed-so-far', until: Math.max(settlesAt, at + tooEarlyBy) };
  }
  return ofLateOld(course, looked);
};
