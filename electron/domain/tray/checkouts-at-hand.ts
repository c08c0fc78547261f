import type { HeldCheckout, MyCheckout } from '../../../shared/access';
import type { Reply } from '../../../shared/ipc/reply';
import type { TrayCheckout } from './tray-facts';

interface CheckoutsDeps {
  /** Who is signed in, and where; null for nobody. */
  readonly owner: () => string | null;
  /** What is known without asking anybody. */
  readonly held: () => readonly HeldCheckout[];
  /** The same with names, as the server says. Reads no value. */
  readonly mine: () => Promise<Reply<readonly MyCheckout[]>>;
  readonly onChanged: () => void;
}

export interface CheckoutsAtHand {
  readonly list: () => readonly TrayCheckout[];
  /** Somebody may be signed in now, or as somebody else. */
  readonly look: () => Promise<void>;
  /** What the user has may be something else now. */
  readonly heldChanged: () => Promise<void>;
}

const soonestFirst = (one: TrayCheckout, other: TrayCheckout): number =>
  (one.endsAt ?? Infinity) - (other.endsAt ?? Infinity);

/** What the user has taken out, for as long as he is signed in: asked for once, and heard of after that. */
export const createCheckoutsAtHand = ({ owner, held, mine, onChanged }: CheckoutsDeps): CheckoutsAtHand => {
  let known: string | null = null;
  let names: ReadonlyMap<number, string> = new Map();
  let isAsking = false;

  const ask = async (): Promise<void> => {
    const asked = known;
    const before = new Set(held().map(({ id }) => id));
    isAsking = true;
    try {
      const found = await mine();
      if (!found.ok || owner() !== asked) return;
      names = new Map(found.value.map(({ id, name }) => [id, name]));
    } finally {
      isAsking = false;
    }
    // Taken out while the others were asked for.
    if (held().some(({ id }) => !names.has(id) && !before.has(id))) await ask();
    else onChanged();
  };

  return {
    list: () =>
      known === null || known !== owner()
        ? []
        : held()
            .filter(({ id }) => names.has(id))
            // Whose name cannot be read is known by its number.
            .map(({ id, endsAt }) => ({ id, name: names.get(id) || String(id), endsAt }))
            .toSorted(soonestFirst),
    look: async () => {
      const present = owner();
      if (present === known) return;
      known = present;
      names = new Map();
      if (present !== null) await ask();
    },
    heldChanged: async () => {
      // Asking is heard of as well.
      if (isAsking || known === null || known !== owner()) return;
      if (held().every(({ id }) => names.has(id))) onChanged();
      else await ask();
    },
  };
};
