import { fail, type Reply } from '../../../shared/ipc/reply';
import { serverKeyOf } from '../../../shared/same-server';
import type { FieldPlace } from '../vault-secret';
import type { Whose } from './one-session';
import type { RotationBook } from './rotation-book';
import { isOpen } from './rotation-machine';

const keyOf = ({ server, user: _, ...place }: Whose & FieldPlace): string =>
  `${serverKeyOf(server)}\n${place.id}\n${place.slug.toLowerCase()}`;

/** Those that are being begun, and those that wait for proof: of one field there is never more than one. */
export const createPlaces = (book: Pick<RotationBook, 'all' | 'isLockedAt'>) => {
  const beginning = new Set<string>();
  const isWaiting = (key: string): boolean =>
    book.all().some(({ about, course }) => {
      const { server, user, secret, field } = about;
      return isOpen(course.stage) && keyOf({ server, user, id: secret.id, slug: field.slug }) === key;
    });
  return {
    during: async <T>(place: Whose & FieldPlace, work: () => Promise<Reply<T>>): Promise<Reply<T>> => {
      const key = keyOf(place);
      if (beginning.has(key) || isWaiting(key)) return fail('rotation-waiting');
      if (book.isLockedAt(place)) return fail('rotation-locked');
      beginning.add(key);
      try {
        return await work();
      } finally {
        beginning.delete(key);
      }
    },
  };
};
