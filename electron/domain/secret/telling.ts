import type { FileProgress } from '../../../shared/secret-files';
import type { FieldPlace } from '../vault-secret';

/** As often as anybody sees a bar move. */
const STEPS = 100;
const SMALLEST_STEP = 16 * 1024;
/** Of what nobody knows the length of. */
const USUAL_STEP = 256 * 1024;

interface TellingDeps {
  readonly place: FieldPlace;
  readonly onProgress: (progress: FileProgress) => void;
}

/**
 * Tells how far a file is, now and then: it comes in thousands of pieces. Counted in bytes and not in time: on a line that
 * stands still after a burst, the last of what came would never be told.
 */
export const createTelling = ({ place: { id, slug }, onProgress }: TellingDeps) => {
  let total: number | null = null;
  let told = 0;
  const tell = (done: number) => {
    told = done;
    onProgress({ id, slug, done, total });
  };
  const step = () => (total === null ? USUAL_STEP : Math.max(total / STEPS, SMALLEST_STEP));
  return {
    total: (bytes: number | null) => {
      total = bytes;
      tell(0);
    },
    done: (bytes: number) => {
      // What goes along with a file counts as sent, too.
      const done = total === null ? bytes : Math.min(bytes, total);
      if (done === total || done - told >= step()) tell(done);
    },
  };
};
