import type { Finding } from '../../../shared/finder';
import { succeed, type Reply } from '../../../shared/ipc/reply';
import type { Answered, Cancel, Health, HealthCheck } from '../ports';
import { createAsking } from '../session/asking';
import { settleAddress } from '../session/server-address';
import { deduce } from './deduction';

export interface ServerFinder {
  /** What stands at the address that was typed. A question that is still open is called off by the next one. */
  readonly look: (typed: string) => Promise<Reply<Finding>>;
  readonly stop: () => void;
}

const CANCELLED: Answered<never> = { ok: false, failure: { code: 'cancelled' } };

export const createServerFinder = ({ health }: { readonly health: HealthCheck }): ServerFinder => {
  const asking = createAsking();

  const find = async (base: string, cancel: Cancel): Promise<Answered<Finding>> => {
    const came: Health[] = [];
    for (;;) {
      const { ask, finding } = deduce(base, came);
      if (finding) return succeed(finding);
      came.push(await health(ask, cancel));
      if (cancel.isCancelled()) return CANCELLED;
    }
  };

  return {
    look: async (typed) => {
      asking.callOff();
      const address = settleAddress(typed);
      return address.ok ? asking.ask((cancel) => find(address.value, cancel)) : address;
    },
    stop: asking.callOff,
  };
};
