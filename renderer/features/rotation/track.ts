import type { Rotation } from '../../../shared/rotation';
import { outcomeOf, type Outcome } from './outcome';

export interface Station {
  readonly step: 'prepared' | 'sent' | 'accepted' | 'running' | 'verified';
  readonly state: 'done' | 'running' | 'ahead' | 'not' | 'unknown';
  readonly at: number | null;
  /** In place of the time. */
  readonly note: 'no-reply' | 'not-yet' | null;
}

const VAULT = ['prepared', 'sent', 'accepted'] as const;
const REMOTE = [...VAULT, 'running'] as const;

const LAST: Readonly<Record<Outcome, Station['state']>> = {
  running: 'ahead',
  verified: 'done',
  failed: 'not',
  unknown: 'ahead',
};

/** What the first one that has not been reached is, by what became of it all. */
const NEXT: Readonly<Record<Outcome, Station['state']>> = {
  running: 'running',
  verified: 'ahead',
  failed: 'not',
  unknown: 'unknown',
};

/** Whether the server has said yes nobody heard, whatever became of it. */
const isUnheard = ({ evidence, stage }: Rotation): boolean => {
  const outcome = outcomeOf({ stage });
  if (outcome === 'failed') return evidence.some(({ fact }) => fact === 'no-answer');
  return outcome === 'verified' || outcome === 'unknown';
};

/** Where a rotation has been, where it is, and what still lies before it. */
export const trackOf = (rotation: Rotation): readonly Station[] => {
  const outcome = outcomeOf(rotation);
  const reached = new Map(rotation.steps.map(({ step, at }) => [step, at]));
  const steps = rotation.scope === 'remote' ? REMOTE : VAULT;
  /** What is queued was accepted; and what is under way was, though nobody heard it say so. */
  const timeOf = (step: (typeof REMOTE)[number]): number | undefined =>
    reached.get(step) ??
    (step === 'accepted' ? (reached.get('queued') ?? reached.get('running')) : undefined);
  /** A change of the account is done only once it is verified; then all that leads there is. */
  const isDone = (step: (typeof REMOTE)[number]): boolean =>
    outcome === 'verified' || (step !== 'running' && timeOf(step) !== undefined);
  const next = steps.find((step) => !isDone(step)) ?? 'verified';

  const isLost = isUnheard(rotation) && timeOf('accepted') === undefined;
  const isOfLost = (step: (typeof REMOTE)[number]): boolean =>
    step === 'accepted' && isLost && (isDone(step) || step === next);

  const stateOf = (step: (typeof REMOTE)[number]): Station['state'] => {
    if (isOfLost(step)) return 'unknown';
    if (isDone(step)) return 'done';
    return step === next ? NEXT[outcome] : 'ahead';
  };

  return [
    ...steps.map((step): Station => ({
      step,
      state: stateOf(step),
      at: timeOf(step) ?? null,
      note: isOfLost(step) ? 'no-reply' : null,
    })),
    {
      step: 'verified',
      state: next === 'verified' && outcome !== 'verified' ? NEXT[outcome] : LAST[outcome],
      at: outcome === 'verified' ? (reached.get('settled') ?? null) : null,
      note: outcome === 'unknown' ? 'not-yet' : null,
    },
  ];
};
