import type { Bookmark } from '../../../shared/secrets';
import type { Session } from '../../../shared/session';

export interface Bookmarks {
  readonly keep: (bookmark: Bookmark) => void;
  readonly current: () => Bookmark | null;
  /** What has become of the session. */
  readonly follow: (session: Session) => void;
}

/** Who is signed in, or was until just now, and where. */
const ownerOf = (session: Session): string | undefined =>
  'opened' in session ? JSON.stringify([session.opened.server, session.opened.user]) : undefined;

/** Where somebody has been is handed back to nobody else, and forgotten once he has left. */
export const createBookmarks = (session: () => Session): Bookmarks => {
  let kept: { readonly owner: string; readonly bookmark: Bookmark } | undefined;

  return {
    keep: (bookmark) => {
      const owner = ownerOf(session());
      if (owner !== undefined) kept = { owner, bookmark };
    },
    current: () => (kept && kept.owner === ownerOf(session()) ? kept.bookmark : null),
    follow: (now) => {
      // Whoever is about to come may be whoever was here.
      if (now.state !== 'signing-in' && ownerOf(now) !== kept?.owner) kept = undefined;
    },
  };
};
