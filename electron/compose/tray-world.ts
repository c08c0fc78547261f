import type { HeldCheckout } from '../../shared/access';
import type { Publish } from '../../shared/ipc/channel';
import type { KeyturnContract } from '../../shared/ipc/contract';
import type { Reply } from '../../shared/ipc/reply';
import type { Settings } from '../../shared/settings';
import type { Translate } from '../../shared/words/keys';
import type { Log } from '../domain/ports';
import type { ProfileKeeper } from '../domain/profiles/profile-keeper';
import type { SessionKeeper } from '../domain/session/session-keeper';
import type { Heard } from '../domain/tray/heard';
import type { TrayAct, TrayModel } from '../domain/tray/tray-facts';
import type { Wishes } from '../domain/tray/wishes';
import type { Reach } from '../domain/tray/reach';
import type { BulkParts } from '../ipc/bulk-handlers';
import type { SecretParts } from '../ipc/secret-handlers';
import type { AccessParts } from './access';
import type { LockDoor } from './lock-door';

/** What only the window's side can do. */
export interface TrayShell {
  readonly t: Translate;
  readonly locale: () => string;
  readonly icon: (onAct: (act: TrayAct) => void, onClick: () => void) => TrayIconShown;
  readonly raise: () => void;
  readonly isLookedAt: () => boolean;
  /** What only the tray could bring back must not stay out of sight without it. */
  readonly showIfHidden: () => void;
  readonly quit: () => void;
  readonly quick: () => void;
}

interface TrayIconShown {
  readonly show: (model: TrayModel) => void;
  readonly takeAway: () => void;
}

export interface TrayWorld {
  readonly heard: Heard['facts'];
  readonly isLost: Reach['isLost'];
  readonly log: Log;
  readonly settings: () => Settings;
  readonly publish: Publish<KeyturnContract>;
  readonly session: Pick<SessionKeeper, 'current' | 'extend' | 'read' | 'signIn'> & {
    readonly ready: () => Promise<void>;
  };
  readonly secret: () => Promise<Pick<SecretParts, 'look' | 'copy' | 'copyCode'>>;
  readonly bulk: () => Promise<Pick<BulkParts, 'say'>>;
  readonly access: () => Promise<Pick<AccessParts, 'mine' | 'extend' | 'checkIn' | 'checkInAll'>>;
  /** What the user has taken out, as far as is known. */
  readonly held: () => readonly HeldCheckout[];
  /** Whether the server lets the user keep it for longer. */
  readonly mayExtend: (id: number) => boolean;
  readonly showSecret: (id: number) => void;
  readonly profiles: Pick<ProfileKeeper, 'current'>;
  readonly mayPractise: () => Reply<true>;
  readonly lock: Pick<LockDoor, 'state' | 'now'>;
  readonly wishes: Pick<Wishes, 'wish'>;
  /** Whether it is done, or its user has to be asked first in the window. */
  readonly signOut: () => 'done' | 'asked';
  readonly clearClipboard: () => void;
  /** What is begun from the tray is an action of the user. */
  readonly within: <T>(name: string, work: () => T) => T;
}

export interface TrayParts {
  readonly look: (event: string) => void;
  readonly favouritesChanged: () => void;
  readonly heldChanged: () => void;
  readonly isThere: () => boolean;
  readonly start: () => Promise<void>;
  readonly stop: () => void;
}
