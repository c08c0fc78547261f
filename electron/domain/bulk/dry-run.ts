import type { BulkScope, CheckedSecrets, PlannedSecret } from '../../../shared/bulk';
import { fail, succeed, type Reply } from '../../../shared/ipc/reply';
import type { LookedSecret } from '../../../shared/secret';
import type { Clock } from '../ports';
import type { Rotating } from './rotating-ports';
import { passwordField, planned, unplanned } from './planned';

const LOOKS_AT_ONCE = 4;

export interface DryRunDeps {
  readonly look: (id: number) => Promise<Reply<LookedSecret>>;
  readonly rotating: Pick<Rotating, 'waits'>;
  /** Of the time that passes: nobody turns it. */
  readonly elapsed: Clock;
}

export interface DryRun {
  readonly check: (
    ids: readonly number[],
    scope: BulkScope,
    onDone: (done: number, of: number) => void,
  ) => Promise<Reply<CheckedSecrets>>;
  readonly stop: () => void;
}

/** Looks at many secrets, a few at a time, and changes nothing. The newest question counts alone. */
export const createDryRun = ({ look, rotating, elapsed }: DryRunDeps): DryRun => {
  let newest = 0;

  const planOne = async (id: number, scope: BulkScope): Promise<Reply<PlannedSecret>> => {
    const looked = await look(id);
    if (!looked.ok) {
      return looked.failure.code === 'session-ended' ? looked : succeed(unplanned(id, looked.failure));
    }
    const slug = passwordField(looked.value)?.slug;
    const isWaiting = slug !== undefined && (await rotating.waits({ id, slug }));
    return succeed(planned(looked.value, scope, isWaiting));
  };

  return {
    check: async (wanted, scope, onDone) => {
      newest += 1;
      const mine = newest;
      const ids = [...new Set(wanted)];
      const items: PlannedSecret[] = [];
      const begun = elapsed.now();
      let done = 0;
      let next = 0;
      let ended: Reply<never> | undefined;
      const isWanted = () => mine === newest && !ended;
      const worker = async (): Promise<void> => {
        for (let id = ids[next]; id !== undefined && isWanted(); id = ids[next]) {
          const at = next;
          next += 1;
          const one = await planOne(id, scope);
          if (!one.ok) ended = one;
          else items[at] = one.value;
          done += 1;
          if (isWanted()) onDone(done, ids.length);
        }
      };
      onDone(0, ids.length);
      await Promise.all(Array.from({ length: LOOKS_AT_ONCE }, worker));
      if (mine !== newest) return fail('cancelled');
      if (ended) return ended;
      // Two calls a look, which wait for each other's end only where there are more looks than go at once.
      const waited = (elapsed.now() - begun) * Math.min(LOOKS_AT_ONCE, ids.length);
      return succeed({ scope, items, callMs: waited / ids.length });
    },
    stop: () => {
      newest += 1;
    },
  };
};
