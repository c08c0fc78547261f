import type { Rotation, Stage } from '../../shared/rotation';
import type { Way } from './draws';
import { sentIn, type Heard, type Values } from './truth';

/** How one rotation went, as far as whoever asked for it knows. */
export interface Attempt {
  readonly secretId: number;
  /** The candidate; null where there was none. */
  readonly value: string | null;
  /** `begun`, `killed`, or why it was not begun. */
  readonly answer: string;
}

/** An entry of the app, opened. */
export interface Kept {
  readonly rotation: Rotation;
  readonly oldValue: string | null;
  readonly newValue: string | null;
}

/** All that was seen of one field in one round. */
export interface Case {
  readonly attempt: Attempt;
  readonly way: Way;
  readonly before: Values;
  readonly after: Values;
  readonly writes: readonly Heard[];
  readonly kept: readonly Kept[];
  /** Whatever the app has said of it in this round, in the order in which it said so. */
  readonly claims: readonly Stage[];
  /** Whether somebody else has written this. */
  readonly isStrangers: (value: string) => boolean;
}

export type Fault = readonly [what: string, detail: string];

/** The values that came in this round, the newest first, and the one that was there before. */
const sinceThen = ({ before, after }: Case): Values => {
  const isRest = (count: number) =>
    after.slice(count).every((value, index) => before[index] === undefined || before[index] === value);
  const fresh = after.findIndex((_, count) => isRest(count));
  return after.slice(0, fresh + 1);
};

const landedAt = (each: Case): number => {
  const values = sinceThen(each);
  return values.slice(0, -1).findIndex((value) => value === each.attempt.value);
};

/** A server that changes an account may take another password than the one sent. */
const isServersChoice = ({ way, before, after, attempt, isStrangers }: Case): boolean => {
  const live = after[0] ?? '';
  return way === 'remote' && live !== before[0] && live !== attempt.value && !isStrangers(live);
};

const says = (isTrue: boolean, what: string, detail = ''): readonly Fault[] =>
  isTrue ? [] : [[what, detail]];

/** One write at most, of the value that was asked for, and none where nothing was begun. */
const judgeWrites = ({ writes, attempt }: Case): readonly Fault[] => [
  ...says(writes.length <= 1, 'a write was sent twice', `${writes.length} times`),
  ...says(
    writes.every((write) => sentIn(write) === attempt.value),
    'another value was sent than the one confirmed',
  ),
  ...says(
    writes.length === 0 || ['begun', 'killed'].includes(attempt.answer),
    'a write was sent that was said not to be',
    attempt.answer,
  ),
];

const isKnownLive = (each: Case): boolean => {
  const { before, after, kept, isStrangers } = each;
  const live = after[0] ?? '';
  return [before[0], kept[0]?.newValue].includes(live) || isStrangers(live) || isServersChoice(each);
};

/** What was sent, and what it has replaced, is told by the app. */
const judgeLoss = (each: Case): readonly Fault[] => {
  const { writes, kept, attempt, isStrangers } = each;
  const [entry] = kept;
  const isOurs = attempt.answer === 'begun' || writes.length > 0;
  const values = sinceThen(each);
  const at = landedAt(each);
  const replaced = at < 0 ? undefined : values[at + 1];
  return [
    ...says(kept.length <= 1, 'one rotation has two entries'),
    ...says(!isOurs || entry !== undefined, 'a password was sent that is sealed nowhere'),
    ...says(
      writes.every((write) => sentIn(write) === entry?.newValue),
      'the password that was sent cannot be revealed',
    ),
    ...says(
      replaced === undefined || replaced === entry?.oldValue || isStrangers(replaced),
      'the password that was replaced cannot be revealed',
    ),
    ...says(isKnownLive(each), 'the live password is one that nobody has sent'),
  ];
};

/** What was sent has landed, and what it replaced is there again. */
const isPutBack = (each: Case): boolean => {
  const values = sinceThen(each);
  const at = landedAt(each);
  return at > 0 && values.slice(0, at).includes(values[at + 1] ?? '');
};

/** Where nobody may look into the trail, it may be said that the old value is there, and no more. */
const isMoreThanKnown = (claim: Stage, each: Case): boolean =>
  claim.stage === 'not-changed' && landedAt(each) >= 0 && !(claim.reason === 'untold' && isPutBack(each));

/** Whatever was claimed has to be so once nothing can arrive any more. */
const judgeClaims = (each: Case): readonly Fault[] => {
  const { claims, isStrangers } = each;
  const isLanded = landedAt(each) >= 0;
  const claimed = (stage: Stage['stage']) => claims.some((claim) => claim.stage === stage);
  const last = claims.findLast(({ stage }) => stage === 'verified' || stage === 'not-changed');
  const foreign = sinceThen(each).slice(0, -1).some(isStrangers) || isServersChoice(each);
  const isThere = isLanded || isServersChoice(each);
  return [
    ...says(!claimed('verified') || isThere, 'a false claim: verified'),
    ...says(!claimed('failed') || !isThere, 'a false claim: failed'),
    ...says(!claims.some((claim) => isMoreThanKnown(claim, each)), 'a false claim: not changed'),
    ...says(!claimed('put-back') || isPutBack(each), 'a false claim: put back'),
    ...says(!claimed('changed-by-other') || foreign, 'a false claim: changed by somebody else'),
    ...says(
      !claimed('verified') || last?.stage === 'verified',
      'a claim was taken back: verified',
      last?.stage,
    ),
  ];
};

/** Of an account, and behind a gate that has closed again, it may be that nobody can know: it is said so then. */
const endsOf = (way: Way): readonly Stage['stage'][] => {
  if (way === 'plain') return [];
  return way === 'remote' ? ['unknown', 'failed'] : ['unknown'];
};

/** With the vault mended and all the time that it takes, everything is known that can be. */
const judgeEnd = ({ kept, after, way }: Case): readonly Fault[] => {
  const [entry] = kept;
  if (!entry) return [];
  const { stage } = entry.rotation.stage;
  const [live] = after;
  const more = endsOf(way);
  const ends: readonly string[] = ['verified', 'not-changed', 'put-back', 'changed-by-other', ...more];
  return [
    ...says(ends.includes(stage), 'an entry is neither resolved nor known to be somebody else’s', stage),
    ...says(
      live !== entry.newValue || ['verified', ...more].includes(stage),
      'the new password is live, and not verified',
      stage,
    ),
    ...says(
      live !== entry.oldValue || ['not-changed', 'put-back', 'verified', ...more].includes(stage),
      'the old password is live, and nobody says so',
      stage,
    ),
  ];
};

/** What may be held against the app. Nothing where all of it is as it should be. */
export const judge = (each: Case): readonly Fault[] => [
  ...judgeWrites(each),
  ...judgeLoss(each),
  ...judgeClaims(each),
  ...judgeEnd(each),
];
