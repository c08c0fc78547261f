import { once } from 'node:events';
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, watch, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { createCanceller } from '../domain/session/canceller';
import type { Cancel, Timers } from '../domain/ports';
import { LIMIT_MS, LINGER_MS, createTokenCommands } from './token-command';
import { systemTimers } from './timers';

const folder = mkdtempSync(join(tmpdir(), 'keyturn-command-'));
afterAll(() => {
  rmSync(folder, { recursive: true });
});

const never: Cancel = { isCancelled: () => false, onCancelled: () => undefined };

/** The limit of this delay is up at once; the others take their time. */
const hurrying = (delayMs: number): Timers => ({
  after: (ms, run) => systemTimers.after(ms === delayMs ? 0 : ms, run),
});

let files = 0;
const fileOf = (name: string) => join(folder, `${String((files += 1))}-${name}`);

const script = (text: string): string => {
  const file = fileOf('script.mjs');
  writeFileSync(file, text);
  return file;
};

/** It is no business of the program's. */
const server = 'https://vault.corp.example';

const run = (
  text: string,
  {
    words = [],
    timers = systemTimers,
    cancel = never,
  }: { readonly words?: readonly string[]; readonly timers?: Timers; readonly cancel?: Cancel } = {},
) =>
  createTokenCommands({ timers }).run(
    { server, program: process.execPath, arguments: [script(text), ...words] },
    cancel,
  );

const runProgram = (program: string) =>
  createTokenCommands({ timers: systemTimers }).run({ server, program, arguments: [] }, never);

const print = (text: string) => `process.stdout.write(${JSON.stringify(text)});`;

const textIn = async (file: string): Promise<string> => {
  const watcher = watch(folder);
  while (!existsSync(file) || readFileSync(file, 'utf8') === '') await once(watcher, 'change');
  watcher.close();
  return readFileSync(file, 'utf8');
};

/** What is written by its last line is there in one piece. */
const tells = (file: string, text: string) => `
  (await import('node:fs')).writeFileSync(${JSON.stringify(`${file}.part`)}, String(${text}));
  (await import('node:fs')).renameSync(${JSON.stringify(`${file}.part`)}, ${JSON.stringify(file)});`;

const stateOf = (pid: number): string => {
  try {
    process.kill(pid, 0);
  } catch {
    return 'gone';
  }
  if (process.platform !== 'linux') return 'there';
  return / Z /u.test(readFileSync(`/proc/${String(pid)}/stat`, 'utf8')) ? 'zombie' : 'there';
};

/** Ours has to be gone altogether; what it had started is somebody else's to ask how it ended. */
const ended = async ([pid = 0, ...others]: readonly number[]): Promise<void> => {
  await expect.poll(() => stateOf(pid)).toBe('gone');
  for (const other of others) await expect.poll(() => stateOf(other)).not.toBe('there');
};

const waits = 'setInterval(() => {}, 60_000);';

describe('a program that prints a token', () => {
  it.each(['tok-1', 'tok-1\n', '  Bearer tok-1\r\n'])(
    'is taken at its word when that is %j',
    async (text) => {
      expect(await run(print(text))).toEqual({ ok: true, value: 'tok-1' });
    },
  );

  it('gets its arguments as they are: no shell reads them', async () => {
    const words = ['$(id)', 'a b', '*', '"', "'; exit 1", ''];
    const text = `console.log(Buffer.from(JSON.stringify(process.argv.slice(2))).toString('hex'));`;
    const { value } = (await run(text, { words })) as { readonly value: string };
    expect(JSON.parse(Buffer.from(value, 'hex').toString())).toEqual(words);
  });

  it('has nothing to read: one that asks finds the end at once', async () => {
    const text = `let text = ''; for await (const piece of process.stdin) text += piece; console.log('end' + text);`;
    expect(await run(text)).toEqual({ ok: true, value: 'end' });
  });

  it('is taken at what it prints, not at what it complains', async () => {
    expect(await run(`${print('tok-1')} process.stderr.write('warning: two words');`)).toEqual({
      ok: true,
      value: 'tok-1',
    });
  });

  it.each([
    ['two lines', 'tok-1\ntok-2\n'],
    ['a sentence', 'You are not signed in.'],
    ['nothing', ''],
    ['what no header holds', 'tök'],
    ['more than 64 KB', 'x'.repeat(70_000)],
    ['more than a token is long', 'x'.repeat(20_000)],
  ])('is refused without a word of it when it prints %s', async (_, text) => {
    expect(await run(print(text))).toEqual({ ok: false, failure: { code: 'command-no-token' } });
  });

  it('is ended when it prints without an end', async () => {
    const file = fileOf('pid');
    const text = `${tells(file, 'process.pid')} const more = () => process.stdout.write('x'.repeat(65536), more); more();`;
    expect(await run(text)).toEqual({ ok: false, failure: { code: 'command-no-token' } });
    await ended([Number(readFileSync(file, 'utf8'))]);
  });

  it('fails with its code alone: neither what it printed nor what it was given is told', async () => {
    const text = `${print('tok-1')} process.stderr.write('tok-2'); process.exitCode = 3;`;
    expect(await run(text, { words: ['tok-3'] })).toEqual({
      ok: false,
      failure: { code: 'command-failed', detail: '3' },
    });
  });

  it('fails with the name of the signal that ended it', async () => {
    expect(await run(`process.kill(process.pid, 'SIGKILL'); ${waits}`)).toEqual({
      ok: false,
      failure: { code: 'command-failed', detail: 'SIGKILL' },
    });
  });

  it('is not waited for when it has ended, whatever it started still holds its output', async () => {
    const child = fileOf('pid');
    const text = `
      const { spawn } = await import('node:child_process');
      const left = spawn(process.execPath, ['-e', ${JSON.stringify(waits)}], { stdio: 'inherit' });
      left.unref();
      process.stdout.write('tok-1');
      ${tells(child, 'left.pid')}`;
    expect(await run(text, { timers: hurrying(LINGER_MS) })).toEqual({ ok: true, value: 'tok-1' });
    process.kill(Number(readFileSync(child, 'utf8')), 'SIGKILL');
  });
});

