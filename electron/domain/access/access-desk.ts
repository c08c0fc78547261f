import type { Access, AccessRequest, Acted, TicketSystem, WantedAccess } from '../../../shared/access';
import { fail, succeed, type Reply } from '../../../shared/ipc/reply';
import type { Answered, Clock } from '../ports';
import type { Authorised, Question } from '../session/authorised';
import type { SecretState } from '../vault-secret';
import type { GivenReason, WantedCheckIn, WantedTime, WantedUnlock } from '../vault-access';
import type { AccessMemory } from './access-memory';

export interface AccessDesk {
  readonly look: (id: number) => Promise<Reply<Access>>;
  readonly checkOut: (id: number) => Promise<Reply<Acted>>;
  readonly checkIn: (wanted: WantedCheckIn) => Promise<Reply<Acted>>;
  readonly extend: (wanted: WantedTime) => Promise<Reply<Acted>>;
  readonly leaveReason: (given: GivenReason & { readonly takesOut: boolean }) => Promise<Reply<Acted>>;
  readonly tickets: () => Promise<Reply<readonly TicketSystem[]>>;
  readonly ask: (wanted: WantedAccess) => Promise<Reply<Acted>>;
  readonly request: (id: number) => Promise<Reply<AccessRequest | null>>;
  readonly withdraw: (request: { readonly id: number; readonly number: number }) => Promise<Reply<Acted>>;
  readonly unlock: (wanted: Omit<WantedUnlock, 'slug'>) => Promise<Reply<Acted>>;
  readonly reactivate: (id: number) => Promise<Reply<Acted>>;
}

interface AccessDeskDeps extends Pick<Authorised, 'read' | 'write'> {
  readonly memory: AccessMemory;
  readonly clock: Clock;
  /** Something was ordered about this secret, whatever came of it. */
  readonly onActed?: (id: number) => void;
}

interface Act {
  readonly id: number;
  readonly order: Question<true>;
  /** What is known because it was done. */
  readonly note?: () => void;
  /** Whether it must have been done, as the secret stands so. */
  readonly isSeenIn: (access: Access) => boolean | Promise<boolean>;
}

const isYours = (access: Access): boolean => access.gate === 'open' && access.checkout !== null;
const endOf = (access: Access): number =>
  access.gate === 'open' ? (access.checkout?.endsAt ?? -Infinity) : -Infinity;

/** Says yes only to what the server has said yes to, or shows. */
const outcomeOf = (answer: Answered<true>, isSeen: boolean): Pick<Acted, 'outcome' | 'failure'> => {
  if (answer.ok) return { outcome: 'done', failure: null };
  const { failure } = answer;
  if (failure.code !== 'outcome-unknown') return { outcome: 'refused', failure };
  return isSeen ? { outcome: 'done', failure: null } : { outcome: 'unknown', failure };
};

/** What is asked once, and looked at afterwards, whatever came of it. */
const createActs = ({ read, write, memory, onActed }: AccessDeskDeps) => {
  const stateOf = (id: number): Promise<Answered<SecretState>> =>
    read((server, pass, cancel) => server.secret.state(pass, id, cancel));

  const standing = async (id: number): Promise<Access> => {
    const state = await stateOf(id);
    return memory.read(id, state.ok ? state.value : undefined);
  };

  const act = async ({ id, order, note, isSeenIn }: Act): Promise<Reply<Acted>> => {
    const answer = await write(order);
    if (answer.ok) note?.();
    const access = await standing(id);
    onActed?.(id);
    return succeed({ ...outcomeOf(answer, await isSeenIn(access)), access });
  };

  return { stateOf, standing, act };
};

type Acts = ReturnType<typeof createActs>;

/** Whose the secret is, and for how long. */
const createCheckouts = (
  { memory, clock }: AccessDeskDeps,
  { stateOf, standing, act }: Acts,
): Pick<AccessDesk, 'checkOut' | 'checkIn' | 'extend'> => ({
  checkOut: async (id) => {
    const before = await stateOf(id);
    const askedAt = clock.now();
    return act({
      id,
      order: (server, pass, cancel) => server.access.checkOut(pass, id, cancel),
      note: () => {
        memory.took(id, before.ok ? before.value.checkoutMinutes : null, askedAt);
      },
      isSeenIn: isYours,
    });
  },
  checkIn: (wanted) =>
    act({
      id: wanted.id,
      order: (server, pass, cancel) => server.access.checkIn(pass, wanted, cancel),
      isSeenIn: (access) => access.gate !== 'unknown' && access.gate !== 'held' && !isYours(access),
    }),
  extend: async (wanted) => {
    const before = endOf(await standing(wanted.id));
    return act({
      id: wanted.id,
      order: (server, pass, cancel) => server.access.extend(pass, wanted, cancel),
      note: () => {
        memory.extended(wanted.id, wanted.minutes);
      },
      isSeenIn: (access) => before !== -Infinity && endOf(access) > before,
    });
  },
});

