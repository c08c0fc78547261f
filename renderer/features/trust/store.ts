import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Unsubscribe } from '../../../shared/ipc/channel';
import type { Failure, Reply } from '../../../shared/ipc/reply';
import type { Pin, Shown } from '../../../shared/trust';
import { createNewest } from '../../app/newest';

type Pins = readonly Pin[];

interface AtServer {
  readonly server: string;
}

interface OfServer extends AtServer {
  readonly sha256: string;
}

export interface TrustStore {
  /** Undefined until the main process has said what is trusted. */
  readonly store: StoreApi<{ readonly pins: Pins | undefined }>;
  readonly load: () => Promise<void>;
  readonly look: (at: AtServer) => Promise<Reply<Shown>>;
  readonly seen: (at: AtServer) => Promise<Shown | undefined>;
  readonly trust: (what: OfServer) => Promise<Failure | undefined>;
  readonly forget: (host: string) => Promise<boolean>;
  readonly copyFingerprint: (sha256: string) => Promise<boolean>;
  readonly follow: () => Unsubscribe;
}

interface Verbs {
  readonly look: (at: AtServer) => Promise<Reply<Shown>>;
  readonly seen: (at: AtServer) => Promise<Reply<Shown | null>>;
  readonly trust: (what: OfServer) => Promise<Reply<Pins>>;
  readonly forget: (where: { readonly host: string }) => Promise<Reply<Pins>>;
  readonly list: () => Promise<Reply<Pins>>;
  readonly copyFingerprint: (what: { readonly sha256: string }) => Promise<Reply<true>>;
  readonly failed: (failure: Failure) => void;
  readonly worked: () => void;
  readonly onChanged: (listener: (pins: Pins) => void) => Unsubscribe;
}

/** What is trusted, and the certificates that servers show. Nothing is decided here. */
export const createTrustStore = (verbs: Verbs): TrustStore => {
  const store = createStore<{ readonly pins: Pins | undefined }>()(() => ({ pins: undefined }));
  const newest = createNewest<Pins>((pins) => {
    store.setState({ pins });
  });

  const take = async (asked: Promise<Reply<Pins>>): Promise<Failure | undefined> => {
    const question = newest.ask();
    const reply = await asked;
    if (!reply.ok) return reply.failure;
    newest.fromAnswer(question, reply.value);
    return undefined;
  };
  const told = (failure: Failure | undefined): boolean => {
    if (failure) verbs.failed(failure);
    else verbs.worked();
    return failure === undefined;
  };

  return {
    store,
    load: async () => {
      told(await take(verbs.list()));
    },
    look: verbs.look,
    seen: async (at) => {
      const reply = await verbs.seen(at);
      return reply.ok ? (reply.value ?? undefined) : undefined;
    },
    trust: (what) => take(verbs.trust(what)),
    forget: async (host) => told(await take(verbs.forget({ host }))),
    copyFingerprint: async (sha256) => (await verbs.copyFingerprint({ sha256 })).ok,
    follow: () => verbs.onChanged(newest.fromEvent),
  };
};
