import { fail, succeed, type FailureCode, type Reply } from '../../../shared/ipc/reply';
import type { Session, SignIn } from '../../../shared/session';
import type { TokenCommands, VaultServer } from '../ports';
import { createAuthorised, type Authorised } from './authorised';
import { createAutomaticExtension } from './automatic-extension';
import { createConfirming } from './confirming';
import { inTime } from './deadline';
import { createExtension } from './extension';
import { leftoverOf, type Ending, type Leftover } from './leftover';
import { createRevocations } from './revocations';
import { settleAddress } from './server-address';
import { createSessionHolder, type SessionHolderDeps } from './session-holder';
import { createSignIns } from './sign-in';

interface SessionKeeperDeps extends SessionHolderDeps {
  readonly serverAt: (address: string) => VaultServer;
  readonly commands: TokenCommands;
  /** Whether a session that is in use is extended before its end, without a word. */
  readonly extendsByItself: () => boolean;
}

export interface SessionKeeper {
  readonly current: () => Session;
  /** A session that is open gives way to it once it has worked, and stays as it is where it has not. */
  readonly signIn: (entered: SignIn) => Promise<Reply<Session>>;
  readonly cancelSignIn: () => Reply<Session>;
  /** Whether whoever enters this is the user whose session it is, which stays as it is. */
  readonly confirm: (entered: SignIn) => Promise<Reply<true>>;
  /** Extends it once for everybody who asks meanwhile. */
  readonly extend: () => Promise<Reply<Session>>;
  /** Somebody is at work: then it is worth extending. */
  readonly used: () => Reply<true>;
  /** Asks the vault something, as the user who is signed in. */
  readonly read: Authorised['read'];
  /** Has the vault do something, once and never again. */
  readonly write: Authorised['write'];
  /** Closes it here at once. The failure says that the server may still take its token. */
  readonly signOut: () => Promise<Reply<Session>>;
  /** The same, and ends the token whoever has got it. */
  readonly endToken: () => Promise<Reply<Session>>;
  /** Its keys are nowhere in clear while nobody works with them. */
  readonly cover: (isCovered: boolean) => void;
  /** Signs out as far as that can be done before somebody who quits gets impatient. */
  readonly close: () => Promise<void>;
}

/** All that a session is made of. */
const createParts = (deps: SessionKeeperDeps, giveWay: () => void) => {
  const { serverAt, commands, clock, timers, log } = deps;
  let attempts = 0;
  const nextAttempt = () => (attempts += 1);
  const holder = createSessionHolder({
    ...deps,
    onLooked: () => {
      automatic.look();
    },
  });
  const revocations = createRevocations({ timers, log });
  const signIns = createSignIns({ ...deps, holder, revocations, nextAttempt, giveWay });
  const { extend, takeRenewal } = createExtension({ serverAt, commands, clock, holder, nextAttempt });
  const isWanted = deps.extendsByItself;
  const automatic = createAutomaticExtension({ clock, log, holder, extend, isWanted });
  const authorised = createAuthorised({ serverAt, clock, holder, renew: extend });
  return { holder, revocations, signIns, extend, takeRenewal, automatic, authorised };
};

/** How a session is left, by its user or for the next one. */
const createLeaving = (parts: ReturnType<typeof createParts>, serverAt: SessionKeeperDeps['serverAt']) => {
  const { holder, revocations, signIns, takeRenewal, authorised } = parts;

  const takeLeftover = (ends: Ending): Leftover | undefined => {
    signIns.callOff();
    authorised.callOff();
    const renewal = takeRenewal();
    const state = holder.state();
    if (state.state !== 'active' && state.state !== 'extending') return undefined;
    const { server, method } = state.opened;
    const leftover = leftoverOf(serverAt(server), { method, keys: state.keys, ends });
    // What brings nothing that has to be taken back is waited for by nobody.
    if (!leftover) renewal?.cancelNow();
    return leftover && { ...leftover, renewal };
  };

  const leave = (ends: Ending): Leftover | undefined => {
    const leftover = takeLeftover(ends);
    holder.happen({ kind: 'left' });
    return leftover;
  };

  const leaveSurely = async (ends: Ending, unsure: FailureCode): Promise<Reply<Session>> => {
    const leftover = leave(ends);
    const isGone = leftover === undefined || (await revocations.revoke(leftover));
    return isGone ? succeed(holder.session()) : fail(unsure);
  };

  return { takeLeftover, leave, leaveSurely };
};

/** Has at most one session. Its token is in here and nowhere else; what is told of it holds none. */
export const createSessionKeeper = (deps: SessionKeeperDeps): SessionKeeper => {
  const { serverAt, timers, log } = deps;
  const parts = createParts(deps, () => {
    const leftover = takeLeftover('ours');
    if (leftover) revocations.drop(leftover);
  });
  const { holder, revocations, signIns, extend, automatic, authorised } = parts;
  const { takeLeftover, leave, leaveSurely } = createLeaving(parts, serverAt);

  return {
    current: () => {
      holder.look();
      return holder.session();
    },
    signIn: (entered) => {
      const address = settleAddress(entered.server);
      if (!address.ok) return Promise.resolve(address);
      signIns.callOff();
      automatic.used();
      return signIns.begin(address.value, entered);
    },
    cancelSignIn: () => {
      if (holder.state().state === 'signing-in') leave('ours');
      else signIns.callOff();
      return succeed(holder.session());
    },
    confirm: createConfirming({ ...deps, holder, revocations }),
    extend,
    used: () => {
      automatic.used();
      return succeed(true);
    },
    read: authorised.read,
    write: authorised.write,
    cover: holder.cover,
    signOut: () => leaveSurely('ours', 'sign-out-unsure'),
    endToken: () => leaveSurely('all', 'token-end-unsure'),
    close: async () => {
      const leftover = leave('ours');
      if (leftover) revocations.drop(leftover);
      const gone = signIns.settled().then(() => revocations.settled().then(() => true));
      if (!(await inTime(timers, gone))) log.warn('left before the server had answered');
    },
  };
};
