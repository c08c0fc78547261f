import type { HeldCheckout, MyCheckout } from '../../../shared/access';
import { succeed, type Reply } from '../../../shared/ipc/reply';
import { EVERY_SECRET } from '../../../shared/every-secret';
import type { ListedSecret } from '../../../shared/secrets';
import { isHeldBy } from '../../../shared/standing';
import type { Answered } from '../ports';
import type { Authorised } from '../session/authorised';
import type { AccessDesk } from './access-desk';
import type { AccessMemory } from './access-memory';

export interface HeldCheckouts {
  readonly held: () => Reply<readonly HeldCheckout[]>;
  readonly mine: () => Promise<Reply<readonly MyCheckout[]>>;
  readonly checkInAll: () => Promise<Reply<{ readonly left: number }>>;
}

interface HeldCheckoutsDeps extends Pick<Authorised, 'read'> {
  readonly memory: Pick<AccessMemory, 'read' | 'held'>;
  readonly desk: Pick<AccessDesk, 'checkIn'>;
  /** Who is signed in. */
  readonly user: () => string;
}

/**
 * Servers of later years list what somebody has; the others send any secrets instead, and what he has is among what he used
 * last.
 */
const VIEWS = ['my-checkouts', 'recent'] as const;
const MOST = 200;

/** All that the user has taken out. */
export const createHeldCheckouts = ({ read, memory, desk, user }: HeldCheckoutsDeps): HeldCheckouts => {
  /** Whose it is, the secret itself has to say where the list does not. */
  const mayBeOurs = (secret: ListedSecret): boolean =>
    secret.isCheckedOut && (secret.checkedOutBy === null || isHeldBy(secret, user()));

  const listed = async (): Promise<Answered<ReadonlyMap<number, string>>> => {
    const names = new Map<number, string>();
    for (const view of VIEWS) {
      const query = { ...EVERY_SECRET, view };
      const page = await read((server, pass, cancel) =>
        server.list.page(pass, { query, skip: 0, take: MOST }, cancel),
      );
      if (!page.ok) return page;
      for (const secret of page.value.records.filter(mayBeOurs)) names.set(secret.id, secret.name);
    }
    return { ok: true, value: names };
  };

  const nameOf = async (id: number): Promise<string> => {
    const summary = await read((server, pass, cancel) => server.secret.summary(pass, id, cancel));
    return summary.ok ? summary.value.name : '';
  };

  const lookAt = async (id: number): Promise<void> => {
    const state = await read((server, pass, cancel) => server.secret.state(pass, id, cancel));
    if (state.ok) memory.read(id, state.value);
  };

  return {
    held: () => succeed(memory.held()),
    mine: async () => {
      const names = await listed();
      if (!names.ok) return names;
      const asked = new Set([...names.value.keys(), ...memory.held().map(({ id }) => id)]);
      // One after the other: nobody waits for this, and a server is not to be run over.
      for (const id of asked) await lookAt(id);
      const found = memory.held().toSorted((a, b) => (a.endsAt ?? Infinity) - (b.endsAt ?? Infinity));
      const mine: MyCheckout[] = [];
      for (const each of found) {
        mine.push({ ...each, name: names.value.get(each.id) ?? (await nameOf(each.id)) });
      }
      return succeed(mine);
    },
    checkInAll: async () => {
      for (const { id } of memory.held()) await desk.checkIn({ id, isForced: false });
      return succeed({ left: memory.held().length });
    },
  };
};
