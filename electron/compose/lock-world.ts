import type { Publish } from '../../shared/ipc/channel';
import type { KeyturnContract } from '../../shared/ipc/contract';
import type { Lock } from '../../shared/lock';
import type { RunProgress } from '../domain/bulk/bulk-keeper';
import type { createWayIn } from '../domain/lock/way-in';
import type { NoticeBoard } from '../domain/notices';
import type { Log, Timers } from '../domain/ports';
import type { SessionKeeper } from '../domain/session/session-keeper';
import type { SettingsKeeper } from '../domain/settings/settings-keeper';

export type LockSession = Pick<SessionKeeper, 'current' | 'signIn' | 'confirm' | 'signOut' | 'cover'>;

export interface LockWorld {
  readonly session: LockSession;
  readonly wayIn: ReturnType<typeof createWayIn>;
  readonly log: Log;
  readonly timers: Timers;
  readonly settings: Pick<SettingsKeeper, 'current'>;
  /** Many passwords that are being changed, as far as may be told; null where there is no such run. */
  readonly run: () => RunProgress | null;
  readonly notices: NoticeBoard;
  readonly publish: Publish<KeyturnContract>;
  /** What nobody may see any more is forgotten. */
  readonly onLocked: () => void;
}

export interface LockNews {
  readonly onChanged: (lock: Lock) => void;
}
