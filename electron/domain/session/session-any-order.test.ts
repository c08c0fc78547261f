import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import type { FailureCode, Reply } from '../../../shared/ipc/reply';
import { sessionSchema, type Session } from '../../../shared/session';
import type { Answered } from '../ports';
import { entered, grantOf, leadSession, turns, yes, type LedRequest } from './testing/led-session';

const VERBS = ['signIn', 'extend', 'signOut', 'endToken', 'cancelSignIn', 'current'] as const;
const CODES: readonly FailureCode[] = ['no-refresh-left', 'sign-in-refused', 'no-answer'];
const CALLS = ['signIn', 'refresh', 'whoIs', 'revoke'] as const;

interface Answer {
  readonly call: (typeof CALLS)[number];
  /** Which of the requests: an old one as well as the newest. */
  readonly back: number;
  /** Undefined: as it was asked. */
  readonly code: FailureCode | undefined;
}

type Deed = (typeof VERBS)[number] | Answer;

const deed: fc.Arbitrary<Deed> = fc.oneof(
  fc.constantFrom(...VERBS, 'signIn' as const, 'extend' as const),
  fc.record({
    call: fc.constantFrom(...CALLS),
    back: fc.integer({ min: 1, max: 2 }),
    code: fc.option(fc.constantFrom(...CODES), { nil: undefined, freq: 2 }),
  }),
);

/** A keeper and all that comes of it, with a client that brings each answer though nobody waits for it any more. */
const leadAnyOrder = () => {
  const led = leadSession({ isDeaf: true });
  const { keeper, asked } = led;
  const replies: Promise<Reply<Session>>[] = [];
  const settled = new Set<unknown>();
  const granted: string[] = [];
  /** Refresh tokens: those that brought another token, and those that nobody can tell about. */
  const used: string[] = [];
  const unanswered: string[] = [];

  const grant = () => {
    const given = grantOf(granted.length + 1, { lifetimeMs: undefined });
    granted.push(given.token);
    return yes(given);
  };
  const settle = <S, T>(request: LedRequest<S, T> | undefined, answer: () => Answered<T>): void => {
    if (request === undefined || settled.has(request)) return;
    settled.add(request);
    request.answer(answer());
  };
  const answer = ({ call, back, code }: Answer): void => {
    const or = <T>(value: () => Answered<T>) => {
      return (): Answered<T> => (code === undefined ? value() : { ok: false, failure: { code } });
    };
    const refresh = asked.refresh.at(-back);
    const acts = {
      signIn: () => {
        settle(asked.signIn.at(-back), or(grant));
      },
      refresh: () => {
        settle(refresh, () => {
          (code === undefined ? used : unanswered).push(refresh?.sent ?? '');
          return or(grant)();
        });
      },
      whoIs: () => {
        settle(
          asked.whoIs.at(-back),
          or(() => yes('adm')),
        );
      },
      revoke: () => {
        settle(
          asked.revoke.at(-back),
          or(() => yes(true)),
        );
      },
    };
    acts[call]();
  };
  const act = (what: Deed) => {
    if (typeof what === 'object') answer(what);
    else if (what === 'signIn') replies.push(keeper.signIn(entered));
    else if (what === 'extend' || what === 'signOut' || what === 'endToken') replies.push(keeper[what]());
    else keeper[what]();
  };
  const answerAll = () => {
    for (const call of CALLS) {
      const code = call === 'revoke' ? undefined : 'no-answer';
      for (let back = asked[call].length; back > 0; back -= 1) answer({ call, back, code });
    }
  };
  return { ...led, act, answerAll, replies, granted, used, unanswered };
};

describe('whatever is asked of a session, and whatever the server answers and when', () => {
  it('everybody is answered, no key is told, no refresh token is used twice, and no token stays good after quitting', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(deed, { maxLength: 30 }), async (deeds) => {
        const { keeper, act, answerAll, asked, told, lines, ...seen } = leadAnyOrder();
        for (const each of deeds) {
          act(each);
          await turns();
        }
        const closing = keeper.close();
        for (let round = 0; round < 3; round += 1) {
          answerAll();
          await turns();
        }
        await closing;
        const all = await Promise.all(seen.replies);
        expect(keeper.current()).toEqual({ state: 'signed-out' });
        for (const session of told) expect(z.safeParse(sessionSchema, session).success).toBe(true);
        expect(JSON.stringify([all, told, lines])).not.toContain('secret-');
        const revoked = asked.revoke.map(({ sent }) => sent);
        expect(new Set(revoked).size).toBe(revoked.length);
        const given = seen.granted.filter((token) => !seen.used.includes(token.replace('token', 'refresh')));
        expect(given.filter((token) => !revoked.includes(token))).toEqual([]);
        for (const token of seen.used) {
          const sent = asked.refresh.filter((request) => request.sent === token).length;
          expect(sent - seen.unanswered.filter((each) => each === token).length).toBe(1);
        }
      }),
      { numRuns: 200 },
    );
  });
});
