import { describe, expect, it } from 'vitest';
import type { SystemAccount } from '../../../shared/computer';
import { fail, succeed, type Reply } from '../../../shared/ipc/reply';
import { createComputerStore } from './computer-store';

const TICKET: SystemAccount = { kind: 'ticket', principal: 'dora@PRACTICE.TEST', endsAt: 1 };

const lead = (program: Reply<string | null> = succeed(null)) => {
  const waiting: ((reply: Reply<SystemAccount>) => void)[] = [];
  const told: string[] = [];
  const computer = createComputerStore({
    account: () =>
      new Promise((resolve) => {
        waiting.push(resolve);
      }),
    chooseProgram: () => Promise.resolve(program),
    failed: ({ code }) => told.push(code),
    worked: () => told.push('worked'),
  });
  return { computer, told, answer: (reply: Reply<SystemAccount>) => waiting.shift()?.(reply) };
};

describe('the account of this computer', () => {
  it('is what the last question was answered with, whichever answer comes last', async () => {
    const { computer, answer } = lead();
    const first = computer.askAccount();
    const second = computer.askAccount();
    const answers = [succeed(TICKET), succeed<SystemAccount>({ kind: 'no-ticket' })];
    for (const reply of answers.toReversed()) answer(reply);
    await Promise.all([first, second]);
    expect(computer.store.getState()).toEqual(TICKET);
  });

  it('is not known when nobody answers for it, and asked for again', async () => {
    const { computer, answer } = lead();
    const asking = computer.askAccount();
    expect(computer.store.getState()).toEqual({ kind: 'asking' });
    answer(fail('internal'));
    await asking;
    expect(computer.store.getState()).toEqual({ kind: 'unknown' });
  });
});

describe('a program', () => {
  it('is the one that was taken, or none', async () => {
    expect(await lead(succeed('/opt/tss')).computer.chooseProgram('/opt')).toBe('/opt/tss');
    expect(await lead(succeed(null)).computer.chooseProgram('/opt')).toBeUndefined();
  });

  it('that could not be looked for is told of', async () => {
    const { computer, told } = lead(fail('internal'));
    expect(await computer.chooseProgram('/opt')).toBeUndefined();
    expect(told).toEqual(['internal']);
  });
});
