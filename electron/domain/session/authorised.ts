import { fail, type Reply } from '../../../shared/ipc/reply';
import type { Answered, Cancel, Clock, Pass, VaultServer } from '../ports';
import { answered } from './answered';
import { createCancelGroup } from './cancel-group';
import type { SessionHolder } from './session-holder';

/** Something that is asked of the vault with the pass of the session. */
export type Question<T> = (server: VaultServer, pass: Pass, cancel: Cancel) => Promise<Answered<T>>;

interface AuthorisedDeps {
  readonly serverAt: (address: string) => VaultServer;
  readonly clock: Clock;
  readonly holder: SessionHolder;
  /** Gets other keys, once for all who ask at the same time. */
  readonly renew: () => Promise<Reply<unknown>>;
}

export interface Authorised {
  /** Is asked once more with other keys, where the server has not taken the first. */
  readonly read: <T>(question: Question<T>) => Promise<Answered<T>>;
  /** Is never asked twice, whatever the server says. */
  readonly write: <T>(question: Question<T>) => Promise<Answered<T>>;
  /** Whoever still waits is told that nobody does any more. */
  readonly callOff: () => void;
}

interface Asked<T> {
  readonly pass: Pass | undefined;
  readonly answer: Answered<T>;
}

/** By what they are: while its session is covered each look at it makes another one of the same. */
const isSame = (one: Pass | undefined, other: Pass | undefined): boolean =>
  one?.kind === 'token' && other?.kind === 'token' ? one.token === other.token : one?.kind === other?.kind;

const isDead = (answer: Answered<unknown>): boolean => !answer.ok && answer.failure.code === 'session-ended';

/** The one way to the vault for everything that needs a session. */
export const createAuthorised = ({ serverAt, clock, holder, renew }: AuthorisedDeps): Authorised => {
  const group = createCancelGroup();

  const opened = () => {
    const state = holder.state();
    return state.state === 'active' || state.state === 'extending' ? state : undefined;
  };
  const presentPass = () => opened()?.keys.pass;

  const askOnce = async <T>(question: Question<T>, cancel: Cancel): Promise<Asked<T>> => {
    holder.look();
    const session = opened();
    if (!session) return { pass: undefined, answer: fail('session-ended') };
    const { pass } = session.keys;
    const answer = await answered(() => question(serverAt(session.opened.server), pass, cancel));
    return { pass, answer: cancel.isCancelled() ? fail('cancelled') : answer };
  };

  /** The server takes this pass no longer: unless there is another one by now, the session is over. */
  const giveUp = (pass: Pass | undefined) => {
    if (pass !== undefined && isSame(presentPass(), pass))
      holder.happen({ kind: 'refused', now: clock.now() });
  };

  /** @returns why there is no other pass, or nothing when there is one */
  const replace = async (pass: Pass | undefined): Promise<Answered<never> | undefined> => {
    if (!isSame(presentPass(), pass)) return undefined;
    const renewed = await renew();
    if (renewed.ok) return undefined;
    if (renewed.failure.code !== 'no-refresh-left') return renewed;
    giveUp(pass);
    return fail('session-ended');
  };

  const ask = async <T>(question: Question<T>, mayRepeat: boolean, cancel: Cancel): Promise<Answered<T>> => {
    const first = await askOnce(question, cancel);
    if (!isDead(first.answer)) return first.answer;
    const failed = await replace(first.pass);
    if (cancel.isCancelled()) return fail('cancelled');
    if (failed) return failed;
    if (!mayRepeat) return fail('not-repeated');
    const second = await askOnce(question, cancel);
    if (isDead(second.answer)) giveUp(second.pass);
    return second.answer;
  };

  return {
    read: (question) => group.run((cancel) => ask(question, true, cancel)),
    write: (question) => group.run((cancel) => ask(question, false, cancel)),
    callOff: group.callOff,
  };
};
