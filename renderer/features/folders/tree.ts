import type { Children, Folder } from '../../../shared/folders';
import type { Failure } from '../../../shared/ipc/reply';
import { countOf, NOT_COUNTED, type FolderCounts } from './counts';

/** What is known of what lies right below a folder; of those at the root, below null. */
export interface Below {
  readonly state: 'reading' | 'read' | 'failed';
  /** In the order in which people look for them. What was known stays while it is read anew. */
  readonly folders: readonly Folder[];
  readonly isCut: boolean;
  readonly failure: Failure | undefined;
}

export type Parent = number | null;

export interface FolderTree {
  readonly below: ReadonlyMap<Parent, Below>;
  readonly open: ReadonlySet<number>;
  readonly counts: FolderCounts;
  /** The row that the keys are at. */
  readonly at: string | null;
}

export type TreeLine =
  | {
      readonly kind: 'folder';
      readonly key: string;
      readonly folder: Folder;
      readonly level: number;
      readonly place: number;
      readonly places: number;
      /** Undefined once it is known that nothing lies below. */
      readonly isOpen: boolean | undefined;
      readonly isBusy: boolean;
      /** Undefined where it is not known. */
      readonly secrets: number | undefined;
    }
  | {
      readonly kind: 'failed';
      readonly key: string;
      readonly parent: Folder;
      readonly failure: Failure;
      readonly level: number;
    }
  | { readonly kind: 'cut'; readonly key: string; readonly level: number };

export const NO_TREE: FolderTree = { below: new Map(), open: new Set(), counts: NOT_COUNTED, at: null };

export const NOTHING_BELOW: Below = { state: 'read', folders: [], isCut: false, failure: undefined };

export const keyOf = (folder: number): string => `folder-${folder}`;

let order: Intl.Collator | undefined;

/** Made with the first folders: the first screen has none. */
const inOrderOfNames = (one: string, other: string): number => {
  order ??= new Intl.Collator(undefined, { numeric: true, sensitivity: 'base' });
  return order.compare(one, other);
};

export const inOrder = (folders: Children['folders']): readonly Folder[] =>
  [...folders].sort((one, other) => inOrderOfNames(one.name, other.name) || one.id - other.id);

const isLeaf = (below: Below | undefined): boolean => below?.state === 'read' && below.folders.length === 0;

/** All that is seen of the tree, from above to below. */
export const linesOf = ({ below, open, counts }: FolderTree): readonly TreeLine[] => {
  const lines: TreeLine[] = [];

  const take = (parent: Folder | null, above: readonly number[]): void => {
    const known = below.get(parent?.id ?? null);
    if (!known) return;
    const level = above.length + 1;
    // One that lay below itself would have no end.
    const folders = known.folders.filter(({ id }) => !above.includes(id));
    folders.forEach((folder, index) => {
      const own = below.get(folder.id);
      const isOpen = open.has(folder.id) && !isLeaf(own);
      lines.push({
        kind: 'folder',
        key: keyOf(folder.id),
        folder,
        level,
        place: index + 1,
        places: folders.length,
        isOpen: isLeaf(own) ? undefined : isOpen,
        isBusy: own?.state === 'reading',
        secrets: countOf(counts, folder.id),
      });
      if (isOpen) take(folder, [...above, folder.id]);
    });
    if (known.isCut) lines.push({ kind: 'cut', key: `cut-${parent?.id ?? 'root'}`, level });
    // Without any folder at all there is no tree to say it in.
    if (known.failure && parent)
      lines.push({ kind: 'failed', key: `failed-${parent.id}`, parent, failure: known.failure, level });
  };

  take(null, []);
  return lines;
};

/** The names from the root on, as its server parts them: a slash that leans forward may be in a name. */
export const namesIn = (path: string): readonly string[] =>
  path
    .split('\\')
    .map((name) => name.trim())
    .filter((name) => name !== '');

export const isSameName = (one: string, other: string): boolean =>
  one.trim().normalize('NFC').toLowerCase() === other.trim().normalize('NFC').toLowerCase();
