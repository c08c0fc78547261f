import * as z from 'zod/mini';
import { practiceAddressSchema, practiceUserSchema } from '../../shared/practice';
import type { PracticeHost, Random, Timers } from '../domain/ports';

/** What is used of a process that Electron has forked. */
interface VaultProcess {
  readonly pid?: number | undefined;
  postMessage(message: unknown): void;
  once(event: 'message', listener: (message: unknown) => void): unknown;
  once(event: 'exit', listener: (code: number) => void): unknown;
  once(event: 'spawn', listener: () => void): unknown;
  kill(): boolean;
}

interface PracticeProcessDeps {
  readonly fork: () => VaultProcess;
  readonly random: Random;
  readonly timers: Timers;
}

const CONTROL_BYTES = 24;
const MOST_DETAIL = 300;

/** Less than a quit waits for. A process that listens is gone in a fraction of it. */
const KILL_AFTER_MS = 1000;

/** It comes from a process of its own, so it is looked at like everything else that comes from outside. */
const firstWordSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('ready'),
    url: practiceAddressSchema,
    users: z.array(practiceUserSchema),
  }),
  z.strictObject({ kind: z.literal('failed'), cause: z.string() }),
]);

/** Asks the process to end, and ends it by its number where it does not listen. */
const stop = async (child: VaultProcess, exited: Promise<void>, timers: Timers): Promise<void> => {
  // One that is not there yet cannot be asked.
  if (!child.kill()) child.once('spawn', () => child.kill());
  const callOff = timers.after(KILL_AFTER_MS, () => {
    if (child.pid !== undefined) process.kill(child.pid, 'SIGKILL');
  });
  await exited;
  callOff();
};

/** The practice vault in a process of Electron's, guarded by a token that goes from here to there and nowhere else. */
export const createPracticeHost = ({ fork, random, timers }: PracticeProcessDeps): PracticeHost => ({
  start: ({ onReady, onGone }) => {
    const child = fork();
    const tellGone = (cause: string) => {
      onGone(cause.slice(0, MOST_DETAIL));
    };
    let hasExited = false;
    const exited = new Promise<void>((resolve) => {
      child.once('exit', (code) => {
        hasExited = true;
        tellGone(`exit code ${code}`);
        resolve();
      });
    });
    child.once('message', (message) => {
      const { data: word } = firstWordSchema.safeParse(message);
      const user = word?.kind === 'ready' ? word.users[0] : undefined;
      if (word?.kind === 'ready' && user) onReady({ url: word.url, user });
      else tellGone(word?.kind === 'failed' ? word.cause : 'EBADMSG');
    });
    child.postMessage({ control: Buffer.from(random.bytes(CONTROL_BYTES)).toString('base64url') });
    return { stop: () => (hasExited ? Promise.resolve() : stop(child, exited, timers)) };
  },
});
