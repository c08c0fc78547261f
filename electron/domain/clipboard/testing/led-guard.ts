import type { ClipboardNews, ClipboardState } from '../../../../shared/clipboard';
import { createLedTime } from '../../session/testing/led-time';
import { createClipboardGuard } from '../clipboard-guard';
import { createLedBoard } from './led-board';

export const SECONDS = 30;

export const createLedGuard = () => {
  const led = createLedBoard();
  const time = createLedTime();
  const states: ClipboardState[] = [];
  const told: ClipboardNews[] = [];
  const warnings: string[] = [];
  let hides = true;
  let seconds: number | null = SECONDS;
  const guard = createClipboardGuard({
    board: led.board,
    clock: time.clock,
    elapsed: time.elapsed,
    timers: time.timers,
    log: {
      info: () => undefined,
      warn: (message) => warnings.push(message),
      error: (message) => warnings.push(message),
    },
    seconds: () => seconds,
    hides: () => hides,
    onChanged: (state) => states.push(state),
    onTold: (news) => told.push(news),
  });

  /** All that was begun is done: no work here takes more turns. */
  const settled = async () => {
    for (let turn = 0; turn < 100; turn += 1) await Promise.resolve();
  };

  return {
    ...led,
    guard,
    time,
    states,
    told,
    warnings,
    settled,
    copySecret: (value: string, label = 'Password') => guard.copy({ label, value, isSecret: true }),
    copyName: (value: string) => guard.copy({ label: 'User name', value, isSecret: false }),
    /** So many seconds go by, and what they bring is done. */
    pass: async (seconds: number) => {
      for (let left = seconds; left > 0; left -= 1) {
        time.pass(Math.min(left, 1) * 1000);
        await settled();
      }
    },
    clearNever: () => {
      seconds = null;
    },
    showInHistories: () => {
      hides = false;
    },
  };
};
