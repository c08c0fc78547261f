import type { Rotation } from '../../../shared/rotation';
import type { Timers } from '../ports';

/** A look at an account that its server still changes takes longer than anybody waits for. */
const MOST_WAIT_MS = 120_000;

export interface RotationNews {
  readonly heard: (rotation: Rotation) => void;
  /** What it is once nobody looks at it any more; undefined where that takes too long, or is not wanted any more. */
  readonly quiet: (rotation: string) => {
    readonly come: Promise<Rotation | undefined>;
    readonly leave: () => void;
  };
}

export const createRotationNews = ({ after }: Timers): RotationNews => {
  const waiting = new Map<string, Set<(rotation: Rotation | undefined) => void>>();
  return {
    heard: (rotation) => {
      if (rotation.isBusy) return;
      for (const tell of waiting.get(rotation.id) ?? []) tell(rotation);
    },
    quiet: (id) => {
      const listeners = waiting.get(id) ?? new Set();
      waiting.set(id, listeners);
      let leave = (): void => undefined;
      const come = new Promise<Rotation | undefined>((resolve) => {
        const tell = (rotation: Rotation | undefined) => {
          listeners.delete(tell);
          callOff();
          resolve(rotation);
        };
        const callOff = after(MOST_WAIT_MS, () => {
          tell(undefined);
        });
        listeners.add(tell);
        leave = () => {
          tell(undefined);
        };
      });
      return { come, leave };
    },
  };
};
