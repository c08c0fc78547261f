import { succeed, type Failure, type Reply } from '../../../shared/ipc/reply';
import type { Rotation, Rotations as Kept } from '../../../shared/rotation';
import type { Rotations } from '../rotation/rotations';
import type { RotationNews } from './rotation-news';
import type { OrderedRotation } from './rotating-ports';

interface Desk extends Pick<Rotations, 'prepareLean' | 'begin' | 'leave' | 'all' | 'check'> {
  readonly news: Pick<RotationNews, 'quiet'>;
}

export type Rotated =
  /** Nothing was sent. */
  | { readonly kind: 'not-begun'; readonly failure: Failure }
  /** Null where nothing of it is kept any more, so that nobody can say what became of it. */
  | { readonly kind: 'begun'; readonly rotation: Rotation | null };

/** Of all that can be done with one secret: to change it, and to know what became of it. */
export interface OneByOne {
  readonly rotateOne: (order: OrderedRotation, onBegun: (rotation: string) => void) => Promise<Rotated>;
  readonly all: () => Promise<Reply<Kept>>;
  readonly check: (rotation: string) => Promise<Reply<Rotation>>;
}

const notBegun = (failure: Failure): Rotated => ({ kind: 'not-begun', failure });

/** What the dialog does, without anybody to look at it: a password that its server has made and taken, or none. */
export const createOneByOne = ({ prepareLean, begin, leave, all, check, news }: Desk): OneByOne => ({
  all,
  check: async (id) => {
    // Before it is asked: it may be quiet by the time that the answer is here.
    const quiet = news.quiet(id);
    const checked = await check(id);
    if (!checked.ok || !checked.value.isBusy) quiet.leave();
    const known = await quiet.come;
    return checked.ok && checked.value.isBusy && known ? succeed(known) : checked;
  },
  rotateOne: async ({ id, slug, scope, reason }, onBegun) => {
    const review = await prepareLean({ id, slug });
    if (!review.ok) return notBegun(review.failure);
    const { ticket, candidate } = review.value;
    if (!candidate || candidate.verdict === 'refused') {
      leave(ticket);
      return notBegun({ code: candidate ? 'candidate-refused' : 'no-candidate' });
    }
    // Whoever began the run has agreed to all of it.
    const begun = await begin({ ticket, scope, consent: scope === 'remote', reason });
    leave(ticket);
    if (!begun.ok) return notBegun(begun.failure);
    if ('outcome' in begun.value) return notBegun({ code: 'changed-meanwhile' });
    const { id: rotation, done } = begun.value;
    onBegun(rotation);
    return { kind: 'begun', rotation: (await done) ?? null };
  },
});
