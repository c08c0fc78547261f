import type { Level } from './user';

/** Group to level. */
export type Grants = ReadonlyMap<number, Level>;

export const ROOT = -1;

export interface Folder {
  readonly id: number;
  name: string;
  /** -1 for a folder at the root. */
  parentId: number;
  readonly folderTypeId: number;
  secretPolicyId: number;
  inheritSecretPolicy: boolean;
  /** Null: as the parent says. */
  grants: Grants | null;
  /** Null: every template may be used here. */
  templateIds: readonly number[] | null;
  /** Whose personal folder it is. */
  readonly ownerId: number | null;
}

export type NewFolder = Pick<Folder, 'id' | 'name' | 'parentId'> & Partial<Folder>;

export interface Folders {
  add(folder: NewFolder): Folder;
  get(id: number): Folder | undefined;
  /** Runs the change and forgets what was derived from the old state. */
  change(id: number, change: (folder: Folder) => void): void;
  remove(id: number): void;
  all(): Iterable<Folder>;
  children(id: number): readonly Folder[];
  /** The folder itself and everything below it. */
  subtree(id: number): ReadonlySet<number>;
  /** `\Servers\Linux`. */
  path(id: number): string;
  byPath(path: string): Folder | undefined;
  /** Changes whenever anything about any folder does. */
  version(): number;
}

interface Derived {
  readonly children: ReadonlyMap<number, readonly Folder[]>;
  readonly paths: Map<number, string>;
}

function derive(folders: ReadonlyMap<number, Folder>): Derived {
  const children = new Map<number, Folder[]>();
  for (const folder of folders.values()) {
    const siblings = children.get(folder.parentId);
    if (siblings === undefined) children.set(folder.parentId, [folder]);
    else siblings.push(folder);
  }
  return { children, paths: new Map() };
}

const PLAIN = {
  folderTypeId: 1,
  secretPolicyId: -1,
  inheritSecretPolicy: true,
  grants: null,
  templateIds: null,
  ownerId: null,
};

const normalised = (path: string): string =>
  `\\${path.split(/[\\/]/u).filter(Boolean).join('\\')}`.toLowerCase();

export function createFolders(): Folders {
  const folders = new Map<number, Folder>();
  let version = 0;
  let cache: Derived | undefined;
  const derived = (): Derived => (cache ??= derive(folders));
  const changed = (): void => {
    version += 1;
    cache = undefined;
  };

  const path = (id: number): string => {
    const { paths } = derived();
    const known = paths.get(id);
    if (known !== undefined) return known;
    const folder = folders.get(id);
    const text = folder === undefined ? '' : `${path(folder.parentId)}\\${folder.name}`;
    paths.set(id, text);
    return text;
  };
  const children = (id: number): readonly Folder[] => derived().children.get(id) ?? [];

  return {
    add: (given) => {
      const folder: Folder = { ...PLAIN, ...given };
      folders.set(folder.id, folder);
      changed();
      return folder;
    },
    get: (id) => folders.get(id),
    change: (id, change) => {
      const folder = folders.get(id);
      if (folder === undefined) return;
      change(folder);
      changed();
    },
    remove: (id) => {
      folders.delete(id);
      changed();
    },
    all: () => folders.values(),
    children,
    subtree: (id) => {
      const found = new Set([id]);
      // A set is walked in the order of insertion, and it may grow on the way.
      for (const each of found) for (const child of children(each)) found.add(child.id);
      return found;
    },
    path,
    byPath: (wanted) => {
      const target = normalised(wanted);
      for (const folder of folders.values()) if (path(folder.id).toLowerCase() === target) return folder;
      return undefined;
    },
    version: () => version,
  };
}
