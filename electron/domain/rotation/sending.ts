import { fail, succeed, type FailureCode, type Reply } from '../../../shared/ipc/reply';
import type { Access, Reason } from '../../../shared/access';
import type { Confirmed, Scope } from '../../../shared/rotation';
import type { AccessDesk } from '../access/access-desk';
import type { AccessMemory } from '../access/access-memory';
import type { Answered, Clock } from '../ports';
import type { Authorised } from '../session/authorised';
import type { Fact } from './course';
import { asksReason, takesOut } from './plan';
import { isPassable, type Draft } from './preparing';
import type { RotationBook } from './rotation-book';
import { sinceLookedAt } from './trail';

export type Wanted = { readonly scope: Scope; readonly consent: boolean; readonly reason: Reason | null };

type Meanwhile = Extract<Confirmed, { outcome: 'changed-meanwhile' }>;

interface SendingDeps {
  readonly book: RotationBook;
  readonly clock: Clock;
  readonly memory: Pick<AccessMemory, 'read'>;
  readonly desk: Pick<AccessDesk, 'leaveReason' | 'checkOut' | 'checkIn'>;
}

/** What is ready to go out, and the one way in which it does. */
export interface Ready {
  readonly id: string;
  /** Sends it, once. */
  readonly send: () => Promise<Fact>;
}

type Prepared = Reply<Ready | Meanwhile>;

/** The server, or whoever stands before it, has said that it was not done, or it never got there. */
const DEFINITE: ReadonlySet<FailureCode> = new Set([
  'access-denied',
  'request-refused',
  'ticket-refused',
  'session-ended',
  'not-repeated',
  'windows-refused',
  'web-services-off',
  'server-busy',
  'name-not-found',
  'no-answer',
  'proxy-asks',
  'certificate-changed',
  'certificate-untrusted',
  'encryption-too-old',
]);

const factOf = (answer: Answered<true>, at: number): Fact => {
  if (answer.ok) return { kind: 'answered', at };
  const { code, detail } = answer.failure;
  return DEFINITE.has(code) ? { kind: 'refused', at, code, said: detail ?? null } : { kind: 'lost', at };
};

const meanwhile = (what: Meanwhile['what']) => succeed<Meanwhile>({ outcome: 'changed-meanwhile', what });

type Session = Pick<Authorised, 'read' | 'write'>;

/** How it stands now, against what was shown. */
const createSecondLook =
  ({ memory }: Pick<SendingDeps, 'memory'>) =>
  async ({ read }: Session, { place: { id }, review }: Draft): Promise<Reply<Access | Meanwhile>> => {
    const [state, summary] = await Promise.all([
      read((server, pass, cancel) => server.secret.state(pass, id, cancel)),
      read((server, pass, cancel) => server.secret.summary(pass, id, cancel)),
    ]);
    if (!state.ok) return state;
    if (!summary.ok) return summary;
    if (summary.value.name !== review.secret.name) return meanwhile('name');
    const isPendingNow = state.value.isChangePending === true && review.hangs.isChangePending !== true;
    if (isPendingNow) return meanwhile('change-pending');
    const access = memory.read(id, state.value);
    const isAsShown = access.gate === 'open' || access.gate === review.access.gate;
    return isAsShown && isPassable(access) ? succeed(access) : meanwhile('access');
  };

/** Says why, and takes it out, where that is asked for. Answers whether it was taken out. */
const createEntering =
  ({ desk }: Pick<SendingDeps, 'desk'>) =>
  async (access: Access, id: number, reason: Reason | null): Promise<Reply<boolean>> => {
    if (access.gate === 'open') return succeed(false);
    const isTaken = takesOut(access);
    if (asksReason(access) && reason === null) return fail('reason-needed');
    const acted = reason
      ? await desk.leaveReason({ id, reason, takesOut: isTaken })
      : await desk.checkOut(id);
    if (!acted.ok) return acted;
    if (acted.value.access.gate === 'open') return succeed(isTaken);
    const { code, detail } = acted.value.failure ?? { code: 'request-refused' as const };
    return fail(code, detail);
  };

/** Null where it may not be read. What was shown as readable and is not any more would be replaced without a copy. */
const oldValueAt = async (
  { read }: Session,
  { place: { id, slug }, review }: Draft,
): Promise<Reply<string | null | Meanwhile>> => {
  const value = await read((server, pass, cancel) => server.secret.value(pass, { id, slug }, cancel));
  if (value.ok || value.failure.code !== 'access-denied') return value;
  return review.mayRead === true ? meanwhile('access') : succeed(null);
};

