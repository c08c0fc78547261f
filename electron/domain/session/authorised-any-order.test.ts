import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fail, succeed, type FailureCode } from '../../../shared/ipc/reply';
import type { Answered, Grant, Pass } from '../ports';
import { createAuthorised } from './authorised';
import { createExtension } from './extension';
import { grantedEntry } from './keys';
import { createSessionHolder } from './session-holder';
import { entered } from './testing/session-events';
import { createLedTime } from './testing/led-time';
import { noAccess } from '../access/testing/no-access';
import { noPasswords } from '../rotation/testing/no-passwords';
import { noSecret } from '../secret/testing/no-secret';
import { turns } from './testing/led-session';
import { openBox } from './testing/open-box';

const OTHERS: readonly FailureCode[] = [
  'access-denied',
  'server-error',
  'no-answer',
  'answer-not-understood',
];

type Deed =
  | { readonly do: 'read' | 'write' | 'extend' | 'kill' }
  /** The oldest, the newest or one in between; where the token is good, with what it says. */
  | { readonly do: 'answer'; readonly which: number; readonly code: FailureCode | undefined }
  | { readonly do: 'grant'; readonly code: FailureCode | undefined };

const code = fc.option(fc.constantFrom(...OTHERS), { nil: undefined, freq: 3 });
const deed: fc.Arbitrary<Deed> = fc.oneof(
  fc.record({ do: fc.constantFrom('read' as const, 'read' as const, 'write' as const, 'extend' as const) }),
  fc.record({ do: fc.constant('kill' as const) }),
  fc.record({ do: fc.constant('answer' as const), which: fc.nat(), code }),
  fc.record({
    do: fc.constant('grant' as const),
    code: fc.option(fc.constantFrom<FailureCode>('no-refresh-left', 'no-answer'), {
      nil: undefined,
      freq: 3,
    }),
  }),
);

/** Chance alone rarely comes as far as to a token that dies under a read. */
const READ = { do: 'read' } as const;
const DYING = [READ, READ, { do: 'kill' }, { do: 'answer', which: 0, code: undefined }] as const;
const deeds = fc
  .tuple(fc.constantFrom<readonly Deed[]>([], DYING, [...DYING, READ]), fc.array(deed, { maxLength: 40 }))
  .map(([first, then]) => [...first, ...then]);

interface Waiting {
  readonly question: number;
  readonly token: string;
  readonly answer: (answered: Answered<string>) => void;
}

const tokenOf = (pass: Pass): string => (pass.kind === 'token' ? pass.token : '');
const grantOf = (number: number): Grant => ({
  token: `token-${number}`,
  refreshToken: `refresh-${number}`,
  lifetimeMs: undefined,
});