describe('a program that goes on for too long', () => {
  const family = (file: string) => `
    process.on('SIGTERM', () => {});
    const { spawn } = await import('node:child_process');
    const child = spawn(process.execPath, ['-e', ${JSON.stringify(waits)}], { stdio: 'ignore' });
    ${tells(file, "process.pid + ' ' + child.pid")}
    ${waits}`;

  it('is ended when its time is up, and what it started with it', async () => {
    const file = fileOf('pids');
    let isUp: () => void = () => undefined;
    const timers: Timers = {
      after: (ms, then) => {
        if (ms === LIMIT_MS) isUp = then;
        return () => undefined;
      },
    };
    const running = run(family(file), { timers });
    const pids = (await textIn(file)).split(' ').map(Number);
    isUp();
    expect(await running).toEqual({ ok: false, failure: { code: 'command-too-slow' } });
    await ended(pids);
  });

  it('is ended when it is called off, and what it started with it', async () => {
    const file = fileOf('pids');
    const { cancel, cancelNow } = createCanceller();
    const running = run(family(file), { cancel });
    const pids = (await textIn(file)).split(' ').map(Number);
    cancelNow();
    expect(await running).toEqual({ ok: false, failure: { code: 'cancelled' } });
    await ended(pids);
  });

  it('is not begun when it was called off before', async () => {
    const file = fileOf('begun');
    const { cancel, cancelNow } = createCanceller();
    cancelNow();
    expect(await run(tells(file, '1'), { cancel })).toEqual({ ok: false, failure: { code: 'cancelled' } });
    expect(existsSync(file)).toBe(false);
  });
});

describe('what is no program', () => {
  it.each(['tss', './tss', 'bin/tss', ''])('is not looked for when it is only called %j', async (program) => {
    expect(await runProgram(program)).toEqual({ ok: false, failure: { code: 'command-not-absolute' } });
  });

  it('is told apart: missing, or not to be run', async () => {
    const plain = fileOf('plain');
    writeFileSync(plain, 'tok-1');
    const nobodys = fileOf('nobodys');
    writeFileSync(nobodys, '#!/nowhere/sh\n');
    chmodSync(nobodys, 0o755);
    expect(await runProgram(join(folder, 'nowhere'))).toMatchObject({
      failure: { code: 'command-not-found' },
    });
    expect(await runProgram(join(plain, 'below'))).toMatchObject({ failure: { code: 'command-not-found' } });
    expect(await runProgram(nobodys)).toMatchObject({ failure: { code: 'command-not-found' } });
    expect(await runProgram(plain)).toMatchObject({ failure: { code: 'command-not-runnable' } });
    expect(await runProgram(folder)).toMatchObject({ failure: { code: 'command-not-runnable' } });
  });

  it('does not bring anything down when it is not even a name', async () => {
    expect(await runProgram('/bin/\0')).toMatchObject({ failure: { code: 'command-not-runnable' } });
  });
});
