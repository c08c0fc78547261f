import { fail, type Reply } from '../../../shared/ipc/reply';
import type { TicketKeyFile } from '../../../shared/ticket-keys';
import type { DeskBasics, KeyWorld } from './key-world';
import { shortNameOf, turned, wipe } from './ring';

export interface KeyTurning {
  readonly rotate: (id: string) => Promise<Reply<TicketKeyFile>>;
}

/** One step of the ring: it counts once it is on the disk, and the oldest key is nowhere from then on. */
export const createKeyTurning = (world: KeyWorld, { shown, opened }: DeskBasics): KeyTurning => {
  const { box, files, known, sets, clock, random } = world;
  return {
    rotate: async (id) => {
      const work = opened(id);
      if (!work.ok) return work;
      const { file, set } = work.value;
      const now = clock.now();
      const ring = turned(set.contents.ring, { now, random });
      const contents = { ...set.contents, ring, currentSince: now };
      const sealed = await box.seal(contents, set.password);
      const prepared = await files.prepare(file.path, sealed);
      if (!prepared.ok) return prepared;
      // Locked meanwhile: its keys are wiped, and what they were sealed into is not to be.
      if (!sets.isStill(id, set)) {
        await prepared.value.drop();
        return fail('key-file-closed');
      }
      const put = await prepared.value.putInPlace(set.mark);
      if (!put.ok) {
        wipe([ring.next]);
        return put;
      }
      const erased = set.contents.ring.previous;
      if (sets.isStill(id, set)) sets.put(id, { ...set, contents, mark: put.value.mark });
      else wipe([ring.next]);
      wipe([erased]);
      await known.note(
        id,
        { what: 'rotated', at: now, promoted: shortNameOf(ring.current), erased: shortNameOf(erased) },
        { currentSince: now, nextKnownSince: null },
      );
      return shown(id);
    },
  };
};
