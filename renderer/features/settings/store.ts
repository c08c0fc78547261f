import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Unsubscribe } from '../../../shared/ipc/channel';
import type { Failure, Reply } from '../../../shared/ipc/reply';
import type { Settings } from '../../../shared/settings';
import { createNewest } from '../../app/newest';

export interface SettingsState {
  /** Nothing until the main process has said what is in force: the page has no defaults of its own. */
  readonly settings: Settings | undefined;
  /** The setting that waits to be confirmed. It keeps its old value until then. */
  readonly saving: keyof Settings | undefined;
  /** Those that an organisation has set for everybody here. */
  readonly locked: readonly (keyof Settings)[];
}

export interface SettingsStore {
  readonly store: StoreApi<SettingsState>;
  readonly fromSnapshot: (settings: Settings, locked?: readonly (keyof Settings)[]) => void;
  readonly change: <K extends keyof Settings>(name: K, value: Settings[K]) => Promise<void>;
  readonly follow: () => Unsubscribe;
}

interface Verbs {
  readonly change: (change: Partial<Settings>) => Promise<Reply<Settings>>;
  readonly onChanged: (listener: (settings: Settings) => void) => Unsubscribe;
  readonly failed: (failure: Failure) => void;
  readonly worked: () => void;
}

export const createSettingsStore = (verbs: Verbs): SettingsStore => {
  const store = createStore<SettingsState>()(() => ({ settings: undefined, saving: undefined, locked: [] }));
  const newest = createNewest<Settings>((settings) => {
    store.setState({ settings });
  });
  let latest = 0;

  return {
    store,
    fromSnapshot: (settings, locked = []) => {
      store.setState({ locked });
      newest.fromSnapshot(settings);
    },
    follow: () => verbs.onChanged(newest.fromEvent),
    change: async (name, value) => {
      latest += 1;
      const mine = latest;
      const question = newest.ask();
      store.setState({ saving: name });

      const reply = await verbs.change({ [name]: value });
      if (reply.ok) newest.fromAnswer(question, reply.value);
      if (mine === latest) store.setState({ saving: undefined });
      if (!reply.ok) verbs.failed(reply.failure);
      else if (mine === latest) verbs.worked();
    },
  };
};
