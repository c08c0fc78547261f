import { fail, succeed, type Failure, type Reply } from '../../../shared/ipc/reply';
import type { Session, SignIn } from '../../../shared/session';
import type { Answered, Clock, Grant, Log, VaultServer } from '../ports';
import { createAsking } from './asking';
import type { Revocations } from './revocations';
import type { SessionHolder } from './session-holder';

/** As much of a name as can be told to the page. */
const LONGEST_NAME = 300;

interface SignInsDeps {
  readonly serverAt: (address: string) => VaultServer;
  readonly clock: Clock;
  readonly log: Log;
  readonly holder: SessionHolder;
  readonly revocations: Pick<Revocations, 'drop'>;
  readonly nextAttempt: () => number;
}

interface Attempt {
  readonly number: number;
  readonly server: VaultServer;
  readonly askedAt: number;
}

export interface SignIns {
  /** `address` has been put right. */
  readonly begin: (address: string, entered: SignIn) => Promise<Reply<Session>>;
  /** Tells the server's client that nobody waits. What it still answers finds that so. */
  readonly callOff: () => void;
  readonly settled: () => Promise<unknown>;
}

/** A token that is refused as soon as it is given out is no session that has ended: there has been none. */
const asSignIn = (failure: Failure): Failure =>
  failure.code === 'session-ended' ? { code: 'sign-in-refused' } : failure;

/** A sign-in counts once the server knows a user by the token that it gave. */
export const createSignIns = (deps: SignInsDeps): SignIns => {
  const { serverAt, clock, log, holder, revocations, nextAttempt } = deps;
  const asking = createAsking();
  let underWay: Promise<unknown> = Promise.resolve();

  const isWanted = ({ number }: Attempt): boolean => {
    const state = holder.state();
    return state.state === 'signing-in' && state.attempt === number;
  };

  const giveUp = (attempt: Attempt, failure: Failure): Reply<never> => {
    if (!isWanted(attempt)) return fail('cancelled');
    log.warn('the sign-in failed', { code: failure.code });
    holder.happen({ kind: 'not-opened', attempt: attempt.number });
    return { ok: false, failure };
  };

  /** Nothing that was entered is within reach here, so that it can be forgotten while the server is asked on. */
  const open = async (attempt: Attempt, granting: Promise<Answered<Grant>>): Promise<Reply<Session>> => {
    const granted = await granting;
    if (!granted.ok) return giveUp(attempt, granted.failure);

    const { server, number, askedAt } = attempt;
    const { token } = granted.value;
    const named = isWanted(attempt)
      ? await asking.ask((cancel) => server.whoIs(token, cancel))
      : fail('cancelled');
    if (!named.ok || !isWanted(attempt)) {
      revocations.drop({ server, token });
      return giveUp(attempt, named.ok ? { code: 'cancelled' } : asSignIn(named.failure));
    }
    const user = named.value.slice(0, LONGEST_NAME);
    holder.happen({ kind: 'opened', attempt: number, user, grant: granted.value, askedAt });
    return succeed(holder.session());
  };

  const track = (opening: Promise<Reply<Session>>): Promise<Reply<Session>> => {
    underWay = Promise.all([underWay, opening]).then(() => undefined);
    return opening;
  };

  return {
    begin: (address, { userName, password, domain, code }) => {
      const server = serverAt(address);
      const attempt = { number: nextAttempt(), server, askedAt: clock.now() };
      holder.happen({ kind: 'asked', attempt: attempt.number, server: address });
      const credentials = { userName, password, domain, code };
      return track(
        open(
          attempt,
          asking.ask((cancel) => server.signIn(credentials, cancel)),
        ),
      );
    },
    callOff: asking.callOff,
    settled: () => underWay,
  };
};
