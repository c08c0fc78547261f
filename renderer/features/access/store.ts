import { createStore, type StoreApi } from 'zustand/vanilla';
import type {
  Access,
  AccessRequest,
  Acted,
  Reason,
  TicketSystem,
  WantedAccess,
} from '../../../shared/access';
import type { Unsubscribe } from '../../../shared/ipc/channel';
import type { KeyturnClient } from '../../../shared/ipc/contract';
import type { Failure, Reply } from '../../../shared/ipc/reply';
import { createLeaving, type LeavingVerbs } from './leaving';
import { createMine, type MineVerbs } from './mine';

export type Act =
  'checkOut' | 'checkIn' | 'extend' | 'leaveReason' | 'ask' | 'withdraw' | 'unlock' | 'reactivate';

/** What was to be done, and was not, or nobody knows. */
export interface Trouble {
  readonly id: number;
  readonly act: Act;
  readonly outcome: 'refused' | 'unknown';
  readonly failure: Failure;
}

export interface Acting {
  /** What is under way, one thing at a time. */
  readonly under: Act | null;
  readonly trouble: Trouble | null;
  /** It is looked at again and again, until whoever has it gives it back. */
  readonly awaited: number | null;
}

type Doing = Promise<Access | undefined>;

/** Each is asked for once; nothing comes of it while something else is under way. */
export interface AccessStore extends LeavingVerbs, MineVerbs {
  readonly store: StoreApi<Acting>;
  /** Asks how the secret stands now, which changes nothing. */
  readonly look: (id: number) => Promise<void>;
  readonly checkOut: (id: number) => Doing;
  readonly checkIn: (id: number, isForced?: boolean) => Doing;
  readonly extend: (id: number, minutes: number) => Doing;
  readonly leaveReason: (given: {
    readonly id: number;
    readonly reason: Reason;
    readonly takesOut: boolean;
  }) => Doing;
  readonly ask: (wanted: WantedAccess) => Doing;
  readonly withdraw: (id: number, number: number) => Doing;
  /** The password goes on to the main process, and nothing of it stays here. */
  readonly unlock: (keys: {
    readonly id: number;
    readonly password: string;
    readonly reason: Reason | null;
    readonly takesOut: boolean;
  }) => Doing;
  readonly reactivate: (id: number) => Doing;
  /** Empty where they cannot be read: then no ticket is asked for. */
  readonly tickets: () => Promise<readonly TicketSystem[]>;
  readonly request: (id: number) => Promise<Reply<AccessRequest | null>>;
  /** Somebody has ordered something about a secret who is not at this page: in the tray, in quick access. */
  readonly onActedElsewhere: (listener: (id: number) => void) => Unsubscribe;
  /** Null where nothing is waited for any more. */
  readonly awaitFree: (id: number | null) => void;
  readonly forget: () => void;
}

interface Deps {
  readonly client: KeyturnClient['access'];
  /** How a secret stands has been heard of. */
  readonly onStands: (id: number, access: Access) => void;
}

const IDLE: Acting = { under: null, trouble: null, awaited: null };

/** The answer of a main process that did not get as far as the server, or of which nobody heard. */
const actedOf = (reply: Reply<Acted>): Omit<Acted, 'access'> & { readonly access: Access | null } => {
  if (reply.ok) return reply.value;
  const { code } = reply.failure;
  const isLost = code === 'unanswered' || code === 'internal';
  return { outcome: isLost ? 'unknown' : 'refused', failure: reply.failure, access: null };
};

/** What can be done about what stands before the values of a secret. How it stands is no part of it. */
export const createAccessStore = ({ client, onStands }: Deps): AccessStore => {
  const store = createStore<Acting>()(() => IDLE);
  const leaving = createLeaving(client);
  const mine = createMine(client);

  const act = async (what: Act, id: number, order: () => Promise<Reply<Acted>>): Doing => {
    if (store.getState().under !== null) return undefined;
    store.setState({ under: what, trouble: null });
    const { outcome, failure, access } = actedOf(await order());
    // Signed out meanwhile: what came of it is for nobody.
    if (store.getState().under !== what) return undefined;
    const trouble = outcome === 'done' || !failure ? null : { id, act: what, outcome, failure };
    store.setState({ under: null, trouble });
    if (access) onStands(id, access);
    return outcome === 'done' && access ? access : undefined;
  };

  return {
    store,
    look: async (id) => {
      const reply = await client.look({ id });
      if (!reply.ok) return;
      if (store.getState().trouble?.id === id) store.setState({ trouble: null });
      onStands(id, reply.value);
    },
    checkOut: (id) => act('checkOut', id, () => client.checkOut({ id })),
    checkIn: (id, isForced = false) => act('checkIn', id, () => client.checkIn({ id, isForced })),
    extend: (id, minutes) => act('extend', id, () => client.extend({ id, minutes })),
    leaveReason: (given) => act('leaveReason', given.id, () => client.leaveReason(given)),
    ask: (wanted) => act('ask', wanted.id, () => client.ask(wanted)),
    withdraw: (id, number) => act('withdraw', id, () => client.withdraw({ id, number })),
    unlock: (keys) => act('unlock', keys.id, () => client.unlock(keys)),
    reactivate: (id) => act('reactivate', id, () => client.reactivate({ id })),
    tickets: async () => {
      const reply = await client.tickets();
      return reply.ok ? reply.value : [];
    },
    request: (id) => client.request({ id }),
    ...leaving,
    ...mine,
    onActedElsewhere: (listener) =>
      client.onActed(({ id }) => {
        // What is under way here is answered here.
        if (store.getState().under === null) listener(id);
      }),
    awaitFree: (awaited) => {
      store.setState({ awaited });
    },
    forget: () => {
      store.setState(IDLE, true);
      mine.forgetMine();
      void leaving.answerLeaving('stay');
    },
  };
};
