import { fail, succeed, type Reply } from '../../../shared/ipc/reply';
import { takesSize, type TicketServer } from '../../../shared/ticket-key-servers';
import type { ExportedKeys, TicketKeyEvent } from '../../../shared/ticket-keys';
import { createLayingDown } from './laying-down';
import { typedPassword } from './file-password';
import type { DeskBasics, KeyWorld } from './key-world';
import { serverFiles, wipeFiles } from './server-files';

export interface CmsWanted {
  readonly id: string;
  readonly path: string;
  readonly password:
    { readonly kind: 'same' } | { readonly kind: 'typed'; readonly value: string; readonly repeated: string };
}

export interface KeyExporting {
  readonly exportTo: (wanted: {
    readonly id: string;
    readonly server: TicketServer;
    readonly folder: string;
  }) => Promise<Reply<ExportedKeys>>;
  readonly exportCms: (wanted: CmsWanted) => Promise<Reply<ExportedKeys>>;
}

type Exported = Extract<TicketKeyEvent, { readonly what: 'exported' }>;

/** The bytes that servers read. They lie in the open from then on, so it is remembered where. */
export const createKeyExporting = (world: KeyWorld, { shown, opened }: DeskBasics): KeyExporting => {
  const { box, files, paths, known, clock, encode } = world;

  const lay = createLayingDown({ files, paths });

  const told = async (id: string, event: Exported, written: readonly string[]) => {
    const exported = [...new Set([...(known.get(id)?.exported ?? []), ...written])];
    // What only its password opens is not counted among what lies in the open.
    await known.note(id, event, event.server === null ? {} : { exported });
    return shown(id);
  };
  const eventOf = (server: TicketServer | null, count: number): Exported => ({
    ...{ what: 'exported', at: clock.now(), server, files: count },
    ...{ reloadedAt: null, deletedAt: null },
  });

  return {
    exportTo: async ({ id, server, folder }) => {
      const work = opened(id);
      if (!work.ok) return work;
      const { contents } = work.value.set;
      if (!takesSize(server, contents.size)) return fail('key-size-differs');
      if (!paths.isWhole(folder)) return fail('key-path-empty');
      const all = serverFiles({ farm: contents.farm, server }, contents.ring);
      const written = await lay.all(folder, all);
      wipeFiles(all);
      if (!written.ok) return written;
      const file = await told(id, eventOf(server, all.length), written.value);
      return file.ok ? succeed({ file: file.value, folder, names: all.map(({ name }) => name) }) : file;
    },
    exportCms: async ({ id, path, password }) => {
      const work = opened(id);
      if (!work.ok) return work;
      if (!paths.isWhole(path)) return fail('key-path-empty');
      const { set } = work.value;
      const typed = password.kind === 'typed' ? typedPassword(password) : succeed('');
      if (!typed.ok) return typed;
      const bytes = password.kind === 'same' ? Uint8Array.from(set.password) : encode(typed.value);
      const sealed = await box.sealForOpenssl(set.contents, bytes);
      bytes.fill(0);
      const put = await lay.one(path, sealed);
      if (!put.ok) return put;
      const file = await told(id, eventOf(null, 1), []);
      const name = paths.nameOf(path);
      return file.ok ? succeed({ file: file.value, folder: paths.folderOf(path), names: [name] }) : file;
    },
  };
};