/** Somebody else has to say yes first. */
const createRequests = (
  { read }: AccessDeskDeps,
  { act }: Acts,
): Pick<AccessDesk, 'ask' | 'request' | 'withdraw'> => {
  const request = (id: number): Promise<Answered<AccessRequest | null>> =>
    read((server, pass, cancel) => server.access.request(pass, id, cancel));
  const numberOf = async (id: number): Promise<number | undefined> => {
    const newest = await request(id);
    return newest.ok ? newest.value?.number : undefined;
  };
  const isPending = async (id: number): Promise<boolean | undefined> => {
    const newest = await request(id);
    return newest.ok ? newest.value?.state === 'pending' : undefined;
  };

  return {
    request,
    ask: async (wanted) => {
      const before = (await numberOf(wanted.id)) ?? 0;
      return act({
        id: wanted.id,
        order: (server, pass, cancel) => server.access.ask(pass, wanted, cancel),
        isSeenIn: async () => ((await numberOf(wanted.id)) ?? 0) > before,
      });
    },
    withdraw: ({ id, number }) =>
      act({
        id,
        order: (server, pass, cancel) => server.access.withdraw(pass, number, cancel),
        isSeenIn: async () => (await isPending(id)) === false,
      }),
  };
};

const ASKS_REASON: ReadonlySet<Access['gate']> = new Set(['comment', 'comment-and-checkout', 'unknown']);

/** A value has to be shown for a DoubleLock to open. It is one that nobody writes down as shown, where there is such a one. */
const createUnlock = (
  { read, memory, clock }: AccessDeskDeps,
  { stateOf, act }: Acts,
): AccessDesk['unlock'] => {
  const slugOf = async (id: number): Promise<Answered<string>> => {
    const summary = await read((server, pass, cancel) => server.secret.summary(pass, id, cancel));
    if (!summary.ok) return summary;
    const template = await read((server, pass, cancel) =>
      server.secret.template(pass, summary.value.template.id, cancel),
    );
    if (!template.ok) return template;
    const texts = template.value.fields.filter(({ kind }) => kind !== 'file');
    const slug = (texts.find(({ kind }) => kind !== 'password') ?? texts[0])?.slug;
    return slug === undefined ? fail('answer-not-understood') : { ok: true, value: slug };
  };

  return async ({ id, ...keys }) => {
    const slug = await slugOf(id);
    if (!slug.ok) return slug;
    const before = keys.takesOut ? await stateOf(id) : undefined;
    const askedAt = clock.now();
    return act({
      id,
      order: (server, pass, cancel) => server.access.unlock(pass, { id, ...keys, slug: slug.value }, cancel),
      note: () => {
        if (before) memory.took(id, before.ok ? before.value.checkoutMinutes : null, askedAt);
      },
      isSeenIn: ({ gate }) => gate !== 'double-lock' && gate !== 'unknown',
    });
  };
};

/** What can be done about what stands before a value. */
export const createAccessDesk = (deps: AccessDeskDeps): AccessDesk => {
  const { read, memory } = deps;
  const acts = createActs(deps);
  const { stateOf, act } = acts;
  const checkouts = createCheckouts(deps, acts);

  return {
    ...checkouts,
    ...createRequests(deps, acts),
    look: async (id) => {
      const state = await stateOf(id);
      return state.ok ? succeed(memory.read(id, state.value)) : state;
    },
    tickets: () => read((server, pass, cancel) => server.access.tickets(pass, cancel)),
    leaveReason: async ({ takesOut, ...given }) => {
      const left = await act({
        id: given.id,
        order: (server, pass, cancel) => server.access.leaveReason(pass, given, cancel),
        isSeenIn: ({ gate }) => !ASKS_REASON.has(gate),
      });
      return left.ok && left.value.outcome === 'done' && takesOut ? checkouts.checkOut(given.id) : left;
    },
    unlock: createUnlock(deps, acts),
    reactivate: (id) =>
      act({
        id,
        order: (server, pass, cancel) => server.access.reactivate(pass, id, cancel),
        isSeenIn: ({ gate }) => gate !== 'inactive' && gate !== 'unknown',
      }),
  };
};
