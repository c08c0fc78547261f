import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Access } from '../../../shared/access';
import type { KeyturnClient } from '../../../shared/ipc/contract';
import type { Failure, Reply } from '../../../shared/ipc/reply';
import type { LookedSecret } from '../../../shared/secret';
import { isAbsence } from './refusal';

export type KnownSecret =
  | { readonly state: 'none' }
  | { readonly state: 'looking'; readonly id: number }
  | {
      readonly state: 'looked';
      readonly id: number;
      readonly looked: LookedSecret;
      /** When it was so. */
      readonly at: number;
      /** How often a password of it has become another one since it was opened. */
      readonly changes: number;
      /** Why nothing newer is known. */
      readonly absence?: Failure;
    }
  | { readonly state: 'failed'; readonly id: number; readonly failure: Failure };

type Looked = Extract<KnownSecret, { state: 'looked' }>;

/** What brings values of the secret that is open to whoever shows them, past the page, or back. They are kept nowhere else. */
type ValueVerbs = Omit<KeyturnClient['secret'], 'look'>;

export interface SecretStore {
  readonly store: StoreApi<KnownSecret>;
  /** Null shows none. What is shown already is not asked for again. */
  readonly show: (id: number | null) => void;
  readonly lookAgain: () => void;
  readonly values: ValueVerbs;
  readonly folderAt: KeyturnClient['folders']['at'];
  /** Opens the way to another password of a field. */
  readonly rotate: (place: Place) => void;
  /** A password of this secret is another one now, or may be. */
  readonly hasRotated: (id: number) => void;
  /** How this secret stands has been heard of otherwise. */
  readonly stands: (id: number, access: Access) => void;
}

interface Place {
  readonly id: number;
  readonly slug: string;
}

interface Verbs {
  readonly look: (question: { readonly id: number }) => Promise<Reply<LookedSecret>>;
  readonly values: ValueVerbs;
  readonly folderAt: KeyturnClient['folders']['at'];
  readonly rotate: (place: Place) => void;
  readonly now: () => number;
  /** Hears of each look that somebody has had at it. */
  readonly onLooked: (looked: LookedSecret) => void;
}

/** Asks how a secret stands: an answer that comes after another question was asked is nobody's. */
const createAsking = (store: StoreApi<KnownSecret>, { look, now, onLooked }: Verbs) => {
  let newest = 0;

  const lookedAt = (id: number): Looked | undefined => {
    const known = store.getState();
    return known.state === 'looked' && known.id === id ? known : undefined;
  };

  /** What was known stays readable while nobody answers. */
  const without = (id: number, failure: Failure): KnownSecret => {
    const known = lookedAt(id);
    return known && isAbsence(failure) ? { ...known, absence: failure } : { state: 'failed', id, failure };
  };

  return {
    lookedAt,
    drop: () => {
      newest += 1;
    },
    ask: async (id: number): Promise<void> => {
      newest += 1;
      const mine = newest;
      const reply = await look({ id });
      if (mine !== newest) return;
      if (reply.ok) onLooked(reply.value);
      const changes = lookedAt(id)?.changes ?? 0;
      store.setState(
        reply.ok
          ? { state: 'looked', id, looked: reply.value, changes, at: now() }
          : without(id, reply.failure),
        true,
      );
    },
  };
};

/** What is known of the secret that is open: nothing that costs anything to read. */
export const createSecretStore = (verbs: Verbs): SecretStore => {
  const { values, folderAt, rotate, now } = verbs;
  const store = createStore<KnownSecret>()(() => ({ state: 'none' }));
  const { ask, drop, lookedAt } = createAsking(store, verbs);

  const shown = (): number | null => {
    const known = store.getState();
    return known.state === 'none' ? null : known.id;
  };

  /** It is otherwise than was known: what is known of that is shown, and the rest asked for anew. */
  const correct = (id: number, change: (known: Looked) => Partial<Looked>): void => {
    const known = lookedAt(id);
    if (!known) return;
    store.setState({ ...known, ...change(known) }, true);
    // What reading costs and what may be done hang on it.
    void ask(id);
  };

  return {
    store,
    show: (id) => {
      if (id === shown()) return;
      if (id === null) {
        drop();
        store.setState({ state: 'none' }, true);
        return;
      }
      store.setState({ state: 'looking', id }, true);
      void ask(id);
    },
    lookAgain: () => {
      const id = shown();
      if (id !== null) void ask(id);
    },
    values,
    folderAt,
    rotate,
    hasRotated: (id) => {
      correct(id, ({ changes }) => ({ changes: changes + 1 }));
    },
    stands: (id, access) => {
      correct(id, ({ looked }) => ({ looked: { ...looked, access }, at: now() }));
    },
  };
};
