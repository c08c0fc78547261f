import { describe, expect, it } from 'vitest';
import type { Rotation, Stage } from '../../../shared/rotation';
import { exampleRotationEntry } from '../../app/rotation-double';
import { trackOf } from './track';

type Step = Rotation['steps'][number]['step'];

const remotely = (stage: Stage, ...steps: readonly Step[]): readonly string[] =>
  trackOf({
    ...exampleRotationEntry,
    scope: 'remote',
    stage,
    steps: steps.map((step, at) => ({ step, at })),
  }).map(({ step, state }) => `${step} ${state}`);

const unknown = { stage: 'unknown', why: 'still-queued', said: null } as const;

describe('the track of a change of an account', () => {
  it('has been accepted once it is queued, and is changing from then on', () => {
    expect(remotely({ stage: 'queued' }, 'prepared', 'sent', 'queued')).toEqual([
      ...['prepared done', 'sent done', 'accepted done', 'running running', 'verified ahead'],
    ]);
  });

  it('has been accepted where its answer was lost and the server says that it runs', () => {
    expect(remotely({ stage: 'running' }, 'prepared', 'sent', 'running')).toContain('accepted done');
  });

  it('is done to its end once it is verified, however quick that went', () => {
    const verified = { stage: 'verified', how: 'heartbeat' } as const;
    expect(remotely(verified, 'prepared', 'sent', 'queued', 'settled')).toEqual([
      ...['prepared done', 'sent done', 'accepted done', 'running done', 'verified done'],
    ]);
  });

  it('ends at the account where that refused, and waits there where nobody knows', () => {
    const failed = { stage: 'failed', said: null, isStopped: false } as const;
    const steps = ['prepared', 'sent', 'queued', 'running'] as const;
    expect(remotely(failed, ...steps, 'settled').slice(2)).toEqual([
      ...['accepted done', 'running not', 'verified not'],
    ]);
    expect(remotely(unknown, ...steps).slice(2)).toEqual([
      ...['accepted done', 'running unknown', 'verified ahead'],
    ]);
  });
});

describe('the track of one whose answer was lost', () => {
  const lostly = (stage: Stage) =>
    trackOf({
      ...exampleRotationEntry,
      scope: 'vault',
      stage,
      steps: (['prepared', 'sent', 'settled'] as const).map((step, at) => ({ step, at })),
      evidence: [{ fact: 'no-answer', at: 1, detail: null }],
    })
      .slice(2)
      .map(({ step, state, note }) => `${step} ${state} ${note ?? ''}`.trim());

  it('does not tick what nobody has heard, though it is verified', () => {
    expect(lostly({ stage: 'verified', how: 'read-back' })).toEqual([
      ...['accepted unknown no-reply', 'verified done'],
    ]);
  });

  it('does not say that it was not accepted, though the old value is there', () => {
    const settled = { stage: 'not-changed', reason: 'settled', code: null, said: null } as const;
    for (const stage of [settled, { stage: 'put-back' }] as const) {
      expect(lostly(stage)).toEqual(['accepted unknown no-reply', 'verified not']);
    }
  });
});
