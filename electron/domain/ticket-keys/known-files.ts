import type { TicketKeyEvent, TicketKeyFile } from '../../../shared/ticket-keys';
import type { Document, Found, Log } from '../ports';
import type { KeyContents } from './key-contents';
import { keysOf } from './ring';

const MOST_FILES = 500;
const MOST_EVENTS = 50;

/** What is written down of a file, where anybody may read it: no key, no password. */
export interface KnownFile extends Omit<TicketKeyFile, 'opened' | 'exportedLeft'> {
  /** Paths of what was exported and not deleted here since. */
  readonly exported: readonly string[];
}

interface KnownFilesDeps {
  readonly document: Document<readonly KnownFile[]>;
  readonly onFound: (found: Found<unknown>) => void;
  readonly log: Log;
  readonly newId: () => string;
}

export interface KnownFiles {
  /** Has to have been waited for before anything else is asked. */
  readonly ready: () => Promise<void>;
  readonly all: () => readonly KnownFile[];
  readonly get: (id: string) => KnownFile | undefined;
  readonly at: (path: string) => KnownFile | undefined;
  /** What is known of a file once it has been opened or made. */
  readonly meet: (path: string, contents: KeyContents, first: TicketKeyEvent | null) => Promise<KnownFile>;
  readonly change: (id: string, change: Partial<KnownFile>) => Promise<void>;
  readonly note: (id: string, event: TicketKeyEvent, change?: Partial<KnownFile>) => Promise<void>;
  readonly forget: (id: string) => Promise<void>;
}

export const shownOf = (
  { exported, ...known }: KnownFile,
  opened: TicketKeyFile['opened'],
): TicketKeyFile => ({ ...known, exportedLeft: exported.length, opened });

/** The list of files on this computer. A file is none the worse for being left out of it. */
export const createKnownFiles = ({ document, onFound, log, newId }: KnownFilesDeps): KnownFiles => {
  let files: readonly KnownFile[] = [];
  let loading: Promise<void> | undefined;

  const load = async () => {
    const found = await document.load();
    onFound(found);
    if (found.state === 'loaded') files = found.value;
  };
  const keep = async (next: readonly KnownFile[]) => {
    files = next.slice(0, MOST_FILES);
    const saved = await document.save(files);
    // What was done to the file itself is done: it is not to be told as if it had failed.
    if (!saved.ok) log.warn('the list of key files was not saved', { code: saved.failure.code });
  };
  const get = (id: string) => files.find((file) => file.id === id);
  const change = (id: string, changes: Partial<KnownFile>) =>
    keep(files.map((file) => (file.id === id ? { ...file, ...changes } : file)));

  return {
    ready: () => (loading ??= load()),
    all: () => files,
    get,
    at: (path) => files.find((file) => file.path === path),
    meet: async (path, { farm, server, size, currentSince, ring }, first) => {
      const before = files.find((file) => file.path === path);
      const traits = { farm, server, size, currentSince };
      const madeAt = Math.min(...keysOf(ring).map((key) => key.madeAt));
      const fresh = { id: newId(), path, madeAt, nextKnownSince: null, secret: null, exported: [] };
      const met: KnownFile = before
        ? { ...before, ...traits }
        : { ...fresh, ...traits, history: first ? [first] : [] };
      await keep([met, ...files.filter((file) => file !== before)]);
      return met;
    },
    change,
    note: (id, event, changes = {}) => {
      const history = [event, ...(get(id)?.history ?? [])].slice(0, MOST_EVENTS);
      return change(id, { ...changes, history });
    },
    forget: (id) => keep(files.filter((file) => file.id !== id)),
  };
};
