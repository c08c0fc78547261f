import type { KeyturnHandlers } from '../../shared/ipc/contract';
import { succeed } from '../../shared/ipc/reply';
import type { KeyDesk } from '../domain/ticket-keys/key-desk';

export interface TicketKeyParts extends KeyDesk {
  /** Boxes of the system; null where nothing was chosen. */
  readonly choosePath: (suggested: string) => Promise<string | null>;
  readonly pickPath: () => Promise<string | null>;
  readonly chooseFolder: () => Promise<string | null>;
}

export const ticketKeyHandlers = (keys: () => Promise<TicketKeyParts>): KeyturnHandlers['ticketKeys'] => ({
  list: async () => succeed(await (await keys()).list()),
  suggestPath: async ({ farm }) => succeed(await (await keys()).suggestPath(farm)),
  choosePath: async ({ path }) => succeed(await (await keys()).choosePath(path)),
  pickPath: async () => succeed(await (await keys()).pickPath()),
  chooseFolder: async () => succeed(await (await keys()).chooseFolder()),
  look: async ({ path }) => (await keys()).look(path),
  templates: async () => (await keys()).templates(),
  create: async (wanted) => (await keys()).create(wanted),
  open: async (asked) => (await keys()).open(asked),
  rotate: async ({ id }) => (await keys()).rotate(id),
  snippet: async ({ id, server }) => (await keys()).snippet(id, server),
  copySnippet: async ({ id, server }) => (await keys()).copySnippet(id, server),
  export: async (wanted) => (await keys()).exportTo(wanted),
  exportCms: async (wanted) => (await keys()).exportCms(wanted),
  markReloaded: async ({ id }) => (await keys()).markReloaded(id),
  deleteExported: async ({ id }) => (await keys()).deleteExported(id),
  changePassword: async (wanted) => (await keys()).changePassword(wanted),
  storePassword: async (place) => (await keys()).storePassword(place),
  showPassword: async ({ id }) => (await keys()).showPassword(id),
  copyPassword: async ({ id }) => (await keys()).copyPassword(id),
  used: async ({ id }) => {
    (await keys()).used(id);
    return succeed(null);
  },
  close: async ({ id }) => succeed(await (await keys()).close(id)),
  forget: async ({ id }) => succeed(await (await keys()).forget(id)),
});
