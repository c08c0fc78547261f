import { isSame } from './one-session';
import type { ProvingDeps } from './proving';
import { isOpen } from './rotation-machine';
import type { Watching } from './watching';

interface LeftOpenDeps extends Pick<ProvingDeps, 'book' | 'present'> {
  readonly watching: Pick<Watching, 'look'>;
}

/** Changes that are not proven, and nobody looks at just now: each is looked at once its session is open. */
export const createLeftOpen = ({ book, present, watching }: LeftOpenDeps) => {
  /** What this run has begun, or looked at, by itself. */
  const known = new Set<string>();

  const lookAt = (isWorthIt: (id: string) => boolean) => {
    for (const { entry, about, course } of book.all()) {
      // Of what this run is sending just now it hears the answer.
      const isUnderWay = !course.isSent || course.answer.kind === 'none';
      const isHere = !isUnderWay && isSame(present(), about) && isWorthIt(entry.id);
      if (!isOpen(course.stage) || !isHere) continue;
      known.add(entry.id);
      watching.look(entry.id).catch(() => undefined);
    }
  };

  return {
    begun: (id: string) => known.add(id),
    lookAtAll: () => {
      lookAt(() => true);
    },
    /** What an earlier run has left may be opened only later, by a passphrase. */
    lookAtNew: () => {
      lookAt((id) => !known.has(id));
    },
  };
};
