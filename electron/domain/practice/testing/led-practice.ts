import type { Practice } from '../../../../shared/practice';
import type { Log, PracticeNews, Timers } from '../../ports';
import { createPracticeKeeper } from '../practice-keeper';

const user = { userName: 'admin', password: 'Practice-1', domain: '' };
export const vaultAt = (port: number) => ({ url: `http://127.0.0.1:${port}/SecretServer`, user });

const MOST_TURNS = 100;

/** A run that a test leads: it answers, ends or hangs when it is told to. */
export interface LedRun extends PracticeNews {
  readonly isAsked: () => boolean;
  readonly leave: () => void;
}

/** A keeper whose processes, timers and log are in the hands of a test. */
export const leadPractice = (howItStarts: (news: PracticeNews) => void = () => undefined) => {
  const runs: LedRun[] = [];
  const told: Practice[] = [];
  const limits: (() => void)[] = [];
  const lines: string[] = [];
  let present = 0;
  let mostPresent = 0;
  const timers: Timers = {
    after: (_, run) => {
      limits.push(run);
      return () => {
        limits.splice(limits.indexOf(run), 1);
      };
    },
  };
  const note = (message: string, facts: object = {}) => {
    lines.push(`${message} ${JSON.stringify(facts)}`);
  };
  const log: Log = { info: note, warn: note, error: note };
  const host = {
    start: (news: PracticeNews) => {
      howItStarts(news);
      present += 1;
      mostPresent = Math.max(mostPresent, present);
      let isAsked = false;
      let leave: () => void = () => undefined;
      const left = new Promise<void>((resolve) => {
        leave = () => {
          resolve();
          present -= 1;
        };
      });
      runs.push({ ...news, isAsked: () => isAsked, leave });
      return {
        stop: () => {
          isAsked = true;
          return left;
        },
      };
    },
  };
  const keeper = createPracticeKeeper({ host, timers, log, onChanged: (state) => told.push(state) });
  const run = async (number: number): Promise<LedRun> => {
    for (let turn = 0; turn < MOST_TURNS; turn += 1) {
      const found = runs[number];
      if (found) return found;
      await Promise.resolve();
    }
    throw new Error(`no run ${number} has begun`);
  };
  return { keeper, run, runs, told, limits, lines, mostPresent: () => mostPresent };
};
