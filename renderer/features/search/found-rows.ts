import type { ListedSecret } from '../../../shared/secrets';
import type { Hits, KnownNames } from './known-names';

/** What was found, to be shown in place of a list. */
export interface FoundRows {
  readonly length: number;
  readonly at: (index: number) => ListedSecret | undefined;
}

export const createFoundRows = (names: Pick<KnownNames, 'at'>) => {
  let hits: Hits = [];
  let shown: Set<number> | undefined;

  return {
    begin: (places: Hits) => {
      hits = places;
      shown = undefined;
    },
    /**
     * Behind what is shown already: nothing moves while somebody reads it.
     *
     * @returns how many were not shown yet
     */
    append: (places: Hits): number => {
      shown ??= new Set(hits);
      const there = shown;
      const news = places.filter((place) => !there.has(place));
      for (const place of news) there.add(place);
      if (news.length > 0) hits = [...hits, ...news];
      return news.length;
    },
    /** Another object each time, so that whoever shows it sees that it has changed. */
    rows: (): FoundRows => {
      const places = hits;
      return { length: places.length, at: (index) => names.at(places[index] ?? -1) };
    },
  };
};
