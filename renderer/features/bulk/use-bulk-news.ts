import { useEffect, useRef } from 'react';
import type { Bulk } from '../../../shared/bulk';
import { useWords } from '../../app/words';
import { countIn, doneOf } from './run-facts';

const SAID_EACH = 10;

interface Voices {
  readonly say: (text: string) => void;
  readonly alert: (text: string) => void;
}

interface Heard {
  readonly done: number;
  readonly troubles: number;
  readonly phase: string;
}

const heardOf = (bulk: Bulk | undefined): Heard | undefined => {
  if (bulk?.step !== 'run') return undefined;
  const { run } = bulk;
  const { phase } = run;
  return {
    done: doneOf(run),
    troubles: countIn(run, 'failed', 'unknown'),
    phase: phase.kind === 'paused' ? `paused ${phase.why}` : phase.kind,
  };
};

/** What is heard of a run: each tenth secret, each wave, and at once what went wrong. */
export const useBulkNews = (bulk: Bulk | undefined, { say, alert }: Voices): void => {
  const t = useWords();
  const before = useRef<Heard>(undefined);

  useEffect(() => {
    const now = heardOf(bulk);
    const was = before.current;
    before.current = now;
    if (bulk?.step !== 'run' || !now || !was) return;
    const sum = t('bulk.run.said', { done: now.done, count: bulk.run.items.length });
    if (now.troubles > was.troubles) {
      const { failed, unknown } = {
        failed: countIn(bulk.run, 'failed'),
        unknown: countIn(bulk.run, 'unknown'),
      };
      alert(`${t('bulk.count.failed')}: ${failed}. ${t('bulk.count.unknown')}: ${unknown}.`);
    } else if (
      now.phase !== was.phase ||
      Math.floor(now.done / SAID_EACH) > Math.floor(was.done / SAID_EACH)
    ) {
      say(sum);
    }
  }, [bulk, say, alert, t]);
};
