import type { LinkKeeper } from '../domain/links/link-keeper';
import type { SessionKeeper } from '../domain/session/session-keeper';
import { createWishes, type Wishes } from '../domain/tray/wishes';
import type { ClipboardDoor } from './clipboard-door';
import type { LockDoor } from './lock-door';
import type { TrayWorld } from './tray-world';
import { composeTrayDoor, type TrayDoor, type TrayEar } from './tray-door';

interface OutsideWorld extends Pick<TrayWorld, 'log' | 'publish' | 'profiles'> {
  readonly policy: Pick<TrayWorld, 'mayPractise'>;
  readonly settings: { readonly current: TrayWorld['settings'] };
  readonly calls: Pick<TrayWorld, 'within'>;
  readonly wishes: { readonly links: Pick<LinkKeeper, 'come'> };
  readonly servers: {
    readonly session: TrayWorld['session'] & Pick<SessionKeeper, 'signOut'>;
    readonly secret: TrayWorld['secret'];
    readonly bulk: TrayWorld['bulk'];
    readonly clipboard: Pick<ClipboardDoor, 'clearForUser'>;
    readonly access: TrayWorld['access'];
    readonly held: TrayWorld['held'];
    readonly mayExtend: TrayWorld['mayExtend'];
    readonly onHeldChanged: (listener: () => void) => void;
    readonly onMarked: (listener: () => void) => void;
    readonly holds: () => boolean;
    readonly lock: TrayWorld['lock'] & Pick<LockDoor, 'isLocked'>;
  };
}

/** What is done for somebody who is not at the window: by the tray, by another start of the app. */
export interface Outside {
  readonly tray: TrayDoor;
  readonly wishes: Wishes;
  readonly clearClipboard: () => void;
  /** Whether it is done, or its user has to be asked first in the window. */
  readonly signOut: () => 'done' | 'asked';
}

export const composeOutside = (ear: TrayEar, { servers, ...world }: OutsideWorld): Outside => {
  const { publish, log, profiles } = world;
  const { mayPractise } = world.policy;
  const { within } = world.calls;
  const { session, clipboard, holds, lock, secret, bulk, access, held, mayExtend } = servers;
  const wishes = createWishes(() => {
    publish('tray', 'wished', null);
  });
  const signOut: Outside['signOut'] = () => {
    // Behind a lock there is nobody to be asked.
    if (holds() && !lock.isLocked()) {
      wishes.wish({ what: 'sign-out' });
      return 'asked';
    }
    within('session.signOut', session.signOut).catch(() => {
      log.error('the session was not signed out of');
    });
    return 'done';
  };
  const deeds = { wishes, signOut, clearClipboard: clipboard.clearForUser };
  const showSecret = (id: number) => {
    world.wishes.links.come([`--secret=${id}`]);
  };
  const seen = { log, publish, profiles, mayPractise, within, showSecret, settings: world.settings.current };
  const parts = { session, lock, secret, bulk, access, held, mayExtend };
  const tray = composeTrayDoor(ear, { ...seen, ...deeds, ...parts });
  servers.onHeldChanged(tray.heldChanged);
  servers.onMarked(tray.favouritesChanged);
  return { ...deeds, tray };
};
