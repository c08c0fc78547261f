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

/** Salted with the entry's own name: two entries of one field have nothing in common to whoever reads the disk. */
export const placeMark = (
  digest: Digest,
  entry: string,
  { server, id, slug, scope }: RotatedPlace & Pick<Sealed, 'scope'>,
): string => digest(`${entry}\n${server}\n${id}\n${slug.toLowerCase()}\n${scope}`);

/** Of what cannot be opened nobody knows whether it may be sent once more. */
export const createLockedPlaces =
  (digest: Digest, { lying, abouts }: Shelf) =>
  (place: RotatedPlace): boolean =>
    [...lying.values()].some(({ id, place: mark, facts }) => {
      if (abouts.has(id) || mark === undefined) return false;
      const scope = (['vault', 'remote'] as const).find(
        (each) => mark === placeMark(digest, id, { ...place, scope: each }),
      );
      return scope !== undefined && isOpen(courseOf({ scope, isOldKnown: true }, facts).stage);
    });
