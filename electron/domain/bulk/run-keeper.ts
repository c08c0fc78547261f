import type { Failure } from '../../../shared/ipc/reply';
import type { Log, Timers } from '../ports';
import type { Progress, Proven, Rotating } from './rotating-ports';
import { due, type RunState } from './run-machine';
import { createRunMemory, type RunMemoryDeps, type Working } from './run-memory';
import type { RunHeader, RunNote } from './run-record';
import { createRunWork } from './run-work';

export interface RunKeeperDeps extends RunMemoryDeps {
  readonly header: RunHeader;
  readonly rotating: Rotating;
  readonly timers: Timers;
  readonly log: Log;
}

export interface RunKeeper {
  readonly header: RunHeader;
  readonly state: () => RunState;
  readonly note: (item: number) => RunNote;
  /** How far one is that is under way. */
  readonly stage: (item: number) => Progress['stage'] | null;
  readonly trouble: () => Failure | null;
  readonly working: () => Working;
  readonly say: (what: 'go' | 'pause' | 'stop' | 'session-lost') => Promise<void>;
  readonly checkAgain: (item: number) => Promise<void>;
  /** Something was found out about one that is not known, whoever looked. */
  readonly heard: (rotation: string, proven: Proven) => Promise<void>;
}

/** Leads one run: begins what is due, writes down what comes of it, and tells of each change. */
export const createRunKeeper = (deps: RunKeeperDeps): RunKeeper => {
  const memory = createRunMemory(deps);
  const track = (doing: Promise<unknown>) => {
    doing.catch(() => {
      deps.log.error('a step of a run broke off');
    });
  };
  const work = createRunWork({ ...deps, memory, track });
  const step = (): void => {
    const { start, check } = due(memory.state());
    for (const item of check) {
      memory.take({ kind: 'check-begun', item });
      track(work.look(item).finally(step));
    }
    for (const item of start) {
      memory.take({ kind: 'begun', item });
      track(work.rotate(item).finally(step));
    }
  };

  return {
    header: deps.header,
    state: memory.state,
    note: memory.note,
    stage: memory.stage,
    trouble: memory.trouble,
    working: memory.working,
    say: async (what) => {
      if (what === 'go') memory.troubled(null);
      await memory.happen({ kind: what });
      step();
    },
    heard: async (rotation, proven) => {
      const item = deps.header.places.findIndex((_, at) => memory.note(at).rotation === rotation);
      if (memory.state().items[item]?.state !== 'unknown') return;
      await work.proven(item, proven);
      step();
    },
    checkAgain: async (item) => {
      if (memory.state().items[item]?.state === 'unknown') await work.look(item);
      step();
    },
  };
};
