import { spawn, type ChildProcess } from 'node:child_process';
import { isAbsolute } from 'node:path';
import { readAccessToken } from '../../shared/access-token';
import { fail, succeed, type FailureCode } from '../../shared/ipc/reply';
import type { Answered, Cancel, Timers, TokenCommand, TokenCommands } from '../domain/ports';
import { endProcesses } from './process-group';

/** Long enough for a program that asks a server itself, and a limit for one that waits for somebody to type. */
export const LIMIT_MS = 30_000;

/** The program has ended, and something that it started still holds its output. */
export const LINGER_MS = 1_000;

/** The longest token is a quarter of that. */
const MOST_BYTES = 64 * 1024;

interface TokenCommandsDeps {
  readonly timers: Timers;
}

type Reason = 'cancelled' | 'command-too-slow' | 'command-no-token';

type Ending =
  | { readonly kind: 'ended'; readonly code: number | null; readonly signal: NodeJS.Signals | null }
  | { readonly kind: 'not-begun'; readonly name: string | undefined }
  | { readonly kind: 'given-up'; readonly because: Reason };

const NOT_THERE = ['ENOENT', 'ENOTDIR', 'ENAMETOOLONG'];

/** Neither what it printed nor what it was called with is told: both may hold a token. */
const failureOf = (ending: Ending): Answered<never> => {
  if (ending.kind === 'given-up') return fail(ending.because);
  if (ending.kind === 'ended') return fail('command-failed', String(ending.code ?? ending.signal ?? ''));
  const isThere = ending.name !== undefined && !NOT_THERE.includes(ending.name);
  const code: FailureCode = isThere ? 'command-not-runnable' : 'command-not-found';
  return fail(code, ending.name);
};

const tokenIn = (output: string): Answered<string> => {
  const read = readAccessToken(output);
  return read.state === 'usable' ? succeed(read.token) : fail('command-no-token');
};

/** Settles with its output and how it ended, once there is no more of either to come. */
const follow = (child: ChildProcess, timers: Timers, cancel: Cancel) =>
  new Promise<{ readonly ending: Ending; readonly output: string }>((resolve) => {
    const pieces: Buffer[] = [];
    let size = 0;
    let isOver = false;
    let callOffLinger = (): void => undefined;
    const settle = (ending: Ending) => {
      isOver = true;
      callOffLimit();
      callOffLinger();
      child.stdout?.destroy();
      resolve({ ending, output: Buffer.concat(pieces).toString('utf8') });
    };
    const giveUp = (because: Reason) => () => {
      endProcesses(child);
      settle({ kind: 'given-up', because });
    };
    const callOffLimit = timers.after(LIMIT_MS, giveUp('command-too-slow'));
    cancel.onCancelled(giveUp('cancelled'));
    child.stdout?.on('data', (piece: Buffer) => {
      size += piece.byteLength;
      if (size > MOST_BYTES) giveUp('command-no-token')();
      else pieces.push(piece);
    });
    child.on('error', (problem: NodeJS.ErrnoException) => {
      settle({ kind: 'not-begun', name: problem.code });
    });
    child.on('exit', (code, signal) => {
      if (isOver) return;
      callOffLinger = timers.after(LINGER_MS, () => {
        settle({ kind: 'ended', code, signal });
      });
    });
    child.on('close', (code, signal) => {
      settle({ kind: 'ended', code, signal });
    });
  });

const begin = ({ program, arguments: given }: TokenCommand): ChildProcess =>
  spawn(program, given, {
    // What was entered is a program and its words, never a line for a shell to read.
    shell: false,
    // It cannot ask anything, and what it complains about may hold a token as well.
    stdio: ['ignore', 'pipe', 'ignore'],
    windowsHide: true,
    // A group of its own, so that what it starts ends with it. On Windows it would be a console of its own instead.
    detached: process.platform !== 'win32',
  });

const beginSafely = (command: TokenCommand): ChildProcess | Ending => {
  try {
    return begin(command);
  } catch (problem) {
    const name = problem instanceof Error && 'code' in problem ? String(problem.code) : 'unknown';
    return { kind: 'not-begun', name };
  }
};

/** Programs that print a token. Their output goes from here to the server and nowhere else. */
export const createTokenCommands = ({ timers }: TokenCommandsDeps): TokenCommands => ({
  run: async (command, cancel) => {
    // A name alone would be looked for in folders that others may write to.
    if (!isAbsolute(command.program)) return fail('command-not-absolute');
    if (cancel.isCancelled()) return fail('cancelled');
    const child = beginSafely(command);
    if ('kind' in child) return failureOf(child);
    const { ending, output } = await follow(child, timers, cancel);
    const hasSucceeded = ending.kind === 'ended' && ending.code === 0;
    return hasSucceeded ? tokenIn(output) : failureOf(ending);
  },
});
