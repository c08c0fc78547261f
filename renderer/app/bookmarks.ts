import type { Unsubscribe } from '../../shared/ipc/channel';
import type { KeyturnClient } from '../../shared/ipc/contract';
import type { Bookmark } from '../../shared/secrets';
import type { FoldersStore } from '../features/folders';
import type { SearchStore } from '../features/search';
import type { SecretsStore } from '../features/secrets';
import type { SessionStore } from '../features/session';
import type { Later } from './later';

/** Once a scroll has come so far: the main process need not hear of each frame. */
const PAUSE_MS = 200;

interface Places {
  readonly folders: FoldersStore;
  readonly search: Later<SearchStore>;
  readonly secrets: SecretsStore;
}

export interface Bookmarks {
  /** Somebody is somewhere else than before. */
  readonly moved: () => void;
  readonly follow: () => Unsubscribe;
}

interface BookmarksDeps {
  readonly mark: KeyturnClient['secrets']['mark'];
  readonly session: Pick<SessionStore, 'store'>;
  readonly vault: () => Places;
}

/** Tells the main process where one is, for the page that comes after a lock. */
export const createBookmarks = ({ mark, session, vault }: BookmarksDeps): Bookmarks => {
  let pause: ReturnType<typeof setTimeout> | undefined;
  let told = '';

  const tell = () => {
    pause = undefined;
    if (session.store.getState().state !== 'active') return;
    const { folders, search, secrets } = vault();
    const place = secrets.mark();
    const folder = place.query.view === 'folder' ? place.query.folder : null;
    const path = folder === null ? null : (folders.known(folder)?.path ?? null);
    const text = search.made()?.store.getState().question.text ?? '';
    const bookmark: Bookmark = { ...place, path: path === '' ? null : path, text };
    if (JSON.stringify(bookmark) === told) return;
    told = JSON.stringify(bookmark);
    void mark(bookmark);
  };
  const moved = () => {
    pause ??= setTimeout(tell, PAUSE_MS);
  };

  return {
    moved,
    follow: () => {
      const end = vault().secrets.store.subscribe(moved);
      return () => {
        end();
        clearTimeout(pause);
      };
    },
  };
};

/** Goes on where one was before the lock. */
export const resumeAt = ({ folders, search, secrets }: Places, bookmark: Bookmark): void => {
  const { path, text } = bookmark;
  void secrets.resume(bookmark);
  if (path !== null) {
    void folders.find(path).then((found) => {
      if (found.ok && found.value) void folders.reveal(found.value);
    });
  }
  if (text === '') return;
  void search.make().then(({ prepare, ask }) => {
    prepare();
    ask({ text });
  });
};
