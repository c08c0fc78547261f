import type { StoreApi } from 'zustand/vanilla';
import type { Children } from '../../../shared/folders';
import type { Reply } from '../../../shared/ipc/reply';
import { inOrder, NOTHING_BELOW, type Below, type FolderTree, type Parent } from './tree';

export interface Levels {
  /** What lies below, unless it is known or on its way: nothing is read before somebody wants to see it. */
  readonly read: (parent: Parent) => Promise<void>;
  /** The same, whatever is known. */
  readonly again: (parent: Parent) => Promise<void>;
  /** Nobody waits any more for what is on its way. */
  readonly drop: () => void;
}

interface LevelsDeps {
  readonly store: StoreApi<FolderTree>;
  readonly children: (question: { readonly parent: Parent }) => Promise<Reply<Children>>;
}

/** Brings the levels of the tree, each as it is opened. */
export const createLevels = ({ store, children }: LevelsDeps): Levels => {
  /** For each place the newest question: an older answer that comes late is of no use any more. */
  const newest = new Map<Parent, Promise<void>>();

  const put = (parent: Parent, change: Partial<Below>) => {
    store.setState(({ below }) => {
      const next = new Map(below);
      return { below: next.set(parent, { ...(below.get(parent) ?? NOTHING_BELOW), ...change }) };
    });
  };

  const ask = async (parent: Parent, isNewest: () => boolean): Promise<void> => {
    put(parent, { state: 'reading', failure: undefined });
    const reply = await children({ parent });
    if (!isNewest()) return;
    newest.delete(parent);
    if (reply.ok)
      put(parent, { state: 'read', folders: inOrder(reply.value.folders), isCut: reply.value.isCut });
    else put(parent, { state: 'failed', failure: reply.failure });
  };

  const again = (parent: Parent): Promise<void> => {
    const mine: Promise<void> = ask(parent, () => newest.get(parent) === mine);
    newest.set(parent, mine);
    return mine;
  };

  return {
    again,
    read: async (parent) => {
      if (store.getState().below.get(parent)?.state === 'read') return;
      await (newest.get(parent) ?? again(parent));
    },
    drop: () => {
      newest.clear();
    },
  };
};
