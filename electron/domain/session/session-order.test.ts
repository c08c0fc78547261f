import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { sessionSchema } from '../../../shared/session';
import { grantedEntry, suppliedEntry, type Entry } from './keys';
import { nextSession, sessionOf, SIGNED_OUT, type SessionEvent, type SessionState } from './session-machine';
import {
  MINUTE,
  START,
  END,
  asked,
  entered,
  extend,
  looked,
  left,
  opened,
  after,
  active,
} from './testing/session-events';

describe('a session, whatever happens', () => {
  const attempt = fc.integer({ min: 1, max: 4 });
  const when = fc.integer({ min: START - 60 * MINUTE, max: END + 60 * MINUTE });
  const anyToken = fc.integer({ min: 1, max: 9 }).map((number) => `secret-token-${number}`);
  const anyEntry: fc.Arbitrary<Entry> = fc.oneof(
    fc
      .record({
        token: anyToken,
        refreshToken: fc.option(fc.constant('secret-refresh'), { nil: undefined }),
        lifetimeMs: fc.option(fc.oneof(fc.integer({ min: 0, max: 40 * MINUTE }), fc.double()), {
          nil: undefined,
        }),
      })
      .map(grantedEntry),
    fc
      .record({
        token: anyToken,
        command: fc.option(
          fc.constant({ server: 'https://vault.corp.example', program: 'tss', arguments: ['secret-word'] }),
          { nil: undefined },
        ),
      })
      .map(({ token, command }) => suppliedEntry(token, command)),
  );
  const granted: fc.Arbitrary<SessionEvent> = fc.oneof(
    fc.record({
      kind: fc.constant('opened' as const),
      attempt,
      entered: fc.constant(entered),
      entry: anyEntry,
      askedAt: when,
    }),
    fc.record({ kind: fc.constant('extended' as const), attempt, entry: anyEntry, askedAt: when }),
  );
  const answer: fc.Arbitrary<SessionEvent> = fc.oneof(
    granted,
    fc.record({ kind: fc.constant('not-opened' as const), attempt }),
    fc.record({ kind: fc.constant('not-extended' as const), attempt, isRefused: fc.boolean(), now: when }),
  );
  const unasked: fc.Arbitrary<SessionEvent> = fc.oneof(
    answer,
    attempt.map(extend),
    fc.record({
      kind: fc.constant('looked' as const),
      since: when,
      steppedMs: fc.integer({ min: 0, max: 30 * MINUTE }),
      now: when,
    }),
  );
  const anyEvent = fc.oneof(unasked, unasked, attempt.map(asked), fc.constant(left));
  /** Chance alone rarely comes as far as to be extended. */
  const events = fc
    .tuple(
      fc.constantFrom([], [asked(1), opened(1)], [asked(1), opened(1), extend(2)]),
      fc.array(anyEvent, { maxLength: 25 }),
    )
    .map(([first, then]): readonly SessionEvent[] => [...first, ...then]);

  const leftOf = (state: SessionState): number =>
    state.state === 'active' || state.state === 'extending' ? state.opened.refreshesLeft : 0;

  it('is told without a key in it, and so that the contract carries it', () => {
    fc.assert(
      fc.property(events, (happened) => {
        const session = sessionOf(after(...happened));
        expect(z.safeParse(sessionSchema, session).success).toBe(true);
        expect(JSON.stringify(session)).not.toContain('secret-');
      }),
    );
  });

  it('is never open without a grant that answers the sign-in under way', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(anyEvent, granted), { maxLength: 25 }), (happened) => {
        let state = SIGNED_OUT;
        for (const event of happened) {
          const next = nextSession(state, event);
          const isOpen = next.state === 'active' || next.state === 'extending';
          if (isOpen && (state.state === 'signing-in' || state.state === 'signed-out')) {
            expect(event).toMatchObject({ kind: 'opened', attempt: 'attempt' in state ? state.attempt : -1 });
          }
          state = next;
        }
      }),
    );
  });

  it('is not changed by an answer to another attempt than the one under way', () => {
    fc.assert(
      fc.property(events, fc.array(answer, { maxLength: 10 }), (happened, answers) => {
        const state = after(...happened);
        const current = 'attempt' in state ? state.attempt : undefined;
        const late = answers.filter((each) => !('attempt' in each && each.attempt === current));
        expect(late.reduce(nextSession, state)).toBe(state);
      }),
    );
  });

  it('is extended once, however often that is asked for', () => {
    fc.assert(
      fc.property(events, fc.array(attempt, { minLength: 1 }), (happened, [first, ...others]) => {
        const once = nextSession(after(...happened), extend(first ?? 0));
        expect(others.map(extend).reduce(nextSession, once)).toBe(once);
      }),
    );
  });

  it('never has more refreshes left than before, nor fewer than none, until somebody signs in again', () => {
    fc.assert(
      fc.property(events, fc.array(unasked, { maxLength: 25 }), (happened, then) => {
        let state = after(...happened);
        if (state.state === 'signing-in') return;
        for (const event of then) {
          const next = nextSession(state, event);
          expect(leftOf(next)).toBeLessThanOrEqual(leftOf(state));
          expect(leftOf(next)).toBeGreaterThanOrEqual(0);
          state = next;
        }
      }),
    );
  });

  it('keeps no key once it is not open', () => {
    fc.assert(
      fc.property(events, (happened) => {
        const state = after(...happened);
        if (state.state === 'active' || state.state === 'extending') return;
        expect(JSON.stringify(state)).not.toContain('secret-');
      }),
    );
  });

  it('does not come back to life once it has ended, however the clock jumps', () => {
    fc.assert(
      fc.property(fc.array(unasked, { maxLength: 25 }), (happened) => {
        const ended = nextSession(active, looked(END));
        expect(ended.state).toBe('ended');
        expect(happened.reduce(nextSession, ended)).toBe(ended);
      }),
    );
  });

  it('lives no longer for a clock that jumps: looks alone never move its end forward', () => {
    fc.assert(
      fc.property(fc.array(fc.record({ since: when, steppedMs: fc.nat(), now: when })), (looks) => {
        let state = active;
        let endsAt = END;
        for (const { now, ...wait } of looks) {
          state = nextSession(state, looked(now, wait));
          if (state.state !== 'active') return;
          expect(state.opened.endsAt).toBeLessThanOrEqual(endsAt);
          endsAt = state.opened.endsAt ?? Infinity;
        }
      }),
    );
  });
});
