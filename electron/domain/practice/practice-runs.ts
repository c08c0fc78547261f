import type { PracticeHost, PracticeNews, PracticeRun } from '../ports';

interface PracticeRunsDeps {
  readonly host: PracticeHost;
  readonly onStuck: (problem: unknown) => void;
}

/** One process at a time: the next begins when the one before is gone. */
export interface PracticeRuns {
  readonly begin: (news: PracticeNews) => Promise<void>;
  /** Ends the run, if there is one. What it still has to tell is not heard any more. */
  readonly giveUp: () => void;
  /** Settles when every run that was given up is gone. */
  readonly allGone: () => Promise<void>;
}

export const createPracticeRuns = ({ host, onStuck }: PracticeRunsDeps): PracticeRuns => {
  let latest = 0;
  let run: PracticeRun | undefined;
  let leaving: Promise<void> = Promise.resolve();

  const end = ({ stop }: PracticeRun) => {
    leaving = Promise.all([leaving, stop()]).then(() => undefined, onStuck);
  };

  return {
    begin: async ({ onReady, onGone }) => {
      latest += 1;
      const mine = latest;
      const isMine = () => mine === latest;
      await leaving;
      if (!isMine()) return;
      const started = host.start({
        onReady: (vault) => {
          if (isMine()) onReady(vault);
        },
        onGone: (cause) => {
          if (isMine()) onGone(cause);
        },
      });
      // It may have told at once that it cannot start.
      if (isMine()) run = started;
      else end(started);
    },
    giveUp: () => {
      latest += 1;
      if (run) end(run);
      run = undefined;
    },
    allGone: () => leaving,
  };
};
