import type { Practice } from '../../../shared/practice';
import type { Log, PracticeHost, PracticeNews, Timers } from '../ports';
import { createPracticeRuns } from './practice-runs';
import { nextPractice, OFF, type PracticeEvent } from './practice-state';

/** Far more than a start takes: whoever waits this long waits for nothing. */
const START_LIMIT_MS = 10_000;
const START_LIMIT = `no answer within ${START_LIMIT_MS / 1000} seconds`;

interface PracticeKeeperDeps {
  readonly host: PracticeHost;
  readonly timers: Timers;
  readonly log: Log;
  readonly onChanged: (practice: Practice) => void;
}

export interface PracticeKeeper {
  readonly current: () => Practice;
  /** Settles when the vault is open, or when it is clear that it will not be. One that is open stays as it is. */
  readonly open: () => Promise<Practice>;
  /** Settles when its process is gone. */
  readonly close: () => Promise<Practice>;
}

const causeOf = (problem: unknown): string => (problem instanceof Error ? problem.message : String(problem));

/** Has at most one practice vault, and knows how far it is. */
export const createPracticeKeeper = (deps: PracticeKeeperDeps): PracticeKeeper => {
  const { host, timers, log, onChanged } = deps;
  let state = OFF;
  let callOffLimit: () => void = () => undefined;
  let waiting: readonly ((practice: Practice) => void)[] = [];
  const runs = createPracticeRuns({
    host,
    onStuck: (problem) => {
      log.error('the practice vault could not be stopped', { cause: causeOf(problem) });
    },
  });

  const settle = () => {
    callOffLimit();
    if (state.state !== 'open') runs.giveUp();
    for (const answer of waiting) answer(state);
    waiting = [];
  };

  const happen = (event: PracticeEvent) => {
    const before = state;
    state = nextPractice(before, event);
    if (state === before) return;
    log.info('the practice vault', state.state === 'ended' ? state : { state: state.state });
    onChanged(state);
    if (state.state === 'starting') start();
    else settle();
  };

  const start = () => {
    callOffLimit = timers.after(START_LIMIT_MS, () => {
      happen({ kind: 'overdue', detail: START_LIMIT });
    });
    const onGone = (detail: string) => {
      happen({ kind: 'gone', detail });
    };
    const onReady: PracticeNews['onReady'] = (vault) => {
      happen({ kind: 'ready', vault });
    };
    runs.begin({ onReady, onGone }).catch((problem: unknown) => {
      onGone(causeOf(problem));
    });
  };

  return {
    current: () => state,
    open: () => {
      happen({ kind: 'asked' });
      if (state.state !== 'starting') return Promise.resolve(state);
      return new Promise((resolve) => {
        waiting = [...waiting, resolve];
      });
    },
    close: async () => {
      happen({ kind: 'closed' });
      await runs.allGone();
      return state;
    },
  };
};
