import { MOST_FOLDERS, type Children, type Folder } from '../../../shared/folders';
import { succeed } from '../../../shared/ipc/reply';
import type { Answered } from '../ports';
import type { Authorised } from '../session/authorised';
import type { WantedFolders } from '../vault-folders';
import { comparablePath, lastName } from './path';

const A_PAGE = 500;

export interface FolderReader {
  /** Those right below one, or, for null, below none. */
  readonly children: (parent: number | null) => Promise<Answered<Children>>;
  /** Null where none that may be seen lies there. */
  readonly at: (path: string) => Promise<Answered<Folder | null>>;
}

interface Walk {
  readonly wanted: Omit<WantedFolders, 'skip' | 'take'>;
  readonly isOneOfThem: (folder: Folder) => boolean;
}

/** Asked for when somebody opens a folder, and never ahead of him. */
export const createFolderReader = ({ read }: Pick<Authorised, 'read'>): FolderReader => {
  /** Page after page: some servers send fewer at once than they were asked for. */
  const walk = async ({ wanted, isOneOfThem }: Walk): Promise<Answered<Children>> => {
    const found = new Map<number, Folder>();
    let skip = 0;
    for (;;) {
      const from = skip;
      const page = await read((server, pass, cancel) =>
        server.folders.page(pass, { ...wanted, skip: from, take: A_PAGE }, cancel),
      );
      if (!page.ok) return page;
      for (const folder of page.value.folders) if (isOneOfThem(folder)) found.set(folder.id, folder);
      skip += page.value.sent;
      const isFull = found.size >= MOST_FOLDERS || skip >= 2 * MOST_FOLDERS;
      if (!page.value.hasMore || isFull) {
        const folders = [...found.values()].slice(0, MOST_FOLDERS);
        return succeed({ folders, isCut: page.value.hasMore || found.size > folders.length });
      }
    }
  };

  return {
    // Whether a server tells of those further below, too, is not known: where they lie is told with each.
    children: (parent) => walk({ wanted: { parent }, isOneOfThem: (folder) => folder.parent === parent }),
    at: async (path) => {
      const sought = comparablePath(path);
      if (sought === '') return succeed(null);
      const isThere = (folder: Folder) => comparablePath(folder.path) === sought;
      const found = await walk({ wanted: { named: lastName(path) }, isOneOfThem: isThere });
      return found.ok ? succeed(found.value.folders[0] ?? null) : found;
    },
  };
};
