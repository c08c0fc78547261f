import type { Failure } from '../../../shared/ipc/reply';
import type { SecretVerbs } from './secret-verbs';

/** Gently: the server has other things to do, and a try takes as long as it takes. */
const PAUSES_MS = [1_500, 3_000, 5_000, 10_000] as const;
const LONGEST_PAUSE_MS = 15_000;
/** Whoever still waits then looks for himself. */
const MOST_LOOKS = 20;

interface Watch {
  readonly beatOf: SecretVerbs['beatOf'];
  readonly onFailed: (failure: Failure) => void;
  readonly onBeaten: (heartbeat: string | null) => void;
}

/** Looks until the server knows. The answer stops it. */
export const watchBeat = ({ beatOf, onFailed, onBeaten }: Watch): (() => void) => {
  const state = { isOver: false, timer: 0 };

  const wait = (count: number) => {
    state.timer = window.setTimeout(() => {
      void look(count + 1);
    }, PAUSES_MS[count] ?? LONGEST_PAUSE_MS);
  };
  const look = async (count: number): Promise<void> => {
    const reply = await beatOf();
    if (state.isOver) return;
    if (!reply.ok) onFailed(reply.failure);
    else if (reply.value.isRunning && count < MOST_LOOKS) wait(count);
    else onBeaten(reply.value.heartbeat);
  };

  wait(0);
  return () => {
    state.isOver = true;
    window.clearTimeout(state.timer);
  };
};
