import { succeed, type Reply } from '../../../shared/ipc/reply';
import type { Marked } from '../../../shared/secret';
import type { Clock } from '../ports';
import { isWithin } from '../within';
import type { Authorised } from '../session/authorised';

export interface Favourites {
  /** Null where the server does not say. */
  readonly isFavourite: (id: number) => Promise<boolean | null>;
  readonly mark: (wanted: { readonly id: number; readonly isFavourite: boolean }) => Promise<Reply<Marked>>;
}

interface FavouritesDeps extends Pick<Authorised, 'read' | 'write'> {
  readonly clock: Clock;
  /** Whose session it is, and where. */
  readonly whose: () => string;
}

interface Known {
  readonly whose: string;
  readonly at: number;
  readonly ids: Promise<Set<number> | undefined>;
}

/** Somebody may mark one elsewhere meanwhile. */
const GOOD_FOR_MS = 5 * 60_000;

/** The list of all is as dear as a look at one, so it is asked for once in a while, and not with every secret. */
export const createFavourites = ({ read, write, clock, whose }: FavouritesDeps): Favourites => {
  let known: Known | undefined;

  const ask = async (): Promise<Set<number> | undefined> => {
    const answer = await read((server, pass, cancel) => server.secret.favourites(pass, cancel));
    if (answer.ok) return new Set(answer.value);
    known = undefined;
    return undefined;
  };
  const ids = (): Known['ids'] => {
    const isGood = known?.whose === whose() && isWithin(GOOD_FOR_MS, known.at, clock.now());
    if (!known || !isGood) known = { whose: whose(), at: clock.now(), ids: ask() };
    return known.ids;
  };

  return {
    isFavourite: async (id) => (await ids())?.has(id) ?? null,
    mark: async ({ id, isFavourite }) => {
      const marked = await write((server, pass, cancel) =>
        server.secret.mark(pass, { id, isFavourite }, cancel),
      );
      if (!marked.ok) {
        // Nobody knows what the list is now.
        known = undefined;
        return marked;
      }
      const all = await known?.ids;
      if (isFavourite) all?.add(id);
      else all?.delete(id);
      return succeed({ isFavourite });
    },
  };
};
