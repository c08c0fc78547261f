import type { Log, Timers } from '../ports';
import { answered } from './answered';
import { createCanceller } from './canceller';
import { inTime } from './deadline';
import type { Renewal } from './extension';
import type { Leftover } from './leftover';
import { isRefusal } from './refusal';

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

  const begin = ({ server, token, renewal }: Leftover): Promise<boolean> => {
    const { cancel, cancelNow } = createCanceller();
    const end = async (each: string): Promise<boolean> => {
      const done = await answered(() => server.revoke(each, cancel));
      if (!done.ok) log.warn('a token was not revoked', { code: done.failure.code });
      return done.ok;
    };
    const endRenewed = async ({ granting }: Renewal): Promise<boolean> => {
      const granted = await granting;
      if (!granted.ok) return isRefusal(granted.failure);
      const { pass } = granted.value.keys;
      return pass.kind !== 'token' || end(pass.token);
    };
    const work = Promise.all([end(token), renewal ? endRenewed(renewal) : true]);
    return inTime(
      timers,
      work.then((gone) => gone.every(Boolean)),
      () => {
        cancelNow();
        renewal?.cancelNow();
      },
    );
  };

  const track = (revoking: Promise<boolean>) => {
    underWay = Promise.all([underWay, revoking]).then(() => undefined);
  };

  const revoke = (leftover: Leftover): Promise<boolean> => {
    const revoking = begin(leftover);
    track(revoking);
    return revoking;
  };

  return {
    revoke,
    drop: (leftover) => {
      track(begin(leftover));
    },
    settled: () => underWay,
  };
};
