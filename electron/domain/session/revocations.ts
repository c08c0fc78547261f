import type { Log, Timers, VaultServer } from '../ports';
import { answered } from './answered';
import { createCanceller } from './canceller';
import { inTime } from './deadline';
import type { Renewal } from './extension';
import { isRefusal } from './refusal';

/** What a session that is left leaves on the server. */
export interface Leftover {
  readonly server: VaultServer;
  readonly token: string;
  /** It was being extended: the answer may still bring another token. */
  readonly renewal?: Renewal | undefined;
}

export interface Revocations {
  /** Whether no token is good any more, as far as anybody can know. */
  readonly revoke: (leftover: Leftover) => Promise<boolean>;
  /** The same, for a token that nobody was told of. */
  readonly drop: (leftover: Leftover) => void;
  readonly settled: () => Promise<unknown>;
}

export const createRevocations = ({
  timers,
  log,
}: {
  readonly timers: Timers;
  readonly log: Log;
}): Revocations => {
  let underWay: Promise<unknown> = Promise.resolve();

  const revoke = ({ server, token, renewal }: Leftover): Promise<boolean> => {
    const { cancel, cancelNow } = createCanceller();
    const end = async (each: string): Promise<boolean> => {
      const { ok: isGone, ...rest } = await answered(() => server.revoke(each, cancel));
      if ('failure' in rest) log.warn('a token was not revoked', { code: rest.failure.code });
      return isGone;
    };
    const endRenewed = async ({ granting }: Renewal): Promise<boolean> => {
      const granted = await granting;
      return granted.ok ? end(granted.value.token) : isRefusal(granted.failure);
    };
    const work = Promise.all([end(token), renewal ? endRenewed(renewal) : true]);
    const isDone = inTime(
      timers,
      work.then((gone) => gone.every(Boolean)),
      () => {
        cancelNow();
        renewal?.cancelNow();
      },
    );
    underWay = Promise.all([underWay, isDone]);
    return isDone;
  };

  return {
    revoke,
    drop: (leftover) => {
      underWay = Promise.all([underWay, revoke(leftover)]);
    },
    settled: () => underWay,
  };
};
