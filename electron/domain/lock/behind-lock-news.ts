import type { BehindLockDeed } from '../../../shared/choices';
import type { Reply } from '../../../shared/ipc/reply';
import type { NoticeBoard } from '../notices';

/** When the app was locked last; null where it has not been. */
type LockedAt = () => number | null;

/** A box of the system's stays open in front of a lock, and whoever answers it then need not be the user: nothing comes of that. */
export const unlessLocked =
  <A extends readonly unknown[], T>(lockedAt: LockedAt, ask: (...about: A) => Promise<T | null>) =>
  async (...about: A): Promise<T | null> => {
    const before = lockedAt();
    const answer = await ask(...about);
    return lockedAt() === before ? answer : null;
  };

type Ended = Reply<true | { readonly outcome: string }>;
type Verb<I, R extends Ended> = (input: I) => Promise<R>;

interface NewsDeps {
  readonly lockedAt: LockedAt;
  readonly notices: Pick<NoticeBoard, 'put' | 'drop'>;
}

const isNoNews = (reply: Ended): boolean =>
  reply.ok && typeof reply.value === 'object' && reply.value.outcome === 'not-chosen';

/** What goes on behind a lock is answered to a page that has been ended by then: the next one tells what came of it. */
export const createBehindLockNews = ({ lockedAt, notices }: NewsDeps) => {
  const told = new Set<string>();
  return {
    /** Also of what had begun before. */
    following:
      <I, R extends Ended>(deed: BehindLockDeed, act: Verb<I, R>): Verb<I, R> =>
      async (input) => {
        const before = lockedAt();
        const reply = await act(input);
        if (lockedAt() === before || isNoNews(reply)) return reply;
        const where = `behind the lock: ${deed}`;
        told.add(where);
        notices.put(where, { kind: 'behind-lock', deed, failure: reply.ok ? null : reply.failure });
        return reply;
      },
    /** What has been told by now is no news after the next lock. */
    forget: () => {
      for (const where of told) notices.drop(where);
      told.clear();
    },
  };
};
