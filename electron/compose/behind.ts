import type { RunProgress } from '../domain/bulk/bulk-keeper';
import type { Log } from '../domain/ports';
import type { SettingsKeeper } from '../domain/settings/settings-keeper';

interface BehindDeps {
  readonly settings: Pick<SettingsKeeper, 'current'>;
  readonly log: Log;
  readonly forgetAll: () => void;
  /** They are made after the lock. */
  readonly parts: () => {
    readonly holds: () => boolean;
    readonly access: () => Promise<{ readonly checkInAll: () => Promise<unknown> }>;
    readonly pauseBulk: () => Promise<void>;
  };
}

/** What becomes, while the app is locked, of what goes on. */
export const createBehind = ({ settings, log, forgetAll, parts }: BehindDeps) => {
  let run: RunProgress | null = null;

  const leaveWork = async (): Promise<void> => {
    const { runsWhileLocked, checkInOnLock } = settings.current();
    const { holds, access, pauseBulk } = parts();
    if (!runsWhileLocked) await pauseBulk();
    if (checkInOnLock && holds()) await (await access()).checkInAll();
  };

  return {
    run: () => run,
    follow: (progress: RunProgress | null) => {
      run = progress;
    },
    onLocked: () => {
      forgetAll();
      leaveWork().catch(() => {
        log.error('what goes on was not seen to at the lock');
      });
    },
  };
};
