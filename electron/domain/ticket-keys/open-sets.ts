import { fail, succeed, type Reply } from '../../../shared/ipc/reply';
import type { TicketKeyFile } from '../../../shared/ticket-keys';
import type { Clock, Timers } from '../ports';
import type { KeyContents } from './key-contents';
import { keysOf, slotsOf, wipe } from './ring';

const IDLE_MS = 15 * 60_000;

export interface OpenSet {
  readonly contents: KeyContents;
  readonly password: Uint8Array;
  /** Of the file as it was read or written last. */
  readonly mark: string;
}

interface Held {
  readonly set: OpenSet;
  readonly closesAt: number;
  readonly stop: () => void;
}

interface OpenSetsDeps {
  readonly clock: Clock;
  readonly timers: Timers;
  readonly onClosed: () => void;
}

export interface OpenSets {
  readonly get: (id: string) => Reply<OpenSet>;
  /** Whether it is still the one that somebody has begun to work on. */
  readonly isStill: (id: string, set: OpenSet) => boolean;
  /** What is not in it any more is the caller's to wipe. */
  readonly put: (id: string, set: OpenSet) => void;
  readonly used: (id: string) => void;
  readonly shown: (id: string) => TicketKeyFile['opened'];
  readonly close: (id: string) => void;
  readonly closeAll: () => void;
}

/** Keys in the open. They are here and nowhere else, and when they leave, their bytes are gone. */
export const createOpenSets = ({ clock, timers, onClosed }: OpenSetsDeps): OpenSets => {
  const held = new Map<string, Held>();

  const close = (id: string) => {
    const one = held.get(id);
    if (!one) return;
    held.delete(id);
    one.stop();
    wipe(keysOf(one.set.contents.ring));
    one.set.password.fill(0);
    onClosed();
  };
  /** A timer stands still while the computer sleeps, the clock does not. */
  const find = (id: string): Held | undefined => {
    const one = held.get(id);
    if (one && one.closesAt <= clock.now()) close(id);
    return held.get(id);
  };
  const hold = (id: string, set: OpenSet) => {
    held.get(id)?.stop();
    const stop = timers.after(IDLE_MS, () => {
      close(id);
    });
    held.set(id, { set, closesAt: clock.now() + IDLE_MS, stop });
  };

  return {
    get: (id) => {
      const one = find(id);
      if (!one) return fail('key-file-closed');
      hold(id, one.set);
      return succeed(one.set);
    },
    isStill: (id, set) => find(id)?.set === set,
    put: hold,
    used: (id) => {
      const one = find(id);
      if (one) hold(id, one.set);
    },
    shown: (id) => {
      const one = find(id);
      return one ? { slots: slotsOf(one.set.contents.ring), closesAt: one.closesAt } : null;
    },
    close,
    closeAll: () => {
      for (const id of [...held.keys()]) close(id);
    },
  };
};
