import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Snapshot, Versions } from '../../shared/app';
import type { PolicyInForce, ShownPolicy } from '../../shared/policy';

/** What stays the same while the app runs. Nothing is known of it until the first snapshot. */
export type Run =
  | { readonly known: false }
  | {
      readonly known: true;
      readonly versions: Versions;
      readonly dataFolder: string;
      /** As the system prefers them. */
      readonly languages: readonly string[];
      readonly policy: ShownPolicy;
    };

export interface RunStore {
  readonly store: StoreApi<Run>;
  readonly fromSnapshot: (snapshot: Snapshot) => void;
}

/** The settings that an organisation has set for everybody here. */
export const lockedIn = (policy: ShownPolicy): PolicyInForce['locked'] =>
  policy.state === 'none' ? [] : policy.locked;

export const createRunStore = (): RunStore => {
  const store = createStore<Run>()(() => ({ known: false }));

  return {
    store,
    fromSnapshot: ({ versions, dataFolder, languages, policy }) => {
      store.setState({ known: true, versions, dataFolder, languages, policy }, true);
    },
  };
};