/** When the account had been tried last: what is said of a change counts only where it is of a later one. */
const triedBefore = async ({ read }: Session, id: number): Promise<Reply<string | null>> => {
  const status = await read((server, pass, cancel) =>
    server.passwords.status(pass, { id, secrets: [] }, cancel),
  );
  return status.ok ? succeed(status.value.triedAt) : status;
};

interface Found {
  readonly oldValue: string | null;
  readonly newValue: string;
  readonly triedBefore: string | null;
}

type OldValue = ReturnType<typeof oldValueAt>;

/** What there was before, and that it may be replaced. */
const findOut = async (
  session: Session,
  draft: Draft,
  { scope, reading }: Pick<Wanted, 'scope'> & { readonly reading: OldValue },
): Promise<Reply<Found | Meanwhile>> => {
  const { made, place, expected } = draft;
  if (!made) return fail('no-candidate');
  const old = await reading;
  if (!old.ok) return old;
  const oldValue = old.value;
  if (oldValue !== null && typeof oldValue !== 'string') return succeed(oldValue);
  if (expected !== null && oldValue !== expected) return meanwhile('value');
  if (oldValue === made.value) return fail('candidate-in-use');
  const before = scope === 'remote' ? await triedBefore(session, place.id) : succeed(null);
  return before.ok ? succeed({ oldValue, newValue: made.value, triedBefore: before.value }) : before;
};

const sealedOf = ({ place, review, server, user }: Draft) => ({
  server,
  user,
  secret: review.secret,
  field: { slug: place.slug, name: review.field.name },
  machine: review.remote.machine,
  account: review.remote.account,
});

/** The one request that changes something. */
const createWriting =
  ({ clock }: Pick<SendingDeps, 'clock'>) =>
  ({ write }: Session, { place: { id, slug } }: Draft, wanted: Wanted & { readonly value: string }) =>
  async (): Promise<Fact> => {
    const { value, reason, scope } = wanted;
    const answer = await write((server, pass, cancel) =>
      scope === 'remote'
        ? server.passwords.change(pass, { id, value, reason }, cancel)
        : server.passwords.put(pass, { id, slug, value, reason }, cancel),
    );
    return factOf(answer, clock.now());
  };

/** Everything that happens before it goes out. Whatever stops it here, nothing has been sent. */
export const createSending = (deps: SendingDeps) => {
  const { book, clock, desk } = deps;
  const lookAgain = createSecondLook(deps);
  const enter = createEntering(deps);
  const writeOf = createWriting(deps);

  /** Reads, seals, looks once more, and writes down that it goes out. */
  const seal = async (
    session: Session,
    draft: Draft,
    wanted: Wanted & { readonly tookCheckout: boolean; readonly reading: OldValue },
  ): Promise<Prepared> => {
    const found = await findOut(session, draft, wanted);
    if (!found.ok) return found;
    if ('outcome' in found.value) return succeed(found.value);
    const { scope, tookCheckout } = wanted;
    // The disk has its turn while the server is asked.
    const [id, meantime] = await Promise.all([
      book.prepare({ ...sealedOf(draft), ...found.value, scope, tookCheckout }),
      sinceLookedAt(session.read, { id: draft.place.id, newest: draft.newestAudit }),
    ]);
    if (!id.ok) return id;
    const { isChanged, newest: newestAudit } = meantime;
    const sending = { kind: 'sent', at: clock.now(), newestAudit } as const;
    const sent = isChanged ? undefined : await book.note(id.value, sending);
    if (sent?.ok === true) {
      const value = found.value.newValue;
      return succeed({ id: id.value, send: writeOf(session, draft, { ...wanted, value }) });
    }
    await book.note(id.value, { kind: 'never-sent', at: clock.now() });
    await book.drop([id.value]);
    return sent ?? meanwhile('value');
  };

  return {
    prepare: async (session: Session, draft: Draft, wanted: Wanted): Promise<Prepared> => {
      const hindrance = await book.hindrance();
      if (hindrance) return hindrance;
      // Where nothing stood in front of it, it is read while its server is asked whether that is still so.
      const early = draft.review.access.gate === 'open' ? oldValueAt(session, draft) : undefined;
      const now = await lookAgain(session, draft);
      if (!now.ok) return now;
      if ('outcome' in now.value) return succeed(now.value);
      const { id } = draft.place;
      const tookCheckout = await enter(now.value, id, wanted.reason);
      if (!tookCheckout.ok) return tookCheckout;
      const reading = early ?? oldValueAt(session, draft);
      const sealed = await seal(session, draft, { ...wanted, tookCheckout: tookCheckout.value, reading });
      const isReady = sealed.ok && 'send' in sealed.value;
      if (!isReady && tookCheckout.value) await desk.checkIn({ id, isForced: false });
      return sealed;
    },
  };
};
