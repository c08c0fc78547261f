import { fail, succeed, type Reply } from '../../../shared/ipc/reply';
import type { Offer, UpdateList } from './update-ports';
import { compareVersions } from './version';

export interface Here {
  readonly version: string;
  /** How the name of its file ends, after the version. */
  readonly ending: string;
}

/**
 * The newer Keyturn in a list that is believed; null where this is the newest. An older one than this is refused and
 * not passed over: whoever hands out an old list wants its holes back.
 */
export const offerIn = (list: UpdateList, here: Here): Reply<Offer | null> => {
  const order = compareVersions(list.version, here.version);
  if (order === undefined) return fail('update-list-damaged');
  if (order < 0) return fail('update-older', list.version);
  if (order === 0) return succeed(null);
  const file = list.files.find(({ name }) => name === `keyturn-${list.version}${here.ending}`);
  if (!file) return fail('update-not-for-this', here.ending);
  return succeed({ version: list.version, notes: list.notes, file });
};
