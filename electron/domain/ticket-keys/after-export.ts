import { fail, succeed, type Reply } from '../../../shared/ipc/reply';
import { takesSize, type TicketServer } from '../../../shared/ticket-key-servers';
import type { KeySnippet, TicketKeyEvent, TicketKeyFile } from '../../../shared/ticket-keys';
import type { DeskBasics, KeyWorld } from './key-world';
import { snippetOf } from './snippet';

type Copied = Reply<{ readonly clearsAt: number | null }>;

export interface AfterExport {
  readonly snippet: (id: string, server: TicketServer) => Reply<KeySnippet>;
  readonly copySnippet: (id: string, server: TicketServer) => Promise<Copied>;
  readonly markReloaded: (id: string) => Promise<Reply<TicketKeyFile>>;
  readonly deleteExported: (id: string) => Promise<Reply<TicketKeyFile>>;
}

type Exported = Extract<TicketKeyEvent, { readonly what: 'exported' }>;

/** What goes with an export: the lines of the configuration, and what becomes of the files. */
export const createAfterExport = (world: KeyWorld, { shown }: DeskBasics): AfterExport => {
  const { files, known, sets, clock, clipboard } = world;

  const snippet = (id: string, server: TicketServer): Reply<KeySnippet> => {
    const file = known.get(id);
    if (!file) return fail('key-file-unknown');
    sets.used(id);
    return takesSize(server, file.size)
      ? succeed(snippetOf({ farm: file.farm, server }))
      : fail('key-size-differs');
  };

  const changeExports = (id: string, change: (event: Exported) => Exported) =>
    (known.get(id)?.history ?? []).map((event) => (event.what === 'exported' ? change(event) : event));

  return {
    snippet,
    copySnippet: async (id, server) => {
      const text = snippet(id, server);
      if (!text.ok) return text;
      return clipboard.copy({ label: server, value: text.value.text, isSecret: false });
    },
    markReloaded: async (id) => {
      const now = clock.now();
      const last = known.get(id)?.history.find((event) => event.what === 'exported');
      const history = changeExports(id, (event) =>
        event === last ? { ...event, reloadedAt: event.reloadedAt ?? now } : event,
      );
      await known.change(id, { history, nextKnownSince: now });
      sets.used(id);
      return shown(id);
    },
    deleteExported: async (id) => {
      const left: string[] = [];
      for (const path of known.get(id)?.exported ?? []) {
        if ((await files.remove(path)) === 'refused') left.push(path);
      }
      const now = clock.now();
      const isDone = left.length === 0;
      const history = changeExports(id, (event) =>
        isDone && event.server !== null ? { ...event, deletedAt: event.deletedAt ?? now } : event,
      );
      await known.change(id, { history, exported: left });
      sets.used(id);
      return shown(id);
    },
  };
};
