import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Snapshot, Versions } from '../../shared/app';

/** What stays the same while the app runs. Nothing is known of it until the first snapshot. */
export type Run =
  | { readonly known: false }
  | {
      readonly known: true;
      readonly versions: Versions;
      readonly dataFolder: string;
      /** As the system prefers them. */
      readonly languages: readonly string[];
    };

export interface RunStore {
  readonly store: StoreApi<Run>;
  readonly fromSnapshot: (snapshot: Snapshot) => void;
}

export const createRunStore = (): RunStore => {
  const store = createStore<Run>()(() => ({ known: false }));

  return {
    store,
    fromSnapshot: ({ versions, dataFolder, languages }) => {
      store.setState({ known: true, versions, dataFolder, languages }, true);
    },
  };
};
