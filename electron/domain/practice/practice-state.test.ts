import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { practiceSchema, type Practice } from '../../../shared/practice';
import { nextPractice, OFF, type PracticeEvent } from './practice-state';

const user = { userName: 'admin', password: 'Practice-1', domain: '' };
const url = 'http://127.0.0.1:40000/SecretServer';
const ready: PracticeEvent = { kind: 'ready', vault: { url, user } };

const anyEvent: fc.Arbitrary<PracticeEvent> = fc.oneof(
  fc.constantFrom<PracticeEvent>({ kind: 'asked' }, { kind: 'closed' }),
  fc.integer({ min: 1, max: 65_535 }).map((port): PracticeEvent => {
    return { kind: 'ready', vault: { url: `http://127.0.0.1:${port}/SecretServer`, user } };
  }),
  fc.record({ kind: fc.constantFrom('gone' as const, 'overdue' as const), detail: fc.string() }),
);
const manyEvents = fc.array(anyEvent, { maxLength: 20 });

const after = (...events: readonly PracticeEvent[]): Practice => events.reduce(nextPractice, OFF);

describe('the practice vault', () => {
  it.each<[string, readonly PracticeEvent[], Practice]>([
    ['is off until somebody asks for it', [ready, { kind: 'gone', detail: 'x' }], OFF],
    ['starts when it is asked for', [{ kind: 'asked' }], { state: 'starting' }],
    ['is open once it answers', [{ kind: 'asked' }, ready], { state: 'open', url, user }],
    [
      'has not started when it goes before it answers',
      [{ kind: 'asked' }, { kind: 'gone', detail: 'no port' }],
      { state: 'ended', because: 'not-started', detail: 'no port' },
    ],
    [
      'was too slow when its time runs out',
      [{ kind: 'asked' }, { kind: 'overdue', detail: '10 s' }],
      { state: 'ended', because: 'too-slow', detail: '10 s' },
    ],
    [
      'has stopped when it goes while it is open',
      [{ kind: 'asked' }, ready, { kind: 'gone', detail: 'killed' }],
      { state: 'ended', because: 'stopped', detail: 'killed' },
    ],
    [
      'starts again after an end',
      [{ kind: 'asked' }, { kind: 'gone', detail: '' }, { kind: 'asked' }],
      { state: 'starting' },
    ],
  ])('%s', (_, events, state) => {
    expect(after(...events)).toEqual(state);
  });

  it('stays in one of its states whatever happens, and each is one that the contract carries', () => {
    fc.assert(
      fc.property(manyEvents, (events) => {
        expect(practiceSchema.safeParse(after(...events)).success).toBe(true);
      }),
    );
  });

  it('is off after it was closed, whatever had happened before', () => {
    fc.assert(
      fc.property(manyEvents, (events) => {
        expect(after(...events, { kind: 'closed' })).toEqual(OFF);
      }),
    );
  });

  it('comes to life by being asked for and by nothing else', () => {
    fc.assert(
      fc.property(manyEvents, (events) => {
        const unasked = events.filter(({ kind }) => kind !== 'asked');
        expect(after(...unasked)).toEqual(OFF);
      }),
    );
  });

  it('is as it was, not only equal to it, after what changes nothing: nobody is told of that', () => {
    fc.assert(
      fc.property(manyEvents, (events) => {
        const state = after(...events, { kind: 'asked' });
        expect(nextPractice(state, { kind: 'asked' })).toBe(state);
        const off = after(...events, { kind: 'closed' });
        expect(nextPractice(off, { kind: 'closed' })).toBe(off);
      }),
    );
  });

  it('keeps the address at which it opened until it ends or is closed', () => {
    fc.assert(
      fc.property(manyEvents, (events) => {
        const open = after({ kind: 'asked' }, ready);
        const staying = events.filter(
          ({ kind }) => kind === 'asked' || kind === 'ready' || kind === 'overdue',
        );
        expect(staying.reduce(nextPractice, open)).toBe(open);
      }),
    );
  });
});
