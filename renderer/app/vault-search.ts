import { EVERY_SECRET } from '../../shared/every-secret';
import type { KeyturnClient } from '../../shared/ipc/contract';
import { succeed, type Reply } from '../../shared/ipc/reply';
import { PAGE_SIZE } from '../../shared/list-page';
import type { ListedSecrets } from '../../shared/secrets';
import type { FoldersStore } from '../features/folders';
import { readSearchStore, type SearchStore } from '../features/search';
import type { SecretsStore } from '../features/secrets';
import type { SessionStore } from '../features/session';
import { countInNames } from './folder-counts';
import { createLater, type Later } from './later';
import type { Places } from './place-store';

interface SearchWorld {
  readonly client: KeyturnClient;
  readonly session: SessionStore;
  readonly places: Places;
  readonly folders: FoldersStore;
  readonly secrets: SecretsStore;
}

/** The list of all secrets may have read a page already: a server is not asked for it twice. */
const readAlready = ({ store }: SecretsStore, page: number): ListedSecrets | undefined => {
  const { query, rows } = store.getState();
  if (!rows.has(page) || JSON.stringify(query) !== JSON.stringify(EVERY_SECRET)) return undefined;
  const [from, total] = [page * PAGE_SIZE, rows.length];
  const places = Array.from({ length: Math.min(PAGE_SIZE, total - from) }, (_, index) => from + index);
  const records = places.map((place) => rows.at(place)).filter((secret) => secret !== undefined);
  return records.length === places.length ? { records, total } : undefined;
};

/** Looking for secrets: made, and read in, once somebody has signed in. */
export const createVaultSearch = (world: SearchWorld): Later<SearchStore> => {
  const { client, session, places, folders, secrets } = world;

  const openFolder = async (path: string): Promise<Reply<boolean>> => {
    const reply = await folders.find(path);
    if (!reply.ok) return reply;
    const folder = reply.value;
    if (folder) {
      await folders.reveal(folder);
      void secrets.show({ view: 'folder', folder: folder.id });
    }
    return succeed(folder !== null);
  };

  return createLater(async () => {
    const createSearchStore = await readSearchStore();
    const search = createSearchStore({
      page: client.secrets.page,
      stop: client.secrets.stop,
      known: (page) => readAlready(secrets, page),
      servers: () => {
        const now = session.store.getState();
        if (now.state !== 'active') return [];
        const { server, tenant } = now.opened;
        return tenant === undefined ? [server] : [server, tenant];
      },
      openSecret: (id) => {
        places.goTo('sign-in');
        secrets.enterSecret(id);
      },
      openFolder,
      now: Date.now,
    });
    secrets.onRows(search.learn);
    countInNames(search, folders);
    // Whoever goes to another list has stopped looking.
    secrets.store.subscribe(({ local }, before) => {
      if (local === null && before.local !== null && search.store.getState().rows !== null) search.clear();
    });
    return search;
  });
};
