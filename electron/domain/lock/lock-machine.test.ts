import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MOST_TRIES, nextLock, UNLOCKED, type LockEvent, type LockState } from './lock-machine';

const AT = 1_800_000_000_000;
const lock: LockEvent = { kind: 'lock', why: 'hand', at: AT, now: 0 };
const after = (...events: readonly LockEvent[]): LockState => events.reduce(nextLock, UNLOCKED);

const wrongTry = (attempt: number, now: number): readonly LockEvent[] => [
  { kind: 'try', attempt, now },
  { kind: 'wrong', attempt, now },
];

const attempt = fc.integer({ min: 1, max: 4 });
const now = fc.integer({ min: 0, max: 60_000 });
const anyEvent: fc.Arbitrary<LockEvent> = fc.oneof(
  fc.record({ kind: fc.constant('lock'), why: fc.constantFrom('hand', 'idle'), at: now, now }),
  fc.record({ kind: fc.constant('try'), attempt, now }),
  fc.record({ kind: fc.constant('wrong'), attempt, now }),
  fc.record({ kind: fc.constant('unanswered'), attempt }),
  fc.record({ kind: fc.constant('right'), attempt }),
  fc.record({ kind: fc.constant('left') }),
);

describe('a lock', () => {
  it('opens by nothing but the right answer to the try that is under way, or by the end of the session', () => {
    fc.assert(
      fc.property(fc.array(anyEvent, { maxLength: 40 }), (events) => {
        let state = UNLOCKED;
        for (const event of events) {
          const next = nextLock(state, event);
          const isOpened = state.state !== 'unlocked' && next.state === 'unlocked';
          const isAnswered =
            state.state === 'unlocking' &&
            event.kind === 'right' &&
            event.attempt === state.attempt &&
            !state.isLockedAnew;
          expect(isOpened).toBe(state.state !== 'unlocked' && (event.kind === 'left' || isAnswered));
          state = next;
        }
      }),
    );
  });

  it('takes no try before its time, whatever happens in between', () => {
    fc.assert(
      fc.property(fc.array(anyEvent, { maxLength: 40 }), (events) => {
        let state = UNLOCKED;
        for (const event of events) {
          const next = nextLock(state, event);
          if (state.state === 'locked' && next.state === 'unlocking') {
            expect(event.kind === 'try' && event.now >= state.mayTryAt).toBe(true);
          }
          state = next;
        }
      }),
    );
  });

  it('forgets no wrong try while it is locked, and never counts more than one for an answer', () => {
    fc.assert(
      fc.property(fc.array(anyEvent, { maxLength: 40 }), (events) => {
        let state = UNLOCKED;
        for (const event of events) {
          const next = nextLock(state, event);
          if (state.state !== 'unlocked' && next.state !== 'unlocked') {
            const isCounted =
              state.state === 'unlocking' && next.state !== 'unlocking' && event.kind === 'wrong';
            expect(next.wrongTries).toBe(state.wrongTries + (isCounted ? 1 : 0));
          }
          state = next;
        }
      }),
    );
  });

  it('has whoever is wrong wait 1, 2, 4 and 8 seconds, and is shut with the fifth', () => {
    let state = nextLock(UNLOCKED, lock);
    const waits: number[] = [];
    for (let tried = 1; tried < MOST_TRIES; tried += 1) {
      const begin = 100_000 * tried;
      state = wrongTry(tried, begin).reduce(nextLock, state);
      waits.push(state.state === 'locked' ? state.mayTryAt - begin : NaN);
    }
    expect(waits).toEqual([1000, 2000, 4000, 8000]);
    state = wrongTry(MOST_TRIES, 1_000_000).reduce(nextLock, state);
    expect(state.state).toBe('shut');
    expect(nextLock(state, { kind: 'try', attempt: 9, now: 9_000_000 })).toBe(state);
    expect(nextLock(state, { kind: 'left' })).toBe(UNLOCKED);
  });

  it('counts no try that nobody has judged', () => {
    const state = after(lock, { kind: 'try', attempt: 1, now: 5 }, { kind: 'unanswered', attempt: 1 });
    expect(state).toEqual({ state: 'locked', why: 'hand', since: AT, wrongTries: 0, mayTryAt: 0 });
  });

  it('stays locked where it was to be locked once more while somebody was let in, and counts who was wrong', () => {
    const trying = after(lock, { kind: 'try', attempt: 1, now: 5 }, { ...lock, why: 'suspend' });
    const locked = nextLock(trying, { kind: 'right', attempt: 1 });
    expect(locked).toEqual({ state: 'locked', why: 'hand', since: AT, wrongTries: 0, mayTryAt: 0 });
    expect(nextLock(trying, { kind: 'wrong', attempt: 1, now: 5 })).toMatchObject({ wrongTries: 1 });
    const again = nextLock(locked, { kind: 'try', attempt: 2, now: 6 });
    expect(nextLock(again, { kind: 'right', attempt: 2 })).toBe(UNLOCKED);
  });

  it('says why and since when it was locked first', () => {
    const state = after(lock, { kind: 'lock', why: 'suspend', at: AT + 5, now: 5 });
    expect(state).toMatchObject({ why: 'hand', since: AT });
  });
});
