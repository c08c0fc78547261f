import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Access } from '../../../shared/access';
import type { Unsubscribe } from '../../../shared/ipc/channel';
import type { KeyturnClient } from '../../../shared/ipc/contract';
import type { Failure, Reply } from '../../../shared/ipc/reply';
import type { QuickField, QuickFound, QuickRow, QuickState } from '../../../shared/quick';

/** So long it is said that a password was copied, before the popup goes. */
const SAID_MS = 900;

export type Told =
  | { readonly kind: 'copying' }
  | { readonly kind: 'copied'; readonly what: QuickField; readonly seconds: number | null }
  | { readonly kind: 'failed'; readonly failure: Failure };

export interface Gate {
  readonly id: number;
  readonly what: QuickField;
  readonly access: Access;
}

export interface Quick {
  /** Undefined until the main process has said. */
  readonly state: QuickState | undefined;
  readonly text: string;
  readonly found: QuickFound | undefined;
  /** What was looked for when it was found: another letter is typed before its answer comes. */
  readonly sought: string;
  readonly from: 'names' | 'server';
  readonly chosen: number;
  readonly told: Told | undefined;
  readonly gate: Gate | undefined;
  /** How often it was called: each time the focus is where one types. */
  readonly calls: number;
}

export interface QuickStore {
  readonly store: StoreApi<Quick>;
  readonly type: (text: string) => void;
  readonly searchServer: () => void;
  readonly choose: (index: number) => void;
  readonly copy: (what: QuickField) => Promise<void>;
  /** How the secret behind the gate stands now: what was wanted of it is done once it is open. */
  readonly stands: (id: number, access: Access) => void;
  readonly back: () => void;
  readonly open: () => void;
  /** In the window. */
  readonly rotate: () => void;
  /** With a saved sign-in, if one is named. */
  readonly enter: (profile?: string) => void;
  readonly hide: () => void;
  readonly follow: () => Unsubscribe;
}

interface QuickDeps {
  readonly client: KeyturnClient['quick'];
  readonly after: (delayMs: number, run: () => void) => () => void;
}

const EMPTY = {
  ...{ text: '', found: undefined, sought: '', from: 'names', chosen: 0, told: undefined, gate: undefined },
} as const satisfies Partial<Quick>;

const rowAt = ({ found, chosen }: Quick): QuickRow | undefined => found?.rows[chosen];

/** What is looked for. An answer that comes after a later question is for nobody. */
const createSearching = (store: StoreApi<Quick>, client: KeyturnClient['quick']) => {
  let newest = 0;

  const take = (reply: Reply<QuickFound>, sought: string, from: Quick['from']) => {
    if (reply.ok) store.setState({ found: reply.value, sought, from, chosen: 0, told: undefined });
    else store.setState({ found: undefined, told: { kind: 'failed', failure: reply.failure } });
  };
  const ask = async (from: Quick['from']) => {
    newest += 1;
    const question = newest;
    const { text } = store.getState();
    const reply = await (from === 'names' ? client.search({ text }) : client.searchServer({ text }));
    if (question === newest) take(reply, text, from);
  };

  return {
    ask,
    forget: () => {
      newest += 1;
    },
  };
};

/** What is done with what was chosen, once at a time. */
const createCopying = (store: StoreApi<Quick>, client: KeyturnClient['quick'], onCopied: () => void) => {
  const copyOf = async (id: number, what: QuickField): Promise<void> => {
    const { calls } = store.getState();
    store.setState({ told: { kind: 'copying' } });
    const reply = await client.copy({ id, what });
    const now = store.getState();
    // Left, and perhaps called again, meanwhile.
    if (now.calls !== calls || now.told?.kind !== 'copying') return;
    if (!reply.ok) store.setState({ told: { kind: 'failed', failure: reply.failure } });
    else if (reply.value.outcome === 'gate')
      store.setState({ told: undefined, gate: { id, what, access: reply.value.access } });
    else {
      store.setState({ gate: undefined, told: { kind: 'copied', what, seconds: reply.value.seconds } });
      // Whoever has done with it, or is elsewhere, has only to be told.
      if (what === 'password' || !document.hasFocus()) onCopied();
    }
  };

  return copyOf;
};

interface Beginning {
  readonly empty: () => void;
  readonly ask: (from: Quick['from']) => Promise<void>;
}

/** Whom it is for, and when it is called and left. */
const createFollowing = (
  store: StoreApi<Quick>,
  client: KeyturnClient['quick'],
  { empty, ask }: Beginning,
) => {
  const be = (state: QuickState) => {
    const before = store.getState().state;
    store.setState({ state });
    // Of what nobody looks at nothing is asked for.
    if (state.state === 'active' && before?.state !== 'active' && store.getState().calls > 0)
      void ask('names');
    // Whoever it was for is not here any more.
    if (state.state !== 'active') empty();
  };

  const follow = () => {
    const called = (state: QuickState) => {
      empty();
      store.setState(({ calls }) => ({ state, calls: calls + 1 }));
      if (state.state === 'active') void ask('names');
    };
    const ends = [client.onChanged(be), client.onCalled(called)];
    void client.look().then((reply) => {
      if (!reply.ok || store.getState().state !== undefined) return;
      if (reply.value.isShown) called(reply.value.standing);
      else be(reply.value.standing);
    });
    const unseen = () => {
      if (document.hidden) empty();
    };
    document.addEventListener('visibilitychange', unseen);
    return () => {
      for (const end of ends) end();
      document.removeEventListener('visibilitychange', unseen);
    };
  };

  return follow;
};

/** What the popup shows, and what is done in it. No value is ever in here. */
export const createQuickStore = ({ client, after }: QuickDeps): QuickStore => {
  const store = createStore<Quick>()(() => ({ ...EMPTY, state: undefined, calls: 0 }));
  const searching = createSearching(store, client);
  let callOff: () => void = () => undefined;

  const empty = () => {
    callOff();
    searching.forget();
    store.setState(EMPTY);
  };
  const hide = () => {
    empty();
    void client.hide();
  };
  const copyOf = createCopying(store, client, () => {
    callOff = after(SAID_MS, hide);
  });
  const follow = createFollowing(store, client, { empty, ask: searching.ask });

  return {
    store,
    type: (text) => {
      store.setState({ text });
      void searching.ask('names');
    },
    searchServer: () => void searching.ask('server'),
    choose: (index) => {
      store.setState({ chosen: index });
    },
    copy: async (what) => {
      const { told } = store.getState();
      const row = rowAt(store.getState());
      if (row && told?.kind !== 'copying') await copyOf(row.id, what);
    },
    stands: (id, access) => {
      const { gate } = store.getState();
      if (gate?.id !== id) return;
      store.setState({ gate: { ...gate, access } });
      if (access.gate === 'open') void copyOf(id, gate.what);
    },
    back: () => {
      store.setState({ gate: undefined, told: undefined });
    },
    open: () => {
      const row = rowAt(store.getState());
      if (row) void client.open({ id: row.id });
    },
    rotate: () => {
      const row = rowAt(store.getState());
      if (row) void client.rotate({ id: row.id });
    },
    enter: (profile) => void client.enter({ profile: profile ?? null }),
    hide,
    follow,
  };
};
