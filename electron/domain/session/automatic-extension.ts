import type { Reply } from '../../../shared/ipc/reply';
import type { Clock, Log } from '../ports';
import type { SessionHolder } from './session-holder';
import type { OpenSession } from './session-machine';

/**
 * Each extension is one of few, so it is made as late as can be: half a minute, as long as an answer may take, before the
 * first warning of the end would be given. Of a short session it is the last quarter.
 */
const LEAD_MS = 210_000;

/** Somebody has been at work, so the session will be needed still. */
const IN_USE_MS = 5 * 60_000;

/** A server that did not answer is not asked again at once. */
const PAUSE_MS = 30_000;

interface Moment {
  readonly now: number;
  readonly usedAt: number;
}

/** Whether it will be over soon, can last longer, and is in use. A clock that was turned back says nothing of use. */
const isDue = ({ keys, opened, lifetimeMs }: OpenSession, { now, usedAt }: Moment): boolean => {
  const { endsAt } = opened;
  if (endsAt === null || keys.renewBy.kind === 'nothing') return false;
  const unusedMs = now - usedAt;
  const leadMs = Math.min(LEAD_MS, (lifetimeMs ?? Infinity) / 4);
  return unusedMs >= 0 && unusedMs <= IN_USE_MS && now >= endsAt - leadMs;
};

interface AutomaticExtensionDeps {
  readonly clock: Clock;
  readonly log: Log;
  readonly holder: Pick<SessionHolder, 'state'>;
  readonly extend: () => Promise<Reply<unknown>>;
  readonly isWanted: () => boolean;
}

export interface AutomaticExtension {
  /**
   * A person has done something. Requests do not count: those that nobody asked for would keep a session open for ever at a
   * desk that everybody has left, and those that somebody did ask for begin with a key or a click.
   */
  readonly used: () => void;
  /** Sees whether it is time. */
  readonly look: () => void;
}

export const createAutomaticExtension = (deps: AutomaticExtensionDeps): AutomaticExtension => {
  const { clock, log, holder, extend, isWanted } = deps;
  let usedAt = -Infinity;
  let triedAt = -Infinity;

  const extendNow = async () => {
    const reply = await extend();
    if (reply.ok) triedAt = -Infinity;
  };

  const look = () => {
    const now = clock.now();
    const state = holder.state();
    const isTriedJustNow = now >= triedAt && now - triedAt < PAUSE_MS;
    if (state.state !== 'active' || isTriedJustNow || !isWanted() || !isDue(state, { now, usedAt })) return;
    triedAt = now;
    log.info('the session is extended by itself');
    extendNow().catch(() => undefined);
  };

  return {
    used: () => {
      usedAt = clock.now();
      look();
    },
    look,
  };
};
