import { describe, expect, it } from 'vitest';
import type { BulkProof } from '../../../shared/bulk';
import { fail, succeed, type FailureCode, type Reply } from '../../../shared/ipc/reply';
import type { Rotation, Stage } from '../../../shared/rotation';
import type { OneByOne, Rotated } from './one-by-one';
import { createRotating, provenOf } from './rotating';
import type { Progress } from './rotating-ports';
import { rotationOf } from './testing/example-rotation';

const PLACE = { id: 1, slug: 'password' };
const ORDERED = { ...PLACE, scope: 'vault', reason: null } as const;
const VERIFIED: Stage = { stage: 'verified', how: 'read-back' };
const NEVER_SENT: Stage = { stage: 'not-changed', reason: 'never-sent', code: null, said: null };
const OPEN: Stage = { stage: 'unknown', why: 'no-answer', said: null };

const at = (
  id: string,
  stage: Stage,
  { begun = 10, ...change }: Partial<Rotation> & { readonly begun?: number } = {},
): Rotation => rotationOf({ id, stage, steps: [{ step: 'prepared', at: begun }], ...change });

interface World {
  readonly rotations?: readonly Rotation[];
  readonly locked?: number;
  readonly unread?: FailureCode;
  readonly rotated?: Rotated;
  readonly checked?: Reply<Rotation>;
}

const lead = ({ rotations = [], locked = 0, unread, rotated, checked }: World) => {
  const checks: string[] = [];
  const one: OneByOne = {
    all: () =>
      Promise.resolve(
        unread ? fail(unread) : succeed({ rotations: [...rotations], locked, unseenSince: null }),
      ),
    check: (id) => {
      checks.push(id);
      return Promise.resolve(checked ?? fail('no-answer'));
    },
    rotateOne: (_, onBegun) => {
      if (rotated?.kind === 'begun') onBegun('r1');
      return Promise.resolve(rotated ?? { kind: 'not-begun', failure: { code: 'internal' } });
    },
  };
  return { rotating: createRotating(one), checks };
};

const endOf = (rotated: Rotated) => lead({ rotated }).rotating.rotate(ORDERED, () => undefined);
const refused = (code: FailureCode) => endOf({ kind: 'not-begun', failure: { code } });

describe('what a run makes of the end of one rotation', () => {
  it.each<[Stage, string, readonly string[]]>([
    [VERIFIED, 'verified', ['read-back']],
    [{ stage: 'verified', how: 'heartbeat' }, 'verified', ['read-back', 'heartbeat']],
    [{ stage: 'verified', how: 'other-password' }, 'verified', ['other-password', 'heartbeat']],
    [{ stage: 'not-changed', reason: 'kept-old', code: null, said: null }, 'failed', ['old-value']],
    [{ stage: 'changed-by-other' }, 'failed', ['changed-by-other']],
    [{ stage: 'not-changed-so-far', until: 9 }, 'unknown', ['no-answer', 'old-value']],
    [{ stage: 'unknown', why: 'refused-not-read', said: null }, 'unknown', ['refused', 'not-read-back']],
    [{ stage: 'unknown', why: 'not-tested', said: null }, 'unknown', ['read-back', 'not-tested']],
    [{ stage: 'queued' }, 'unknown', ['no-answer']],
    [{ stage: 'prepared' }, 'unknown', ['no-answer']],
  ])('says of %j that it is %s by %j', (stage, outcome, proofs) => {
    expect(provenOf({ stage, evidence: [] })).toEqual({ outcome, proofs, failure: null });
  });

  it.each<readonly [Stage, readonly BulkProof[]]>([
    [{ stage: 'not-changed-so-far', until: 9 }, ['said-yes', 'old-value']],
    [{ stage: 'queued' }, ['said-yes']],
    [{ stage: 'unknown', why: 'session-ended', said: null }, ['session-ended']],
  ])('does not say of %j that no answer came back where the server has said yes', (stage, proofs) => {
    const evidence = [{ fact: 'answered-yes', at: 1, detail: null }] as const;
    expect(provenOf({ stage, evidence })?.proofs).toEqual(proofs);
  });

  it('tells why a server refused, in its own words where it had any', () => {
    const refusal = { stage: 'not-changed', reason: 'refused' } as const;
    expect(
      provenOf({ stage: { ...refusal, code: 'access-denied', said: 'No' }, evidence: [] })?.failure,
    ).toEqual({
      code: 'access-denied',
      detail: 'No',
    });
    expect(provenOf({ stage: { ...refusal, code: null, said: null }, evidence: [] })?.failure).toEqual({
      code: 'request-refused',
    });
    expect(
      provenOf({ stage: { stage: 'failed', said: 'Too short', isStopped: false }, evidence: [] }),
    ).toEqual({
      outcome: 'failed',
      proofs: ['refused'],
      failure: { code: 'request-refused', detail: 'Too short' },
    });
  });

  it('says nothing of one of which nothing was sent', () => {
    expect(provenOf({ stage: NEVER_SENT, evidence: [] })).toBeUndefined();
  });
});

