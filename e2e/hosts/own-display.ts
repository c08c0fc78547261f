import { spawn } from 'node:child_process';
import { once } from 'node:events';
import type { Readable } from 'node:stream';
import { openKeyboard, type Keyboard } from './keyboard';

/** A screen with a keyboard that no other story shares: keys go to whichever window has the focus. */
export interface OwnDisplay {
  readonly env: Readonly<Record<string, string>>;
  readonly keyboard: Keyboard;
  readonly stop: () => Promise<void>;
}

export const startOwnDisplay = async (): Promise<OwnDisplay> => {
  const server = spawn(
    'Xvfb',
    ['-displayfd', '3', '-screen', '0', '1920x1200x24', '-nolisten', 'tcp', '-noreset'],
    {
      stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
    },
  );
  const ended = once(server, 'exit');
  const [number] = (await Promise.race([
    once(server.stdio[3] as Readable, 'data'),
    ended.then(() => Promise.reject(new Error('Xvfb ended at once: run `npm run setup`.'))),
  ])) as [Buffer];
  const display = number.toString().trim();
  const keyboard = await openKeyboard(display);
  return {
    env: { DISPLAY: `:${display}`, XAUTHORITY: '' },
    keyboard,
    stop: async () => {
      keyboard.close();
      server.kill();
      await ended;
    },
  };
};
