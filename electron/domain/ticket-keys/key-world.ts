import { fail, succeed, type Reply } from '../../../shared/ipc/reply';
import type { TicketKeyFile } from '../../../shared/ticket-keys';
import type { Clock, Random } from '../ports';
import type { ClipboardGuard } from '../clipboard/clipboard-guard';
import type { KeyBox, KeyFiles, PasswordVault, Paths } from './key-ports';
import { shownOf, type KnownFile, type KnownFiles } from './known-files';
import type { OpenSet, OpenSets } from './open-sets';

/** What all that is done with key files works with. */
export interface KeyWorld {
  readonly box: KeyBox;
  readonly files: KeyFiles;
  readonly paths: Paths;
  readonly vault: PasswordVault;
  readonly known: KnownFiles;
  readonly sets: OpenSets;
  readonly clock: Clock;
  readonly random: Random;
  readonly clipboard: Pick<ClipboardGuard, 'copy'>;
  /** As passwords and file names are written: the same bytes that any other program makes of them. */
  readonly encode: (text: string) => Uint8Array;
  readonly decode: (bytes: Uint8Array) => string;
}

interface AtWork {
  readonly file: KnownFile;
  readonly set: OpenSet;
}

export const createDeskBasics = ({ known, sets }: Pick<KeyWorld, 'known' | 'sets'>) => {
  const shown = (id: string): Reply<TicketKeyFile> => {
    const file = known.get(id);
    return file ? succeed(shownOf(file, sets.shown(id))) : fail('key-file-unknown');
  };
  /** The file and its keys, while it is open. */
  const opened = (id: string): Reply<AtWork> => {
    const file = known.get(id);
    if (!file) return fail('key-file-unknown');
    const set = sets.get(id);
    return set.ok ? succeed({ file, set: set.value }) : set;
  };
  return { shown, opened };
};

export type DeskBasics = ReturnType<typeof createDeskBasics>;
