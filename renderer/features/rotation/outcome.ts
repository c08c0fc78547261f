import type { Rotation, Stage } from '../../../shared/rotation';

/** The four that a user has to tell apart. */
export type Outcome = 'running' | 'verified' | 'failed' | 'unknown';

const OUTCOMES: Readonly<Record<Stage['stage'], Outcome>> = {
  prepared: 'running',
  sent: 'running',
  accepted: 'running',
  queued: 'running',
  running: 'running',
  verified: 'verified',
  'not-changed': 'failed',
  'put-back': 'failed',
  failed: 'failed',
  'not-changed-so-far': 'unknown',
  'changed-by-other': 'unknown',
  unknown: 'unknown',
};

export const outcomeOf = ({ stage }: Pick<Rotation, 'stage'>): Outcome => OUTCOMES[stage.stage];

/** The server has changed the account and could not show that it takes what is stored: another test may. */
export const mayBeTested = ({ scope, stage, evidence, isElsewhere }: Rotation): boolean =>
  scope === 'remote' &&
  !isElsewhere &&
  stage.stage === 'unknown' &&
  (stage.why === 'heartbeat-failed' || stage.why === 'not-tested') &&
  evidence.some(({ fact }) => fact === 'change-done');

/** Whether a password was sent of which nobody has proof yet. */
export const isWaiting = (rotation: Rotation): boolean =>
  outcomeOf(rotation) === 'running' ||
  rotation.stage.stage === 'unknown' ||
  rotation.stage.stage === 'not-changed-so-far';