/** An open session at a server that kills tokens whenever it likes and answers in any order. */
const leadAnyOrder = () => {
  const { clock, timers } = createLedTime();
  const log = { info: () => undefined, warn: () => undefined, error: () => undefined };
  const holder = createSessionHolder({
    strongbox: openBox,
    clock,
    timers,
    log,
    onChanged: () => undefined,
    onLooked: () => undefined,
  });
  const dead = new Set<string>();
  const writes = new Set<number>();
  const waiting: Waiting[] = [];
  const asked: string[][] = [];
  const replies: Promise<unknown>[] = [];
  const granting: ((granted: Answered<Grant>) => void)[] = [];
  const seen = { mostGranting: 0, grants: 1, refreshes: 0, causes: 0, extends: 0, failedGrants: 0 };
  const server = {
    signIn: () => Promise.resolve(fail('internal')),
    whoIs: () => Promise.resolve(fail('internal')),
    revoke: () => Promise.resolve(fail('internal')),
    tenant: {
      address: '',
      signIn: () => Promise.resolve(fail('internal')),
      vaults: () => Promise.resolve(fail('internal')),
    },
    list: { page: () => Promise.resolve(fail('internal')) },
    secret: noSecret,
    passwords: noPasswords,
    access: noAccess,
    folders: { page: () => Promise.resolve(fail('internal')) },
    refresh: () => {
      seen.refreshes += 1;
      return new Promise<Answered<Grant>>((resolve) => {
        granting.push(resolve);
        seen.mostGranting = Math.max(seen.mostGranting, granting.length);
      });
    },
  };
  let attempts = 1;
  const extension = createExtension({
    ...{ serverAt: () => server, commands: { run: () => Promise.resolve(fail('internal')) } },
    ...{ clock, holder, nextAttempt: () => (attempts += 1) },
  });
  const { read, write } = createAuthorised({
    serverAt: () => server,
    clock,
    holder,
    renew: extension.extend,
  });
  holder.happen({ kind: 'asked', attempt: 1, server: 'https://vault.corp.example' });
  holder.happen({
    ...{ kind: 'opened', attempt: 1, askedAt: clock.now(), entry: grantedEntry(grantOf(1)) },
    entered: { ...entered, refreshesAllowed: 3 },
  });

  const ask = (by: typeof read) => {
    const tokens: string[] = [];
    const question = asked.push(tokens) - 1;
    replies.push(
      by((_, pass) => {
        const token = tokenOf(pass);
        tokens.push(token);
        return new Promise<Answered<string>>((answer) => waiting.push({ question, token, answer }));
      }),
    );
    return question;
  };
  const answer = (which: number, failing: FailureCode | undefined) => {
    const [one] = waiting.splice(waiting.length === 0 ? 0 : which % waiting.length, 1);
    if (one === undefined) return;
    if (dead.has(one.token)) {
      seen.causes += 1;
      one.answer(fail('session-ended'));
    } else one.answer(failing === undefined ? succeed('all secrets') : fail(failing));
  };
  const grant = (failing: FailureCode | undefined) => {
    const resolve = granting.shift();
    if (resolve === undefined) return;
    if (failing === undefined) seen.grants += 1;
    else seen.failedGrants += 1;
    resolve(failing === undefined ? succeed(grantOf(seen.grants)) : fail(failing));
  };
  const kill = () => {
    const state = holder.state();
    if ('keys' in state) dead.add(tokenOf(state.keys.pass));
  };
  const extend = () => {
    seen.extends += 1;
    replies.push(extension.extend());
  };
  const act = (each: Deed) => {
    if (each.do === 'answer') answer(each.which, each.code);
    else if (each.do === 'grant') grant(each.code);
    else plain[each.do]();
  };
  const plain = {
    read: () => ask(read),
    write: () => writes.add(ask(write)),
    extend,
    kill,
  };
  const answerAll = async () => {
    while (waiting.length > 0 || granting.length > 0) {
      answer(0, undefined);
      grant('no-answer');
      await turns();
    }
    await Promise.all(replies);
  };
  return { holder, dead, asked, writes, seen, act, answerAll };
};

function expectHonest({ holder, seen }: ReturnType<typeof leadAnyOrder>): void {
  const { state } = holder.state();
  expect(['active', 'extending', 'ended']).toContain(state);
  if (state === 'ended') expect(seen.causes).toBeGreaterThan(0);
}

/** @returns how many reads were made a second time */
function expectLimits({ seen, dead, asked, writes }: ReturnType<typeof leadAnyOrder>): number {
  expect(seen.mostGranting).toBeLessThanOrEqual(1);
  // One for each token that died, and for each that did not come.
  expect(seen.refreshes).toBeLessThanOrEqual(dead.size + seen.failedGrants + seen.extends);
  for (const [question, tokens] of asked.entries()) {
    expect(tokens.length).toBeLessThanOrEqual(writes.has(question) ? 1 : 2);
    expect(new Set(tokens).size).toBe(tokens.length);
  }
  return asked.filter((tokens) => tokens.length > 1).length;
}

describe('any number of callers, whatever the server answers and in whatever order', () => {
  it('renew once at a time, repeat a read once at most and a write never, and lose the session to dead tokens alone', async () => {
    const reached = { repeated: 0, ended: 0 };
    await fc.assert(
      fc.asyncProperty(deeds, async (done) => {
        const led = leadAnyOrder();
        for (const each of done) {
          led.act(each);
          await turns();
          expectHonest(led);
        }
        await led.answerAll();
        reached.repeated += expectLimits(led);
        reached.ended += led.holder.state().state === 'ended' ? 1 : 0;
      }),
      { numRuns: 400 },
    );
    // Without any, nothing would have been shown of those.
    expect(reached.repeated).toBeGreaterThan(10);
    expect(reached.ended).toBeGreaterThan(10);
  });
});
