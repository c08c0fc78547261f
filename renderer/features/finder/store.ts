import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Finding } from '../../../shared/finder';
import type { Reply } from '../../../shared/ipc/reply';
import { readServerAddress } from '../../../shared/server-address';

/** Long enough for the next key to come. */
const PAUSE_MS = 600;

/** What is known of the address that stands in the form. */
export type Known =
  | { readonly state: 'nothing' }
  | { readonly state: 'looking' }
  | { readonly state: 'found'; readonly finding: Finding };

export interface FinderStore {
  readonly store: StoreApi<Known>;
  /** The address as it stands there now. It is looked for once nobody has typed for a while. */
  readonly follow: (typed: string) => void;
  /** Somebody has left the field: there is nothing to wait for. Whoever did not answer may do so by now. */
  readonly lookNow: () => void;
}

interface Verbs {
  readonly look: (question: { readonly server: string }) => Promise<Reply<Finding>>;
  readonly stop: () => Promise<Reply<null>>;
}

const NOTHING: Known = { state: 'nothing' };

const usable = (typed: string): string | undefined => {
  const address = readServerAddress(typed);
  return address.state === 'usable' ? address.url : undefined;
};

export const createFinderStore = ({ look, stop }: Verbs): FinderStore => {
  const store = createStore<Known>()(() => NOTHING);
  let wanted: string | undefined;
  let pause: ReturnType<typeof setTimeout> | undefined;

  const callOffPause = () => {
    clearTimeout(pause);
    pause = undefined;
  };

  const begin = async (server: string) => {
    callOffPause();
    store.setState({ state: 'looking' }, true);
    const reply = await look({ server });
    if (wanted !== server) return;
    store.setState(reply.ok ? { state: 'found', finding: reply.value } : NOTHING, true);
  };

  const isWorthAnotherLook = (): boolean => {
    const known = store.getState();
    return pause !== undefined || (known.state === 'found' && known.finding.state === 'unreachable');
  };

  return {
    store,
    follow: (typed) => {
      const server = usable(typed);
      // Its spelling alone was mended.
      if (server === wanted) return;
      callOffPause();
      if (store.getState().state === 'looking') void stop();
      wanted = server;
      store.setState(NOTHING, true);
      if (server === undefined) return;
      pause = setTimeout(() => {
        void begin(server);
      }, PAUSE_MS);
    },
    lookNow: () => {
      if (wanted !== undefined && isWorthAnotherLook()) void begin(wanted);
    },
  };
};
