import type { Unsubscribe } from '../../shared/ipc/channel';
import type { KeyturnClient } from '../../shared/ipc/contract';
import { createAccessStore, type AccessStore } from '../features/access';
import { readBulkStore, type BulkStore } from '../features/bulk';
import { createFoldersStore, type FoldersStore } from '../features/folders';
import { createLinksStore, type LinksStore } from '../features/links';
import type { SearchStore } from '../features/search';
import { readRotationStore, type RotationStore } from '../features/rotation';
import { createSecretStore, type SecretStore } from '../features/secret';
import { createSecretsStore, type SecretsStore } from '../features/secrets';
import type { SessionStore } from '../features/session';
import type { Opened, Session } from '../../shared/session';
import { createBookmarks, type Bookmarks } from './bookmarks';
import type { Door } from './door-store';
import { countInLists } from './folder-counts';
import { factsOf } from './facts-of';
import { createLater, type Later } from './later';
import type { Places } from './place-store';
import { createVaultSearch } from './vault-search';

export interface VaultStores {
  readonly access: AccessStore;
  readonly bookmarks: Bookmarks;
  readonly bulk: Later<BulkStore>;
  readonly folders: FoldersStore;
  readonly links: LinksStore;
  readonly rotation: Later<RotationStore>;
  readonly search: Later<SearchStore>;
  readonly secret: SecretStore;
  readonly secrets: SecretsStore;
}

interface VaultWorld {
  readonly client: KeyturnClient;
  readonly session: SessionStore;
  readonly places: Places;
  readonly door: Pick<Door, 'goBackIn'>;
}

/** What is known of passwords that are rotated: made, and read in, once somebody has signed in. */
const createVaultRotation = (client: KeyturnClient, secret: SecretStore): Later<RotationStore> =>
  createLater(async () => {
    const createRotationStore = await readRotationStore();
    const rotation = createRotationStore({
      client: client.rotation,
      now: Date.now,
      onSettled: (settled) => {
        if (!settled.isElsewhere) secret.hasRotated(settled.secret.id);
      },
    });
    rotation.follow();
    return rotation;
  });

/** Made, and read in, once somebody wants to change many at once. */
const createVaultBulk = (client: KeyturnClient): Later<BulkStore> =>
  createLater(async () => {
    const createBulkStore = await readBulkStore();
    const bulk = createBulkStore(client.bulk);
    bulk.follow();
    return bulk;
  });

/** The stores of what lies in the vault that one is signed in to. */
export const createVaultStores = ({ client, session, places, door }: VaultWorld): VaultStores => {
  const { page, stop, mark } = client.secrets;
  const bookmarks = createBookmarks({ mark, session, vault: () => ({ folders, search, secrets }) });
  const secrets: SecretsStore = createSecretsStore({ page, stop, scrolled: bookmarks.moved });
  const secret = createSecretStore({
    look: client.secret.look,
    values: client.secret,
    folderAt: client.folders.at,
    rotate: (field) => {
      void rotation.make().then(({ open }) => {
        open({ kind: 'field', field });
      });
    },
    now: Date.now,
    onLooked: (looked) => {
      secrets.learn(factsOf(looked));
    },
  });
  const rotation = createVaultRotation(client, secret);
  const access = createAccessStore({ client: client.access, onStands: secret.stands });
  const folders = createFoldersStore({ children: client.folders.children, at: client.folders.at });
  countInLists(secrets, folders);
  const links = createLinksStore({
    drop: client.links.drop,
    onChanged: client.links.onChanged,
    session: session.store,
    openSecret: (id) => {
      door.goBackIn();
      places.goTo('sign-in');
      secrets.openSecret(id);
    },
  });
  const search = createVaultSearch({ client, session, places, folders, secrets });
  const bulk = createVaultBulk(client);
  return { access, bookmarks, bulk, folders, links, rotation, search, secret, secrets };
};

/** Whose session it is, and where. */
const ownerOf = ({ server, user }: Opened): string => `${user} ${server}`;

const ownerIn = (session: Session): string | undefined =>
  'opened' in session ? ownerOf(session.opened) : undefined;

/** All of it. */
const forgetVault = ({ access, bulk, folders, rotation, search, secret, secrets }: VaultStores): void => {
  // First, so that it does not show anything in a list that is gone.
  search.made()?.forget();
  secrets.forget();
  folders.forget();
  secret.show(null);
  access.forget();
  rotation.made()?.forget();
  bulk.made()?.forget();
};

/** Some of it may have been asked for in vain while nobody was signed in; the rest is old. */
export const renewVault = ({ folders, search, secret, secrets }: VaultStores): void => {
  void secrets.refresh();
  const looking = search.made();
  if (looking?.store.getState().walked.state === 'failed') looking.walkOn();
  if (folders.store.getState().below.size > 0) void folders.refresh();
  secret.lookAgain();
};

/**
 * What is known of a vault goes with the session. What comes after it, a link among that, finds an empty page, unless the
 * same user comes back to the same server, where he goes on.
 */
export const followVault = (
  vault: VaultStores,
  { store }: Pick<SessionStore, 'store'>,
): readonly Unsubscribe[] => {
  let owner: string | undefined;
  return [
    store.subscribe((session, before) => {
      // Whoever is about to come may be whoever was here.
      if (session.state === 'signing-in') return;
      const next = ownerIn(session);
      if (next === undefined || (owner !== undefined && next !== owner)) forgetVault(vault);
      // For whoever is new there is nothing to renew: the list is read by who shows it, and said.
      else if (owner !== undefined && before.state === 'signing-in') renewVault(vault);
      owner = next;
      if (session.state === 'active' && before.state !== 'active') {
        void vault.rotation.make().then(({ load }) => load());
      }
    }),
    vault.secrets.store.subscribe(({ open }, before) => {
      // Before the page has drawn the place for it: the server need not wait for that.
      if (open !== before.open) vault.secret.show(open);
    }),
    vault.access.onActedElsewhere((id) => {
      if (id === vault.secrets.store.getState().open) vault.secret.lookAgain();
    }),
    vault.bookmarks.follow(),
    vault.links.follow(),
    () => vault.bulk.made()?.stop(),
  ];
};
