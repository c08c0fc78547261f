import { fail, succeed, type Reply } from '../../../shared/ipc/reply';
import type { Session, SignIn } from '../../../shared/session';
import type { VaultServer } from '../ports';
import { inTime } from './deadline';
import { createExtension } from './extension';
import { createRevocations, type Leftover } from './revocations';
import { settleAddress } from './server-address';
import { createSessionHolder, type SessionHolderDeps } from './session-holder';
import { createSignIns } from './sign-in';

interface SessionKeeperDeps extends SessionHolderDeps {
  readonly serverAt: (address: string) => VaultServer;
}

export interface SessionKeeper {
  readonly current: () => Session;
  /** A session that is open gives way to it. */
  readonly signIn: (entered: SignIn) => Promise<Reply<Session>>;
  readonly cancelSignIn: () => Reply<Session>;
  /** Extends it once for everybody who asks meanwhile. */
  readonly extend: () => Promise<Reply<Session>>;
  /** Closes it here at once. The failure says that the server may still take its token. */
  readonly signOut: () => Promise<Reply<Session>>;
  /** Signs out as far as that can be done before somebody who quits gets impatient. */
  readonly close: () => Promise<void>;
}

/** Has at most one session. Its token is in here and nowhere else; what is told of it holds none. */
export const createSessionKeeper = (deps: SessionKeeperDeps): SessionKeeper => {
  const { serverAt, clock, timers, log } = deps;
  let attempts = 0;
  const nextAttempt = () => (attempts += 1);
  const holder = createSessionHolder(deps);
  const revocations = createRevocations({ timers, log });
  const signIns = createSignIns({ serverAt, clock, log, holder, revocations, nextAttempt });
  const extension = createExtension({ serverAt, clock, holder, nextAttempt });

  const takeLeftover = (): Leftover | undefined => {
    signIns.callOff();
    const renewal = extension.takeRenewal();
    const state = holder.state();
    if (state.state !== 'active' && state.state !== 'extending') return undefined;
    return { server: serverAt(state.opened.server), token: state.keys.token, renewal };
  };

  const leave = (): Leftover | undefined => {
    const leftover = takeLeftover();
    holder.happen({ kind: 'left' });
    return leftover;
  };

  return {
    current: () => {
      holder.look();
      return holder.session();
    },
    signIn: (entered) => {
      const address = settleAddress(entered.server);
      if (!address.ok) return Promise.resolve(address);
      const leftover = takeLeftover();
      if (leftover) revocations.drop(leftover);
      return signIns.begin(address.value, entered);
    },
    cancelSignIn: () => {
      if (holder.state().state === 'signing-in') leave();
      return succeed(holder.session());
    },
    extend: extension.extend,
    signOut: async () => {
      const leftover = leave();
      const isGone = leftover === undefined || (await revocations.revoke(leftover));
      return isGone ? succeed(holder.session()) : fail('sign-out-unsure');
    },
    close: async () => {
      const leftover = leave();
      if (leftover) revocations.drop(leftover);
      const gone = signIns.settled().then(() => revocations.settled().then(() => true));
      if (!(await inTime(timers, gone))) log.warn('left before the server had answered');
    },
  };
};
