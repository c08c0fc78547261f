import type { Publish } from '../../shared/ipc/channel';
import type { KeyturnContract } from '../../shared/ipc/contract';
import type { Reply } from '../../shared/ipc/reply';
import type { Rotations } from '../../shared/rotation';
import type { NoticeBoard } from '../domain/notices';
import type { ProxyUsers } from '../domain/network/proxy-users';
import type { Log } from '../domain/ports';
import type { TrayFacts } from '../domain/tray/tray-facts';
import type { PolicyDoor } from './policy';

export interface UpdatesWorld {
  readonly dataFolder: string;
  readonly publish: Publish<KeyturnContract>;
  readonly log: Log;
  readonly notices: NoticeBoard;
  readonly policy: Pick<PolicyDoor, 'updates'>;
  readonly proxyUsers: ProxyUsers;
  readonly isLocked: () => boolean;
  /** What was told of work that goes on. */
  readonly facts: () => Pick<TrayFacts, 'bulk' | 'running' | 'unproven'>;
  readonly rotation: () => Promise<{ readonly all: () => Promise<Reply<Rotations>> }>;
  /** Asks first, where there is something to ask. */
  readonly leave: () => void;
}
