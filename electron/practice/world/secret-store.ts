import type { Secret } from './secret';

/** What may be found by a search in a secret besides its name. */
export type SearchableText = (secret: Secret) => string;

/** Secrets in the order of their names, each with its lower-case text ready, so that a search is one walk. */
export interface NameOrder {
  readonly secrets: readonly Secret[];
  /** Lower case. */
  readonly names: readonly string[];
  /** The name and every indexed value, lower case. */
  readonly texts: readonly string[];
}

export interface SecretStore {
  get(id: number): Secret | undefined;
  add(secret: Secret): void;
  /** Runs the change and puts the secret where its name and text belong now. */
  change(secret: Secret, change: (secret: { -readonly [K in keyof Secret]: Secret[K] }) => void): void;
  remove(id: number): void;
  all(): Iterable<Secret>;
  readonly size: number;
  inNameOrder(): NameOrder;
}

interface Order {
  readonly secrets: Secret[];
  readonly names: string[];
  readonly texts: string[];
}

/** Where a name belongs; equal names stand in the order of their ids. */
function place(order: Order, name: string, id: number): number {
  let low = 0;
  let high = order.names.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    const there = order.names[middle] ?? '';
    const isBefore = there < name || (there === name && (order.secrets[middle]?.id ?? 0) < id);
    if (isBefore) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Turned to lower case as a whole: a text that is put together afterwards is copied once more by the first search. */
const joined = (name: string, text: string): string => `${name}\n${text}`.toLowerCase();

function sorted(secrets: Iterable<Secret>, textOf: SearchableText): Order {
  const all = [...secrets];
  const names = all.map((secret) => secret.name.toLowerCase());
  const nameAt = (index: number): string => names[index] ?? '';
  const idAt = (index: number): number => all[index]?.id ?? 0;
  // Numbers are moved about, not objects: a large world would wait for its memory to be tidied.
  const places = Uint32Array.from(all.keys()).sort((one, other) => {
    if (nameAt(one) === nameAt(other)) return idAt(one) - idAt(other);
    return nameAt(one) < nameAt(other) ? -1 : 1;
  });
  const order: Order = { secrets: [], names: [], texts: [] };
  for (const index of places) {
    const secret = all[index];
    if (secret === undefined) continue;
    order.secrets.push(secret);
    order.names.push(nameAt(index));
    order.texts.push(joined(nameAt(index), textOf(secret)));
  }
  return order;
}

export function createSecretStore(textOf: SearchableText): SecretStore {
  const secrets = new Map<number, Secret>();
  // Built by the first search: a large world is filled before anybody asks.
  let order: Order | undefined;

  const insert = (secret: Secret): void => {
    if (order === undefined) return;
    const name = secret.name.toLowerCase();
    const at = place(order, name, secret.id);
    order.secrets.splice(at, 0, secret);
    order.names.splice(at, 0, name);
    order.texts.splice(at, 0, joined(name, textOf(secret)));
  };
  const take = (secret: Secret): void => {
    if (order === undefined) return;
    const at = place(order, secret.name.toLowerCase(), secret.id);
    if (order.secrets[at] !== secret) return;
    order.secrets.splice(at, 1);
    order.names.splice(at, 1);
    order.texts.splice(at, 1);
  };

  return {
    get: (id) => secrets.get(id),
    add: (secret) => {
      secrets.set(secret.id, secret);
      insert(secret);
    },
    change: (secret, change) => {
      take(secret);
      try {
        change(secret);
      } finally {
        insert(secret);
      }
    },
    remove: (id) => {
      const secret = secrets.get(id);
      if (secret === undefined) return;
      take(secret);
      secrets.delete(id);
    },
    all: () => secrets.values(),
    get size() {
      return secrets.size;
    },
    inNameOrder: () => (order ??= sorted(secrets.values(), textOf)),
  };
}
