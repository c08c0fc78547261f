import { fail, succeed, type Reply } from '../../../shared/ipc/reply';
import type { Session } from '../../../shared/session';
import type { Answered, Clock, TokenCommands, VaultServer } from '../ports';
import { answered } from './answered';
import { createCanceller } from './canceller';
import type { Entry } from './keys';
import { isRefusal } from './refusal';
import { renew } from './renewing';
import type { SessionHolder } from './session-holder';
import type { OpenSession } from './session-machine';

interface ExtensionDeps {
  readonly serverAt: (address: string) => VaultServer;
  readonly commands: TokenCommands;
  readonly clock: Clock;
  readonly holder: SessionHolder;
  readonly nextAttempt: () => number;
}

/** A renewal that is under way. */
export interface Renewal {
  readonly granting: Promise<Answered<Entry>>;
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
  const { serverAt, commands, clock, holder, nextAttempt } = deps;
  let renewal: Renewal | undefined;
  let reply: Promise<Reply<Session>> = SESSION_ENDED;

  const finish = async (attempt: number, granting: Promise<Answered<Entry>>): Promise<Reply<Session>> => {
    const askedAt = clock.now();
    const granted = await granting;
    const state = holder.state();
    if (state.state !== 'extending' || state.attempt !== attempt) return fail('cancelled');

    renewal = undefined;
    if (granted.ok) {
      holder.happen({ kind: 'extended', attempt, entry: granted.value, askedAt });
      return succeed(holder.session());
    }
    const isRefused = isRefusal(granted.failure);
    holder.happen({ kind: 'not-extended', attempt, isRefused, now: clock.now() });
    if (holder.session().state === 'ended') return SESSION_ENDED;
    return isRefused ? fail('no-refresh-left') : granted;
  };

  const begin = (session: OpenSession): Promise<Reply<Session>> => {
    const attempt = nextAttempt();
    holder.happen({ kind: 'extend', attempt });
    const server = serverAt(session.opened.server);
    const { cancel, cancelNow } = createCanceller();
    const granting = answered(() => renew(session, { server, commands, cancel }));
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
      if (state.keys.renewBy.kind === 'nothing') return Promise.resolve(fail('no-refresh-left'));
      return begin(state);
    },
    takeRenewal: () => {
      const taken = renewal;
      renewal = undefined;
      return taken;
    },
  };
};
