import { fail, succeed, type Reply } from '../../../shared/ipc/reply';
import type { Session } from '../../../shared/session';
import type { Answered, Clock, Grant, VaultServer } from '../ports';
import { answered } from './answered';
import { createCanceller } from './canceller';
import { isRefusal } from './refusal';
import type { SessionHolder } from './session-holder';

interface ExtensionDeps {
  readonly serverAt: (address: string) => VaultServer;
  readonly clock: Clock;
  readonly holder: SessionHolder;
  readonly nextAttempt: () => number;
}

/** A refresh that is under way. */
export interface Renewal {
  readonly granting: Promise<Answered<Grant>>;
  readonly cancelNow: () => void;
}

export interface Extension {
  readonly extend: () => Promise<Reply<Session>>;
  /** Gives away what is under way: whoever takes it sees to what comes of it. */
  readonly takeRenewal: () => Renewal | undefined;
}

const SESSION_ENDED = Promise.resolve(fail('session-ended'));

/** A refresh token works once, so whoever asks while one is in use gets the answer to that. */
export const createExtension = (deps: ExtensionDeps): Extension => {
  const { serverAt, clock, holder, nextAttempt } = deps;
  let renewal: Renewal | undefined;
  let reply: Promise<Reply<Session>> = SESSION_ENDED;

  const finish = async (attempt: number, granting: Promise<Answered<Grant>>): Promise<Reply<Session>> => {
    const askedAt = clock.now();
    const granted = await granting;
    const state = holder.state();
    if (state.state !== 'extending' || state.attempt !== attempt) return fail('cancelled');

    renewal = undefined;
    if (granted.ok) {
      holder.happen({ kind: 'extended', attempt, grant: granted.value, askedAt });
      return succeed(holder.session());
    }
    const isRefused = isRefusal(granted.failure);
    holder.happen({ kind: 'not-extended', attempt, isRefused, now: clock.now() });
    if (holder.session().state === 'ended') return SESSION_ENDED;
    return isRefused ? fail('no-refresh-left') : granted;
  };

  const begin = (server: VaultServer, refreshToken: string): Promise<Reply<Session>> => {
    const attempt = nextAttempt();
    holder.happen({ kind: 'extend', attempt });
    const { cancel, cancelNow } = createCanceller();
    const granting = answered(() => server.refresh(refreshToken, cancel));
    renewal = { granting, cancelNow };
    reply = finish(attempt, granting);
    return reply;
  };

  return {
    extend: () => {
      holder.look();
      const state = holder.state();
      if (state.state === 'extending') return reply;
      if (state.state !== 'active') return SESSION_ENDED;
      const { refreshToken } = state.keys;
      if (refreshToken === undefined) return Promise.resolve(fail('no-refresh-left'));
      return begin(serverAt(state.opened.server), refreshToken);
    },
    takeRenewal: () => {
      const taken = renewal;
      renewal = undefined;
      return taken;
    },
  };
};
