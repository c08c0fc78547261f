import { createStore, type StoreApi } from 'zustand/vanilla';
import type { MyCheckout } from '../../../shared/access';
import type { KeyturnClient } from '../../../shared/ipc/contract';
import type { Failure } from '../../../shared/ipc/reply';

/** What the user has taken out. */
export interface MyCheckouts {
  readonly state: 'not-read' | 'reading' | 'read' | 'failed';
  /** Those that end first come first. */
  readonly list: readonly MyCheckout[];
  /** Why it is not known any better. */
  readonly failure: Failure | undefined;
}

export interface MineVerbs {
  readonly mine: StoreApi<MyCheckouts>;
  /** Asks the server; what is known stays in sight meanwhile. */
  readonly readMine: () => Promise<void>;
  readonly forgetMine: () => void;
}

const NOTHING: MyCheckouts = { state: 'not-read', list: [], failure: undefined };

export const createMine = ({ mine: ask }: Pick<KeyturnClient['access'], 'mine'>): MineVerbs => {
  const mine = createStore<MyCheckouts>()(() => NOTHING);
  let newest = 0;

  return {
    mine,
    readMine: async () => {
      newest += 1;
      const question = newest;
      mine.setState({ state: 'reading' });
      const reply = await ask();
      if (question !== newest) return;
      if (reply.ok) mine.setState({ state: 'read', list: reply.value, failure: undefined });
      else mine.setState({ state: 'failed', failure: reply.failure });
    },
    forgetMine: () => {
      newest += 1;
      mine.setState(NOTHING, true);
    },
  };
};
