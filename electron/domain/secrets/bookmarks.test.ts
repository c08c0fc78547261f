import { describe, expect, it } from 'vitest';
import { EVERY_SECRET } from '../../../shared/every-secret';
import type { Bookmark } from '../../../shared/secrets';
import type { Opened, Session } from '../../../shared/session';
import { createBookmarks } from './bookmarks';

const PLACE: Bookmark = {
  query: { ...EVERY_SECRET, view: 'folder', folder: 12 },
  path: '\\Infrastructure',
  length: 900,
  top: 41.5,
  at: 44,
  selected: [7],
  open: 7,
  text: 'web',
};

const opened = (user: string, server = 'https://vault.corp.example'): Opened => ({
  ...{ method: 'credentials', server, user, endsAt: null },
  ...{ refreshesLeft: 1, refreshesAllowed: 3, isAllowanceAssumed: true },
});
const activeAs = (user: string, server?: string): Session => ({
  state: 'active',
  opened: opened(user, server),
  isExtending: false,
});
const endedOf = (user: string): Session => ({
  state: 'ended',
  opened: opened(user),
  at: 5,
  because: 'expired',
});
const COMING: Session = { state: 'signing-in', server: 'https://vault.corp.example' };
const OUT: Session = { state: 'signed-out' };

/** Of somebody who has been at a place, after which the session became all these, one after the other. */
const after = (...sessions: readonly Session[]): Bookmark | null => {
  let session = activeAs('adm');
  const bookmarks = createBookmarks(() => session);
  bookmarks.keep(PLACE);
  for (const next of sessions) {
    session = next;
    bookmarks.follow(next);
  }
  return bookmarks.current();
};

describe('the place in the lists', () => {
  it.each<[string, readonly Session[]]>([
    ['nothing has become of the session', []],
    ['it was extended', [activeAs('adm')]],
    ['it has ended', [endedOf('adm')]],
    ['it has ended and the same user signed in again', [endedOf('adm'), COMING, activeAs('adm')]],
  ])('is handed back to whoever was there: %s', (_, sessions) => {
    expect(after(...sessions)).toEqual(PLACE);
  });

  it.each<[string, readonly Session[]]>([
    ['there is nobody', [OUT]],
    ['he has left, and come back', [OUT, COMING, activeAs('adm')]],
    ['it is somebody else', [endedOf('adm'), COMING, activeAs('eve')]],
    ['it is another server', [COMING, activeAs('adm', 'https://other.corp.example')]],
    ['somebody else was there in between', [COMING, activeAs('eve'), COMING, activeAs('adm')]],
    ['nobody is there yet', [COMING]],
  ])('is handed to nobody where %s', (_, sessions) => {
    expect(after(...sessions)).toBeNull();
  });

  it("is nobody's where it comes late from the page of somebody who has left", () => {
    const bookmarks = createBookmarks(() => OUT);
    bookmarks.keep(PLACE);
    expect(bookmarks.current()).toBeNull();
  });
});
