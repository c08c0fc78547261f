import { describe, expect, it } from 'vitest';
import { fail, type FailureCode } from '../../../shared/ipc/reply';
import type { Answered, Pass } from '../ports';
import type { Question } from './authorised';
import {
  byCommand,
  grantOf,
  leadOpenSession,
  leadSession,
  LIFETIME_MS,
  turns,
  yes,
} from './testing/led-session';

const DEAD = fail('session-ended');

/** A read whose answers are in the hands of a test, and the passes that it was asked with. */
const ledRead = () => {
  const passes: Pass[] = [];
  const answers: ((answered: Answered<string>) => void)[] = [];
  const question: Question<string> = (_, pass, cancel) =>
    new Promise((answer) => {
      passes.push(pass);
      answers.push(answer);
      cancel.onCancelled(() => {
        answer(fail('cancelled'));
      });
    });
  const tokens = () => passes.map((pass) => (pass.kind === 'token' ? pass.token : pass.kind));
  return { question, answers, tokens };
};

describe('a read of the vault', () => {
  it('is made with the pass of the session, and its answer is handed on', async () => {
    const { keeper } = await leadOpenSession();
    const { question, answers, tokens } = ledRead();
    const reading = keeper.read(question);
    answers[0]?.(yes('all secrets'));
    expect(await reading).toEqual(yes('all secrets'));
    expect(tokens()).toEqual(['secret-token-1']);
  });

  it('that finds the token dead is made once more with another, for which the server is asked once for all', async () => {
    const { keeper, asked } = await leadOpenSession();
    const led = [ledRead(), ledRead(), ledRead()];
    const readings = led.map(({ question }) => keeper.read(question));
    for (const { answers } of led) answers[0]?.(DEAD);
    await turns();
    expect(asked.refresh).toHaveLength(1);
    asked.refresh[0]?.answer(yes(grantOf(2)));
    await turns();
    for (const { answers } of led) answers[1]?.(yes('all secrets'));
    expect(await Promise.all(readings)).toEqual(led.map(() => yes('all secrets')));
    for (const { tokens } of led) expect(tokens()).toEqual(['secret-token-1', 'secret-token-2']);
    expect(keeper.current()).toMatchObject({ state: 'active', opened: { refreshesLeft: 2 } });
  });

  it('that comes late with the news of a token that has been replaced asks for no other', async () => {
    const { keeper, asked } = await leadOpenSession();
    const { question, answers, tokens } = ledRead();
    const reading = keeper.read(question);
    const extending = keeper.extend();
    asked.refresh[0]?.answer(yes(grantOf(2)));
    await extending;
    answers[0]?.(DEAD);
    await turns();
    answers[1]?.(yes('all secrets'));
    expect(await reading).toEqual(yes('all secrets'));
    expect([tokens()[1], asked.refresh.length]).toEqual(['secret-token-2', 1]);
  });

  it('ends the session where the server refuses another token: then somebody has to sign in', async () => {
    const { keeper, asked, told } = await leadOpenSession();
    const { question, answers, tokens } = ledRead();
    const reading = keeper.read(question);
    answers[0]?.(DEAD);
    await turns();
    asked.refresh[0]?.answer(fail('no-refresh-left'));
    expect(await reading).toEqual(DEAD);
    expect(told.at(-1)).toMatchObject({ state: 'ended', because: 'refused' });
    expect(tokens()).toHaveLength(1);
  });

  it('ends it where there is nothing to get another token with', async () => {
    const { keeper, asked } = await leadOpenSession({ refreshToken: undefined });
    const { question, answers } = ledRead();
    const reading = keeper.read(question);
    answers[0]?.(DEAD);
    expect(await reading).toEqual(DEAD);
    expect([keeper.current().state, asked.refresh]).toEqual(['ended', []]);
  });

  it('ends it where the other token is no better, and asks no third time', async () => {
    const { keeper, asked } = await leadOpenSession();
    const { question, answers, tokens } = ledRead();
    const reading = keeper.read(question);
    answers[0]?.(DEAD);
    await turns();
    asked.refresh[0]?.answer(yes(grantOf(2)));
    await turns();
    answers[1]?.(DEAD);
    expect(await reading).toEqual(DEAD);
    expect([tokens().length, asked.refresh.length]).toEqual([2, 1]);
    expect(keeper.current()).toMatchObject({ state: 'ended', because: 'refused' });
  });

  it('keeps the session where nobody knows whether there would be another token', async () => {
    const { keeper, asked } = await leadOpenSession();
    const { question, answers } = ledRead();
    const reading = keeper.read(question);
    answers[0]?.(DEAD);
    await turns();
    asked.refresh[0]?.answer(fail('no-answer'));
    expect(await reading).toEqual(fail('no-answer'));
    expect(keeper.current()).toMatchObject({ state: 'active', opened: { refreshesLeft: 3 } });
  });

  it.each<FailureCode>(['access-denied', 'server-error', 'server-busy', 'not-secret-server', 'no-answer'])(
    'that fails with %s leaves the session as it is and is asked once',
    async (code) => {
      const { keeper, asked, told } = await leadOpenSession();
      const { question, answers, tokens } = ledRead();
      const reading = keeper.read(question);
      answers[0]?.(fail(code, 'words'));
      expect(await reading).toEqual(fail(code, 'words'));
      expect([tokens().length, asked.refresh, told]).toEqual([1, [], []]);
    },
  );

  it('runs the program of a session again for another token', async () => {
    const { keeper, asked } = leadSession();
    const opening = keeper.signIn(byCommand);
    asked.run[0]?.answer(yes('secret-token-1'));
    await turns();
    asked.whoIs[0]?.answer(yes('adm'));
    await opening;
    const { question, answers, tokens } = ledRead();
    const reading = keeper.read(question);
    answers[0]?.(DEAD);
    await turns();
    asked.run[1]?.answer(yes('secret-token-2'));
    await turns();
    asked.whoIs[1]?.answer(yes('adm'));
    await turns();
    answers[1]?.(yes('all secrets'));
    expect(await reading).toEqual(yes('all secrets'));
    expect(tokens()).toEqual(['secret-token-1', 'secret-token-2']);
  });

  it('is not made when nobody is signed in, nor after the end', async () => {
    const { question, tokens } = ledRead();
    expect(await leadSession().keeper.read(question)).toEqual(DEAD);
    const { keeper, time } = await leadOpenSession();
    time.turnClock(LIFETIME_MS);
    expect(await keeper.read(question)).toEqual(DEAD);
    expect(tokens()).toEqual([]);
  });

  it('is called off when the session is left, and what it brings then is for nobody', async () => {
    const { keeper, asked } = await leadOpenSession();
    const { question, answers } = ledRead();
    const reading = keeper.read(question);
    const leaving = keeper.signOut();
    answers[0]?.(yes('all secrets'));
    expect(await reading).toEqual(fail('cancelled'));
    asked.revoke[0]?.answer(yes(true));
    await leaving;
  });

  it('that breaks has failed, and the session goes on', async () => {
    const { keeper } = await leadOpenSession();
    expect(await keeper.read(() => Promise.reject(new Error('secret words')))).toEqual(fail('internal'));
    expect(keeper.current().state).toBe('active');
  });
});

describe('an order to the vault', () => {
  it('goes out once: where its token was dead another is got, and its user is told to do it once more', async () => {
    const { keeper, asked } = await leadOpenSession();
    const { question, answers, tokens } = ledRead();
    const writing = keeper.write(question);
    answers[0]?.(DEAD);
    await turns();
    asked.refresh[0]?.answer(yes(grantOf(2)));
    expect(await writing).toEqual(fail('not-repeated'));
    expect(tokens()).toEqual(['secret-token-1']);
    expect(keeper.current().state).toBe('active');
  });

  it.each<FailureCode>(['outcome-unknown', 'server-busy', 'request-refused'])(
    'that comes to %s goes out once as well',
    async (code) => {
      const { keeper } = await leadOpenSession();
      const { question, answers, tokens } = ledRead();
      const writing = keeper.write(question);
      answers[0]?.(fail(code));
      expect(await writing).toEqual(fail(code));
      expect(tokens()).toHaveLength(1);
    },
  );
});
