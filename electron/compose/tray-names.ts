import { createAtHand, ownerOf } from '../domain/tray/at-hand';
import { createCheckoutsAtHand } from '../domain/tray/checkouts-at-hand';
import type { TrayFacts } from '../domain/tray/tray-facts';
import type { TrayWorld } from './tray-world';

export interface TrayNames {
  readonly lists: () => Pick<TrayFacts, 'favourites' | 'recents' | 'checkouts'>;
  /** Somebody may be signed in now, or have used a secret. */
  readonly look: (isUsed: boolean) => void;
  readonly heldChanged: () => void;
}

interface Asked {
  /** Whether anybody would see them. */
  readonly isWanted: () => boolean;
  readonly onChanged: () => void;
}

/** The names of secrets that the menu of the tray has, and when the server is asked for them. */
export const composeTrayNames = (world: TrayWorld, { isWanted, onChanged }: Asked): TrayNames => {
  const { session, access, held, log, within } = world;
  const atHand = createAtHand({
    session: session.current,
    list: (query, take) =>
      session.read((server, pass, cancel) => server.list.page(pass, { query, skip: 0, take }, cancel)),
    onChanged,
  });
  const checkouts = createCheckoutsAtHand({
    owner: () => ownerOf(session.current()),
    held,
    mine: async () => (await access()).mine(),
    onChanged,
  });
  const read = (work: () => Promise<void>) => {
    if (!isWanted()) return;
    within('secrets.page', work).catch(() => {
      log.warn('the names for the tray were not read');
    });
  };

  return {
    lists: () => ({ ...atHand.lists(), checkouts: checkouts.list() }),
    look: (isUsed) => {
      read(async () => {
        await atHand.look(isUsed);
        await checkouts.look();
      });
    },
    heldChanged: () => {
      read(checkouts.heldChanged);
    },
  };
};
