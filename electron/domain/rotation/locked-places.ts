import { serverKeyOf } from '../../../shared/same-server';
import type { Digest } from '../ports';
import { isOpen } from './rotation-machine';
import { courseOf, type About, type LyingEntry, type Sealed } from './rotation-lines';

export interface RotatedPlace {
  readonly server: string;
  readonly id: number;
  readonly slug: string;
}

interface Shelf {
  readonly lying: ReadonlyMap<string, LyingEntry>;
  /** Of those that could be opened. */
  readonly abouts: ReadonlyMap<string, About>;
}

type Marked = RotatedPlace & Pick<Sealed, 'scope'>;

/** Salted with the entry's own name: two entries of one field have nothing in common to whoever reads the disk. */
const placeMark = (digest: Digest, entry: string, { server, id, slug, scope }: Marked): string =>
  digest(`${entry}\n${server}\n${id}\n${slug.toLowerCase()}\n${scope}`);

/** For an entry to come. */
export const newPlaceMark = (digest: Digest, entry: string, place: Marked): string =>
  placeMark(digest, entry, { ...place, server: serverKeyOf(place.server) });

/** Earlier versions marked with the address as it was typed: what was typed in another way then cannot be known again. */
const marksOf = (digest: Digest, entry: string, place: Marked): readonly string[] => [
  newPlaceMark(digest, entry, place),
  placeMark(digest, entry, place),
];

/** Of what cannot be opened nobody knows whether it may be sent once more. */
export const createLockedPlaces =
  (digest: Digest, { lying, abouts }: Shelf) =>
  (place: RotatedPlace): boolean =>
    [...lying.values()].some(({ id, place: mark, facts }) => {
      if (abouts.has(id) || mark === undefined) return false;
      const scope = (['vault', 'remote'] as const).find((each) =>
        marksOf(digest, id, { ...place, scope: each }).includes(mark),
      );
      return scope !== undefined && isOpen(courseOf({ scope, isOldKnown: true }, facts).stage);
    });
