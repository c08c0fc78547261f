import type { Rotation } from '../../../shared/rotation';
import type { Timers } from '../ports';

/** What is heard of those of a run is told so often and no oftener: whoever follows it looks at the run. */
const TELL_MS = 200;

interface TellingDeps {
  readonly timers: Timers;
  readonly onChanged: (rotation: Rotation) => void;
  readonly onGone: (id: string) => void;
}

/** One by itself is told at once, step by step. Of each of many only how it stands by now, so that the page is not kept busy with steps. */
export const createTelling = ({ timers, onChanged, onGone }: TellingDeps) => {
  const waiting = new Map<string, Rotation>();
  const tellAll = () => {
    const all = [...waiting.values()];
    waiting.clear();
    for (const each of all) onChanged(each);
  };
  return {
    changed: (rotation: Rotation): void => {
      if (!rotation.isOfRun) {
        onChanged(rotation);
        return;
      }
      if (waiting.size === 0) timers.after(TELL_MS, tellAll);
      waiting.set(rotation.id, rotation);
    },
    /** Nothing is told of it after that. */
    gone: (id: string): void => {
      waiting.delete(id);
      onGone(id);
    },
  };
};
