import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Children, Folder } from '../../../shared/folders';
import type { Reply } from '../../../shared/ipc/reply';
import type { FolderCounts } from './counts';
import { createLevels, type Levels } from './levels';
import { isSameName, keyOf, namesIn, NO_TREE, NOTHING_BELOW, type FolderTree, type Parent } from './tree';

export interface FoldersStore extends Pick<Levels, 'read' | 'again'> {
  readonly store: StoreApi<FolderTree>;
  /** All that is seen once more; what is open stays open. */
  readonly refresh: () => Promise<void>;
  readonly open: (folder: number) => Promise<void>;
  readonly close: (folder: number) => void;
  readonly moveTo: (key: string) => void;
  /** Opens the way to a folder, as far as it is told, and goes there. */
  readonly reveal: (folder: Folder) => Promise<void>;
  readonly find: (path: string) => Promise<Reply<Folder | null>>;
  /** Undefined unless it has been seen. */
  readonly known: (id: number) => Folder | undefined;
  /** What the lists tell of all folders, or of one. */
  readonly count: (change: (counts: FolderCounts) => FolderCounts) => void;
  /** They are of a session that has been left. */
  readonly forget: () => void;
}

interface Verbs {
  readonly children: (question: { readonly parent: Parent }) => Promise<Reply<Children>>;
  readonly at: (question: { readonly path: string }) => Promise<Reply<Folder | null>>;
}

interface Way {
  readonly to: Folder;
  readonly open: (parent: Parent) => Promise<void>;
  readonly tree: () => FolderTree;
  readonly isOver: () => boolean;
}

/** @returns whether the folder has come into sight */
const openWay = async ({ to, open, tree, isOver }: Way): Promise<boolean> => {
  let parent: Parent = null;
  for (const name of namesIn(to.path)) {
    await open(parent);
    if (isOver()) return false;
    const folders: readonly Folder[] = tree().below.get(parent)?.folders ?? [];
    if (folders.some(({ id }) => id === to.id)) return true;
    const next: Folder | undefined = folders.find((folder) => isSameName(folder.name, name));
    if (!next) return false;
    parent = next.id;
  }
  return false;
};

export const createFoldersStore = ({ children, at }: Verbs): FoldersStore => {
  const store = createStore<FolderTree>()(() => NO_TREE);
  const { read, again, drop } = createLevels({ store, children });
  let life = 0;

  const setOpen = (folder: number, isOpen: boolean) => {
    const open = new Set(store.getState().open);
    if (isOpen) open.add(folder);
    else open.delete(folder);
    store.setState({ open });
  };
  const open = (folder: Parent): Promise<void> => {
    if (folder !== null) setOpen(folder, true);
    return read(folder);
  };
  const moveTo = (key: string) => {
    store.setState({ at: key });
  };

  return {
    store,
    read,
    again,
    refresh: async () => {
      const { below, open: opened } = store.getState();
      // What is closed is forgotten: it is read anew once it is opened.
      const shown = [...below.keys()].filter((parent) => parent === null || opened.has(parent));
      store.setState({ below: new Map(shown.map((parent) => [parent, below.get(parent) ?? NOTHING_BELOW])) });
      await Promise.all(shown.map(again));
    },
    open,
    close: (folder) => {
      setOpen(folder, false);
    },
    moveTo,
    reveal: async (folder) => {
      const mine = life;
      const isThere = await openWay({
        to: folder,
        open,
        tree: store.getState,
        isOver: () => mine !== life,
      });
      if (isThere) moveTo(keyOf(folder.id));
    },
    find: (path) => at({ path }),
    known: (id) =>
      [...store.getState().below.values()]
        .flatMap(({ folders }) => folders)
        .find((folder) => folder.id === id),
    count: (change) => {
      store.setState(({ counts }) => ({ counts: change(counts) }));
    },
    forget: () => {
      life += 1;
      drop();
      store.setState(NO_TREE, true);
    },
  };
};
