import { STAGES, type BulkProof, type BulkStage } from '../../../shared/bulk';
import type { Failure, FailureCode } from '../../../shared/ipc/reply';
import type { Rotation, Stage } from '../../../shared/rotation';
import type { OneByOne } from './one-by-one';
import type { Ended, Looked, Place, Proven, Rotating } from './rotating-ports';

/** What is in the way of every secret, and not of this one: it is begun again when that is over. */
const OF_ALL: ReadonlySet<FailureCode> = new Set([
  'session-ended',
  'token-refused',
  'cancelled',
  'passphrase-needed',
  'no-key-store',
  'rotation-not-sealed',
  'disk-full',
  'disk-refused',
  'name-not-found',
  'no-answer',
  'answer-too-slow',
  'proxy-asks',
  'certificate-untrusted',
  'certificate-changed',
  'encryption-too-old',
  'server-busy',
  'web-services-off',
]);

type Unknown = Extract<Stage, { readonly stage: 'unknown' }>;

const OF_UNKNOWN: Readonly<Record<Unknown['why'], readonly BulkProof[]>> = {
  'no-answer': ['no-answer'],
  'not-readable': ['not-read-back'],
  'not-read': ['not-read-back'],
  'refused-not-read': ['refused', 'not-read-back'],
  // It may have been answered before that.
  'session-ended': ['session-ended'],
  'other-value': ['changed-by-other'],
  'still-queued': ['still-queued'],
  'not-tested': ['read-back', 'not-tested'],
  'heartbeat-failed': ['heartbeat-failed'],
  mixed: ['mixed'],
  'edited-since': ['no-answer', 'old-value'],
};

const saying = (code: FailureCode, said: string | null): Failure =>
  said === null ? { code } : { code, detail: said };

const verified = ({ how }: Extract<Stage, { readonly stage: 'verified' }>): readonly BulkProof[] => {
  if (how === 'read-back') return ['read-back'];
  return how === 'heartbeat' ? ['read-back', 'heartbeat'] : ['other-password', 'heartbeat'];
};

type NotChanged = Extract<Stage, { readonly stage: 'not-changed' }>;

const notChanged = ({ reason, code, said }: NotChanged): Proven | undefined => {
  if (reason === 'never-sent') return undefined;
  if (reason !== 'refused') return { outcome: 'failed', proofs: ['old-value'], failure: null };
  const failure = saying(code ?? 'request-refused', said);
  return { outcome: 'failed', proofs: ['refused', 'old-value'], failure };
};

type UnderWay = Extract<Stage, { readonly stage: BulkStage }>;

const isUnderWay = (stage: Stage): stage is UnderWay => STAGES.some((each) => each === stage.stage);

const endedOf = (stage: Exclude<Stage, UnderWay>): Proven | undefined => {
  switch (stage.stage) {
    case 'verified':
      return { outcome: 'verified', proofs: verified(stage), failure: null };
    case 'not-changed':
      return notChanged(stage);
    case 'changed-by-other':
      return { outcome: 'failed', proofs: ['changed-by-other'], failure: null };
    case 'put-back':
      return { outcome: 'failed', proofs: ['put-back', 'old-value'], failure: null };
    case 'failed':
      return { outcome: 'failed', proofs: ['refused'], failure: saying('request-refused', stage.said) };
    case 'not-changed-so-far':
      return { outcome: 'unknown', proofs: ['no-answer', 'old-value'], failure: null };
    case 'unknown':
      return { outcome: 'unknown', proofs: OF_UNKNOWN[stage.why], failure: null };
  }
};

/** The same in the words of a run; undefined where nothing was ever sent. */
export const provenOf = ({ stage, evidence }: Pick<Rotation, 'stage' | 'evidence'>): Proven | undefined => {
  const proven: Proven | undefined = isUnderWay(stage)
    ? { outcome: 'unknown', proofs: ['no-answer'], failure: null }
    : endedOf(stage);
  // A stage does not tell whether it was answered: what was heard does.
  const isAnswered = evidence.some(({ fact }) => fact === 'answered-yes');
  return proven && isAnswered
    ? { ...proven, proofs: proven.proofs.map((proof) => (proof === 'no-answer' ? 'said-yes' : proof)) }
    : proven;
};

const lookedOf = (rotation: Rotation): Looked => {
  const proven = provenOf(rotation);
  return proven ? { kind: 'known', ...proven } : { kind: 'unsent' };
};

const notBegun = (failure: Failure): Ended =>
  OF_ALL.has(failure.code)
    ? { kind: 'postponed', failure }
    : { kind: 'ended', outcome: 'failed', proofs: ['not-sent'], failure };

/** What went out and left no trace is not known, whatever else is. */
const NO_RECORD: Proven = { outcome: 'unknown', proofs: ['no-record'], failure: null };

const endOf = (rotation: Rotation | null): Ended => {
  if (rotation === null) return { kind: 'ended', ...NO_RECORD };
  const proven = provenOf(rotation);
  return proven ? { kind: 'ended', ...proven } : notBegun({ code: 'internal' });
};

const isAt = (rotation: Rotation, { id, slug }: Place): boolean =>
  rotation.secret.id === id && rotation.field.slug.toLowerCase() === slug.toLowerCase();

const beganAt = ({ steps }: Rotation): number => steps[0]?.at ?? 0;

const isOpen = ({ stage: { stage } }: Rotation): boolean =>
  !['verified', 'not-changed', 'put-back', 'failed', 'changed-by-other'].includes(stage);

/** A run stands on the rotation of one: what that says of itself is all that a run knows. */
export const createRotating = (one: OneByOne): Rotating => {
  const find = async (place: Place, { rotation, since }: { rotation: string | null; since: number }) => {
    const all = await one.all();
    if (!all.ok) return all;
    const here = all.value.rotations.filter((each) =>
      rotation === null ? isAt(each, place) && beganAt(each) >= since : each.id === rotation,
    );
    return { ok: true, value: { found: here.at(-1), locked: all.value.locked } } as const;
  };

  return {
    rotate: async (order, watch) => {
      const rotated = await one.rotateOne(order, (rotation) => {
        watch({ rotation, stage: 'sent' });
      });
      return rotated.kind === 'begun' ? endOf(rotated.rotation) : notBegun(rotated.failure);
    },
    look: async (place, known) => {
      const searched = await find(place, known);
      if (!searched.ok) return { kind: 'unseen', failure: searched.failure };
      const { found, locked } = searched.value;
      if (!found) {
        if (locked > 0) return { kind: 'unseen', failure: { code: 'passphrase-needed' } };
        if (known.rotation === null) return { kind: 'unsent' };
        return { kind: 'known', ...NO_RECORD };
      }
      if (!isOpen(found)) return lookedOf(found);
      const checked = await one.check(found.id);
      return checked.ok ? lookedOf(checked.value) : { kind: 'unseen', failure: checked.failure };
    },
    waits: async (place) => {
      const all = await one.all();
      return all.ok && all.value.rotations.some((each) => isAt(each, place) && isOpen(each));
    },
  };
};