describe('one rotation of a run', () => {
  it('is told to have gone out as soon as it has a name', async () => {
    const told: Progress[] = [];
    const { rotating } = lead({ rotated: { kind: 'begun', rotation: at('r1', VERIFIED) } });
    const end = await rotating.rotate(ORDERED, (progress) => told.push(progress));
    expect(told).toEqual([{ rotation: 'r1', stage: 'sent' }]);
    expect(end).toMatchObject({ kind: 'ended', outcome: 'verified' });
  });

  it('is not known where it was begun and nothing of it is left', async () => {
    const end = await endOf({ kind: 'begun', rotation: null });
    expect(end).toMatchObject({ kind: 'ended', outcome: 'unknown', proofs: ['no-record'] });
  });

  it('can be begun again where nothing of the secret itself was in the way', async () => {
    for (const code of ['session-ended', 'disk-full', 'no-answer', 'passphrase-needed'] as const) {
      expect(await refused(code)).toEqual({ kind: 'postponed', failure: { code } });
    }
  });

  it('has failed, with nothing sent, where the secret itself was in the way', async () => {
    for (const code of ['access-denied', 'candidate-refused', 'changed-meanwhile'] as const) {
      const end = { kind: 'ended', outcome: 'failed', proofs: ['not-sent'], failure: { code } };
      expect(await refused(code)).toEqual(end);
    }
    expect(await endOf({ kind: 'begun', rotation: at('r1', NEVER_SENT) })).toMatchObject({
      outcome: 'failed',
      proofs: ['not-sent'],
    });
  });
});

describe('a look at one that a run has begun', () => {
  const unnamed = { rotation: null, since: 10 };

  it('goes by its name, whatever else there is of its place', async () => {
    const rotations = [at('r1', NEVER_SENT), at('r2', VERIFIED, { begun: 20 })];
    const { rotating, checks } = lead({ rotations });
    expect(await rotating.look(PLACE, { rotation: 'r1', since: 10 })).toEqual({ kind: 'unsent' });
    expect(checks).toEqual([]);
  });

  it('finds without a name the newest of its place since it was begun, and none from before', async () => {
    const rotations = [
      at('r1', NEVER_SENT, { begun: 12 }),
      at('r2', VERIFIED, { begun: 15, field: { slug: 'PASSWORD', name: '' } }),
    ];
    const { rotating } = lead({ rotations });
    expect(await rotating.look(PLACE, unnamed)).toMatchObject({ kind: 'known', outcome: 'verified' });
    expect(await rotating.look(PLACE, { rotation: null, since: 16 })).toEqual({ kind: 'unsent' });
    expect(await rotating.look({ id: 1, slug: 'pin' }, unnamed)).toEqual({ kind: 'unsent' });
    expect(await rotating.look({ id: 2, slug: 'password' }, unnamed)).toEqual({ kind: 'unsent' });
  });

  it('never takes for unsent what had a name and has left no trace', async () => {
    const seen = await lead({}).rotating.look(PLACE, { rotation: 'r1', since: 10 });
    expect(seen).toMatchObject({ kind: 'known', outcome: 'unknown', proofs: ['no-record'] });
  });

  it('never takes for unsent what may be among those that cannot be opened', async () => {
    const { rotating } = lead({ locked: 1 });
    const unseen = { kind: 'unseen', failure: { code: 'passphrase-needed' } };
    expect(await rotating.look(PLACE, unnamed)).toEqual(unseen);
    expect(await rotating.look(PLACE, { rotation: 'r1', since: 10 })).toEqual(unseen);
  });

  it('has one that is still open looked at anew, and says so where nobody can', async () => {
    const rotations = [at('r1', OPEN)];
    const found = lead({ rotations, checked: succeed(at('r1', VERIFIED)) });
    expect(await found.rotating.look(PLACE, unnamed)).toMatchObject({ kind: 'known', outcome: 'verified' });
    expect(found.checks).toEqual(['r1']);
    const unseen = lead({ rotations, checked: fail('session-ended') });
    expect(await unseen.rotating.look(PLACE, unnamed)).toEqual({
      kind: 'unseen',
      failure: { code: 'session-ended' },
    });
  });

  it('is none where the rotations themselves cannot be read', async () => {
    const { rotating } = lead({ unread: 'disk-refused' });
    expect(await rotating.look(PLACE, unnamed)).toEqual({
      kind: 'unseen',
      failure: { code: 'disk-refused' },
    });
  });
});

describe('a change that waits for proof', () => {
  it('is one of that very field that is not yet known', async () => {
    const { rotating } = lead({
      rotations: [at('r1', OPEN), at('r2', VERIFIED, { begun: 20, secret: { id: 2, name: '' } })],
    });
    expect(await rotating.waits(PLACE)).toBe(true);
    expect(await rotating.waits({ id: 1, slug: 'pin' })).toBe(false);
    expect(await rotating.waits({ id: 2, slug: 'password' })).toBe(false);
    expect(await lead({ unread: 'disk-refused' }).rotating.waits(PLACE)).toBe(false);
  });
});
