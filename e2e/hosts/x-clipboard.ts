import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { isInstalled } from './installed';

export type XSelection = 'clipboard' | 'primary';

export const XCLIP_MISSING = 'xclip is missing: apt-get install xclip';
export const hasXClipboard = process.platform === 'linux' && isInstalled('xclip');

interface Said {
  readonly code: number | null;
  readonly text: string;
}

const read = async (selection: XSelection, target: string): Promise<Said> => {
  const child = spawn('xclip', ['-o', '-selection', selection, '-target', target], {
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const pieces: Buffer[] = [];
  child.stdout.on('data', (piece: Buffer) => pieces.push(piece));
  const [code] = (await once(child, 'close')) as [number | null];
  return { code, text: Buffer.concat(pieces).toString('utf8') };
};

/** Another program on the same display, with its own mind about what is copied. */
export const xClipboard = {
  /** Undefined where nobody offers a text. */
  read: async (selection: XSelection): Promise<string | undefined> => {
    const { code, text } = await read(selection, 'UTF8_STRING');
    return code === 0 ? text : undefined;
  },
  /** What kinds of it whoever has copied it offers. */
  formats: async (selection: XSelection): Promise<readonly string[]> => {
    const { code, text } = await read(selection, 'TARGETS');
    return code === 0 ? text.trim().split('\n') : [];
  },
  /** Offered by a process of its own, until somebody else copies. */
  put: async (selection: XSelection, text: string): Promise<void> => {
    const child = spawn('xclip', ['-i', '-selection', selection], { stdio: ['pipe', 'ignore', 'ignore'] });
    const ended = once(child, 'exit');
    child.stdin.end(text);
    await ended;
  },
  /** As a clipboard program does that bears no empty clipboard: each time it is taken away, it is offered again. */
  insist: (selection: XSelection, text: string): (() => Promise<void>) => {
    let stopped = false;
    let child: ChildProcess | undefined;
    const offer = async (): Promise<void> => {
      // Quiet, it stays until somebody takes the selection.
      const offering = spawn('xclip', ['-i', '-quiet', '-selection', selection], {
        stdio: ['pipe', 'ignore', 'ignore'],
      });
      child = offering;
      const taken = once(offering, 'exit');
      // It may be stopped before it has read what it is to offer.
      offering.stdin.on('error', () => undefined);
      offering.stdin.end(text);
      await taken;
      if (!stopped) await offer();
    };
    const ended = offer();
    return async () => {
      stopped = true;
      child?.kill();
      await ended;
    };
  },
};
