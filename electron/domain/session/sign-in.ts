import { fail, succeed, type Failure, type Reply } from '../../../shared/ipc/reply';
import { ASSUMED_REFRESHES } from '../../../shared/refreshes';
import type { Session, SignIn } from '../../../shared/session';
import type { Answered, Clock, Log, TokenCommands, VaultServer } from '../ports';
import { asSignIn } from './as-sign-in';
import { createAsking } from './asking';
import { enter } from './entering';
import type { Entry } from './keys';
import { leftoverOf } from './leftover';
import type { Revocations } from './revocations';
import type { SessionHolder } from './session-holder';
import type { Entered } from './session-machine';

/** As much of a name as can be told to the page. */
export const LONGEST_NAME = 300;

interface SignInsDeps {
  readonly serverAt: (address: string) => VaultServer;
  readonly commands: TokenCommands;
  readonly clock: Clock;
  readonly log: Log;
  readonly holder: SessionHolder;
  readonly revocations: Pick<Revocations, 'drop'>;
  readonly nextAttempt: () => number;
  /** A session that is open while another one is asked for stays so until that one is there; then it has to go. */
  readonly giveWay: () => void;
}

interface Attempt {
  readonly number: number;
  /** Where it is made, put right. */
  readonly address: string;
  readonly method: SignIn['method'];
  readonly allowance: Omit<Entered, 'method' | 'user'>;
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

/** Only what a server grants to a password can be extended there. */
const allowanceOf = ({ method, refreshesAllowed: said }: SignIn): Attempt['allowance'] => {
  if (method !== 'credentials') return { refreshesAllowed: 0, isAllowanceAssumed: false };
  return { refreshesAllowed: said ?? ASSUMED_REFRESHES, isAllowanceAssumed: said === null };
};

/** The attempt that somebody waits for, and what becomes of it. */
const createAwaited = ({ log, holder, giveWay }: Pick<SignInsDeps, 'log' | 'holder' | 'giveWay'>) => {
  let wanted: number | undefined;
  const isWanted = ({ number }: Attempt): boolean => wanted === number;

  return {
    isWanted,
    begin: ({ number, address }: Attempt) => {
      wanted = number;
      if (!('opened' in holder.state())) holder.happen({ kind: 'asked', attempt: number, server: address });
    },
    callOff: () => {
      wanted = undefined;
    },
    giveUp: (attempt: Attempt, failure: Failure): Reply<never> => {
      if (!isWanted(attempt)) return fail('cancelled');
      wanted = undefined;
      log.warn('the sign-in failed', { code: failure.code });
      holder.happen({ kind: 'not-opened', attempt: attempt.number });
      return { ok: false, failure };
    },
    /** Until now there may have been another session, which an attempt that comes to nothing leaves as it is. */
    goIn: ({ number, method, allowance, askedAt, address }: Attempt, entry: Entry, named: string) => {
      if (holder.state().state !== 'signing-in') {
        giveWay();
        holder.happen({ kind: 'asked', attempt: number, server: address });
      }
      wanted = undefined;
      const entered = { method, user: named.slice(0, LONGEST_NAME), ...allowance };
      holder.happen({ kind: 'opened', attempt: number, entered, entry, askedAt });
    },
  };
};

/** A sign-in counts once the server knows a user by what it was shown. */
export const createSignIns = (deps: SignInsDeps): SignIns => {
  const { serverAt, commands, clock, holder, revocations, nextAttempt } = deps;
  const asking = createAsking();
  const { isWanted, giveUp, goIn, ...awaited } = createAwaited(deps);
  let underWay: Promise<unknown> = Promise.resolve();

  /** Nothing that was entered is within reach here, so that it can be forgotten while the server is asked on. */
  const open = async (attempt: Attempt, entering: Promise<Answered<Entry>>): Promise<Reply<Session>> => {
    const got = await entering;
    if (!got.ok) return giveUp(attempt, got.failure);

    const { method } = attempt;
    const { keys, vault } = got.value;
    const server = vault === undefined ? attempt.server : serverAt(vault);
    const named = isWanted(attempt)
      ? await asking.ask((cancel) => server.whoIs(keys.pass, cancel))
      : fail('cancelled');
    if (!named.ok || !isWanted(attempt)) {
      const leftover = leftoverOf(server, { method, keys, ends: 'ours' });
      if (leftover) revocations.drop(leftover);
      return giveUp(attempt, named.ok ? { code: 'cancelled' } : asSignIn(named.failure, method));
    }
    goIn(attempt, got.value, named.value);
    return succeed(holder.session());
  };

  const track = (opening: Promise<Reply<Session>>): Promise<Reply<Session>> => {
    underWay = Promise.all([underWay, opening]).then(() => undefined);
    return opening;
  };

  return {
    begin: (address, entered) => {
      const server = serverAt(address);
      const { method } = entered;
      const allowance = allowanceOf(entered);
      const number = nextAttempt();
      const attempt = { number, address, server, method, allowance, askedAt: clock.now() };
      awaited.begin(attempt);
      const entering = asking.ask((cancel) => enter(entered, { server, address, commands, cancel }));
      return track(open(attempt, entering));
    },
    callOff: () => {
      awaited.callOff();
      asking.callOff();
    },
    settled: () => underWay,
  };
};
