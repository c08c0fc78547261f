import { describe, expect, it } from 'vitest';
import type { TokenCommand } from '../ports';
import { createApprovedCommands } from './approved-commands';
import { createCanceller } from './canceller';

const TSS: TokenCommand = { server: 'https://vault.corp.example', program: '/opt/tss', arguments: ['token'] };

const leadCommands = (answers: readonly ('once' | 'always' | 'no')[]) => {
  const asked: TokenCommand[] = [];
  const ran: TokenCommand[] = [];
  const approved: string[] = [];
  const left = [...answers];
  const { cancel, cancelNow } = createCanceller();
  let beforeAnswer: () => void = () => undefined;
  const commands = createApprovedCommands({
    approvals: {
      isApproved: (command) => approved.includes(JSON.stringify(command)),
      approve: (command) => approved.push(JSON.stringify(command)),
    },
    question: {
      ask: (command) => {
        asked.push(command);
        beforeAnswer();
        return Promise.resolve(left.shift() ?? 'no');
      },
    },
    commands: {
      run: (command) => {
        ran.push(command);
        return Promise.resolve({ ok: true, value: 'tok-1' });
      },
    },
  });
  return {
    run: (command: TokenCommand) => commands.run(command, cancel),
    asked,
    ran,
    cancelWhenAsked: () => {
      beforeAnswer = cancelNow;
    },
  };
};

describe('a program that a page names', () => {
  it('is not run when the user does not want it', async () => {
    const { run, asked, ran } = leadCommands(['no']);
    expect(await run(TSS)).toEqual({ ok: false, failure: { code: 'cancelled' } });
    expect([asked, ran]).toEqual([[TSS], []]);
  });

  it('is not run when it was called off while the question stood there, whatever was pressed', async () => {
    const { run, ran, cancelWhenAsked } = leadCommands(['always', 'no']);
    cancelWhenAsked();
    expect(await run(TSS)).toMatchObject({ failure: { code: 'cancelled' } });
    await run(TSS);
    expect(ran).toEqual([]);
  });

  it('is asked about each time when it may run once', async () => {
    const { run, asked, ran } = leadCommands(['once', 'once', 'no']);
    for (let time = 0; time < 3; time += 1) await run(TSS);
    expect([asked.length, ran.length]).toEqual([3, 2]);
  });

  it('is asked about once when it may always run', async () => {
    const { run, asked } = leadCommands(['always']);
    for (let time = 0; time < 3; time += 1) expect(await run(TSS)).toEqual({ ok: true, value: 'tok-1' });
    expect(asked).toEqual([TSS]);
  });
});
