import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Unsubscribe } from '../../../shared/ipc/channel';
import type { KeyturnClient } from '../../../shared/ipc/contract';
import type { Failure, Reply } from '../../../shared/ipc/reply';
import type { ExportedKeys, TicketKeyFile, TicketKeyFiles } from '../../../shared/ticket-keys';
import { createNewest } from '../../app/newest';

type Client = KeyturnClient['ticketKeys'];

export interface KnownKeys {
  /** Undefined before anybody has asked. */
  readonly files: TicketKeyFiles | undefined;
  /** The one that is shown, if it has been chosen. */
  readonly selected: string | undefined;
  /** Why what was wanted last was not done. */
  readonly failure: Failure | null;
}

/** What changes one file. It answers why it was not done, and undefined once it has been. */
type Change<V extends 'create' | 'open' | 'rotate' | 'changePassword' | 'storePassword'> = (
  wanted: Parameters<Client[V]>[0],
) => Promise<Failure | undefined>;

export interface KeysStore {
  readonly store: StoreApi<KnownKeys>;
  readonly client: Client;
  readonly ask: () => Promise<void>;
  readonly select: (id: string) => void;
  readonly create: Change<'create'>;
  readonly open: Change<'open'>;
  readonly rotate: Change<'rotate'>;
  readonly changePassword: Change<'changePassword'>;
  readonly storePassword: Change<'storePassword'>;
  readonly exportTo: (wanted: Parameters<Client['export']>[0]) => ReturnType<Client['export']>;
  readonly exportCms: (wanted: Parameters<Client['exportCms']>[0]) => ReturnType<Client['exportCms']>;
  readonly markReloaded: (id: string) => Promise<boolean>;
  readonly deleteExported: (id: string) => Promise<boolean>;
  readonly close: (id: string) => Promise<boolean>;
  readonly forget: (id: string) => Promise<boolean>;
  readonly fail: (failure: Failure | null) => void;
  readonly follow: () => void;
  readonly stop: () => void;
}

/** The one that is shown: the newest, unless another one was chosen. */
export const shownIn = ({ files, selected }: KnownKeys): TicketKeyFile | undefined =>
  files?.find(({ id }) => id === selected) ?? files?.[0];

const withFile = (files: TicketKeyFiles, file: TicketKeyFile): TicketKeyFiles =>
  files.some(({ id }) => id === file.id)
    ? files.map((each) => (each.id === file.id ? file : each))
    : [file, ...files];

/** What is known of all files, and how to learn it: the newest of what is answered and told. */
const createKnown = () => {
  const store = createStore<KnownKeys>()(() => ({ files: undefined, selected: undefined, failure: null }));
  const newest = createNewest<TicketKeyFiles>((files) => {
    store.setState({ files });
  });

  const asking = async <T>(asked: () => Promise<Reply<T>>, files: (value: T) => TicketKeyFiles) => {
    const question = newest.ask();
    const reply = await asked();
    if (reply.ok) newest.fromAnswer(question, files(reply.value));
    return reply;
  };
  const changing = (asked: () => Promise<Reply<TicketKeyFile>>) =>
    asking(asked, (file) => withFile(store.getState().files ?? [], file));

  const fail = (failure: Failure | null) => {
    store.setState({ failure });
  };
  /** Its failure is shown above the file. */
  const showing = async <T>(asked: () => Promise<Reply<T>>): Promise<boolean> => {
    fail(null);
    const reply = await asked();
    if (!reply.ok) fail(reply.failure);
    return reply.ok;
  };
  /** Its failure is shown where it was asked for. */
  const failureOf = async (asked: () => Promise<Reply<TicketKeyFile>>): Promise<Failure | undefined> => {
    const reply = await changing(asked);
    return reply.ok ? undefined : reply.failure;
  };
  const showingIt = async (asked: () => Promise<Reply<TicketKeyFile>>): Promise<Failure | undefined> => {
    const reply = await changing(asked);
    if (!reply.ok) return reply.failure;
    store.setState({ selected: reply.value.id, failure: null });
    return undefined;
  };
  const exporting = (asked: () => Promise<Reply<ExportedKeys>>) =>
    asking(asked, ({ file }) => withFile(store.getState().files ?? [], file));

  return { store, newest, fail, asking, changing, showing, failureOf, showingIt, exporting };
};

export const createKeysStore = (client: Client): KeysStore => {
  const { store, newest, fail, asking, changing, showing, failureOf, showingIt, exporting } = createKnown();
  let end: Unsubscribe | undefined;
  const whole = (files: TicketKeyFiles) => files;

  return {
    store,
    client,
    fail,
    ask: async () => {
      await showing(() => asking(client.list, whole));
    },
    select: (id) => {
      store.setState({ selected: id, failure: null });
    },
    create: (wanted) => showingIt(() => client.create(wanted)),
    open: (wanted) => showingIt(() => client.open(wanted)),
    rotate: (wanted) => failureOf(() => client.rotate(wanted)),
    changePassword: (wanted) => failureOf(() => client.changePassword(wanted)),
    storePassword: (wanted) => failureOf(() => client.storePassword(wanted)),
    exportTo: (wanted) => exporting(() => client.export(wanted)),
    exportCms: (wanted) => exporting(() => client.exportCms(wanted)),
    markReloaded: (id) => showing(() => changing(() => client.markReloaded({ id }))),
    deleteExported: (id) => showing(() => changing(() => client.deleteExported({ id }))),
    close: (id) => showing(() => asking(() => client.close({ id }), whole)),
    forget: (id) => showing(() => asking(() => client.forget({ id }), whole)),
    follow: () => {
      end ??= client.onChanged(newest.fromEvent);
    },
    stop: () => {
      end?.();
      end = undefined;
    },
  };
};
