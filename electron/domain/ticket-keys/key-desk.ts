import type { Reply } from '../../../shared/ipc/reply';
import type { SecretTemplates, TicketKeyFiles } from '../../../shared/ticket-keys';
import { createTurns } from '../turns';
import { createAfterExport, type AfterExport } from './after-export';
import { createKeyExporting, type KeyExporting } from './exporting';
import { createDeskBasics, type DeskBasics, type KeyWorld } from './key-world';
import { shownOf } from './known-files';
import { createKeyMaking, type KeyMaking } from './making';
import { createKeyPasswords, createPasswordActs, type KeyPasswords, type PasswordActs } from './new-password';
import { createKeyOpening, type KeyOpening } from './opening';
import { plainNameOf } from './server-files';
import { createKeyTurning, type KeyTurning } from './turning';

export interface KeyDesk
  extends KeyMaking, KeyOpening, KeyTurning, KeyExporting, AfterExport, KeyPasswords, PasswordActs {
  readonly list: () => Promise<TicketKeyFiles>;
  readonly suggestPath: (farm: string) => Promise<string>;
  readonly templates: () => Promise<Reply<SecretTemplates>>;
  readonly used: (id: string) => void;
  readonly close: (id: string) => Promise<TicketKeyFiles>;
  readonly forget: (id: string) => Promise<TicketKeyFiles>;
  /** At once, whatever is under way: for a lock, a sign-out and the end. */
  readonly closeAll: () => void;
}

interface KeyDeskDeps extends KeyWorld {
  readonly onChanged: (files: TicketKeyFiles) => void;
}

const ENDING = '.tls-ticket-keys.age';

const partsOf = (world: KeyWorld, basics: DeskBasics) => ({
  making: createKeyMaking(world, basics),
  opening: createKeyOpening(world, basics),
  turning: createKeyTurning(world, basics),
  exporting: createKeyExporting(world, basics),
  after: createAfterExport(world, basics),
  passwords: createKeyPasswords(world, basics),
  acts: createPasswordActs(world, basics),
});

/** All that is done with files of ticket keys, one thing after the other. */
export const createKeyDesk = ({ onChanged, ...world }: KeyDeskDeps): KeyDesk => {
  const { known, sets, paths, vault } = world;
  const basics = createDeskBasics(world);
  const inTurn = createTurns();
  const shown = (): TicketKeyFiles => known.all().map((file) => shownOf(file, sets.shown(file.id)));

  /** In its turn, and told to all who look once it is over, however it went. */
  const acting =
    <A extends readonly unknown[], R>(act: (...given: A) => Promise<R> | R) =>
    (...given: A): Promise<R> =>
      inTurn(async () => {
        await known.ready();
        const done = await act(...given);
        onChanged(shown());
        return done;
      });
  const { making, opening, turning, exporting, after, passwords, acts } = partsOf(world, basics);

  return {
    ...after,
    ...acts,
    list: async () => {
      await known.ready();
      return shown();
    },
    suggestPath: async (farm) =>
      paths.within(await paths.documents(), `${plainNameOf(farm.trim())}${ENDING}`),
    templates: () => vault.templates(),
    look: async (path) => {
      await known.ready();
      return opening.look(path);
    },
    create: acting(making.create),
    open: acting(opening.open),
    rotate: acting(turning.rotate),
    exportTo: acting(exporting.exportTo),
    exportCms: acting(exporting.exportCms),
    markReloaded: acting(after.markReloaded),
    deleteExported: acting(after.deleteExported),
    changePassword: acting(passwords.changePassword),
    storePassword: acting(acts.storePassword),
    used: sets.used,
    close: async (id) => {
      await known.ready();
      sets.close(id);
      return shown();
    },
    forget: acting(async (id: string) => {
      sets.close(id);
      await known.forget(id);
      return shown();
    }),
    closeAll: sets.closeAll,
  };
};
