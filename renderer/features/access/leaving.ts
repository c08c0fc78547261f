import { createStore, type StoreApi } from 'zustand/vanilla';
import type { KeyturnClient } from '../../../shared/ipc/contract';

/** Somebody is about to leave a session in which secrets are out. */
interface Leaving {
  readonly count: number;
  /** Some could not be given back. */
  readonly hasFailed: boolean;
  readonly isBusy: boolean;
}

type Answer = 'check-in' | 'leave' | 'stay';

export interface LeavingVerbs {
  readonly leaving: StoreApi<Leaving | null>;
  /** Asks, where secrets are out, what is to become of them. False to stay. */
  readonly mayLeave: () => Promise<boolean>;
  readonly answerLeaving: (answer: Answer) => Promise<void>;
}

/** What is out is offered to be given back before its user is gone. */
export const createLeaving = ({
  held,
  checkInAll,
}: Pick<KeyturnClient['access'], 'held' | 'checkInAll'>): LeavingVerbs => {
  const leaving = createStore<Leaving | null>()(() => null);
  let decide: (mayLeave: boolean) => void = () => undefined;

  const end = (mayLeave: boolean) => {
    leaving.setState(null, true);
    decide(mayLeave);
  };

  const giveBack = async () => {
    const asked = leaving.getState();
    if (!asked || asked.isBusy) return;
    leaving.setState({ ...asked, isBusy: true }, true);
    const reply = await checkInAll();
    // Decided otherwise meanwhile.
    if (leaving.getState() === null) return;
    const left = reply.ok ? reply.value.left : asked.count;
    if (left === 0) end(true);
    else leaving.setState({ count: left, hasFailed: true, isBusy: false }, true);
  };

  return {
    leaving,
    mayLeave: async () => {
      const reply = await held();
      if (!reply.ok || reply.value.length === 0) return true;
      decide(false);
      leaving.setState({ count: reply.value.length, hasFailed: false, isBusy: false }, true);
      return new Promise((resolve) => {
        decide = resolve;
      });
    },
    answerLeaving: async (answer) => {
      if (leaving.getState() === null) return;
      if (answer === 'check-in') await giveBack();
      else end(answer === 'leave');
    },
  };
};
