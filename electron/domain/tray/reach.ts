import type { Call, CallNews } from '../../../shared/activity';
import { isWithin } from '../within';
import { MINUTE_MS } from './time-left';

/** What was so longer ago says nothing of now: nobody asks the server only to hear that it is there. */
const LAPSES_MS = 2 * MINUTE_MS;

type Nothing = Extract<Call['result'], { kind: 'nothing' }>;

/** Called off by us, or too long for us, it says nothing of the way to the server. */
const LOST: ReadonlySet<Nothing['because']> = new Set(['failed', 'cut', 'too-slow']);

export interface Reach {
  readonly heard: (news: CallNews) => void;
  /** Whether the last that was asked of this server came to nothing. */
  readonly isLost: (server: string, now: number) => boolean;
}

/** Whether a server can be reached, by what became of all that was asked of it anyway. */
export const createReach = (): Reach => {
  const lostAt = new Map<string, number>();
  return {
    heard: ({ added }) => {
      for (const { server, at, durationMs, result } of added) {
        if (result.kind === 'answer') lostAt.delete(server);
        else if (LOST.has(result.because)) lostAt.set(server, at + durationMs);
      }
    },
    isLost: (server, now) => isWithin(LAPSES_MS, lostAt.get(server) ?? -Infinity, now),
  };
};
